import type { StanceColumns, TextColumn } from './stance-columns.ts'

/** The columns of these rows only, in the order given; actors and issues keep their indexes. */
export function onlyRows(stances: StanceColumns, rows: readonly number[]): StanceColumns {
  const text = (column: TextColumn | null) =>
    column && { codes: Int32Array.from(rows, (row) => column.codes[row] as number), values: column.values }
  const codes = (column: Uint8Array | null) => column && Uint8Array.from(rows, (row) => column[row] as number)
  const numbers = (column: Float64Array | null) => column && Float64Array.from(rows, (row) => column[row] as number)
  return {
    length: rows.length,
    actor: Int32Array.from(rows, (row) => stances.actor[row] as number),
    issue: Int32Array.from(rows, (row) => stances.issue[row] as number),
    value: Float64Array.from(rows, (row) => stances.value[row] as number),
    status: Uint8Array.from(rows, (row) => stances.status[row] as number),
    origin: codes(stances.origin),
    confidence: codes(stances.confidence),
    salience: numbers(stances.salience),
    statedOn: text(stances.statedOn),
    validFrom: text(stances.validFrom),
    validTo: text(stances.validTo),
    recordedAt: text(stances.recordedAt),
    retractedAt: text(stances.retractedAt),
    joint: text(stances.joint),
  }
}
