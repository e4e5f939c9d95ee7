import { eachColumn, type StanceColumns } from './stance-columns.ts'

/** The columns of these rows only, in the order given; actors and issues keep their indexes. */
export function onlyRows(stances: StanceColumns, rows: readonly number[]): StanceColumns {
  return {
    length: rows.length,
    actor: Int32Array.from(rows, (row) => stances.actor[row] as number),
    issue: Int32Array.from(rows, (row) => stances.issue[row] as number),
    ...eachColumn({
      number: (name) => {
        const from = stances[name]
        return from && Float64Array.from(rows, (row) => from[row] as number)
      },
      word: (name) => {
        const from = stances[name]
        return from && Uint8Array.from(rows, (row) => from[row] as number)
      },
      text: (name) => {
        const from = stances[name]
        return from && { codes: Int32Array.from(rows, (row) => from.codes[row] as number), values: from.values }
      },
    }),
  }
}
