import { eachColumn, NO_CODE, type StanceColumns, type TextColumn } from './stance-columns.ts'

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

/**
 * Columns of the rows `keep` of some columns, in that order, followed by all rows of others about the same actors and issues. Dictionaries keep the
 * texts of the first and grow by those of the second, so that a few rows beside many cost no more than copying numbers.
 */
export function joinedRows(from: StanceColumns, keep: Int32Array, added: StanceColumns): StanceColumns {
  const length = keep.length + added.length
  const column = <T extends Numbers>(a: T | null, b: T | null, none: T) =>
    a === null && b === null ? null : joined(a, keep, b, none)
  return {
    length,
    actor: joined(from.actor, keep, added.actor, new Int32Array(length)),
    issue: joined(from.issue, keep, added.issue, new Int32Array(length)),
    ...eachColumn({
      number: (name) => column(from[name], added[name], new Float64Array(length).fill(Number.NaN)),
      word: (name) => column(from[name], added[name], new Uint8Array(length).fill(NO_CODE)),
      text: (name) => joinedTexts(from[name], keep, added[name], added.length),
    }),
  }
}

type Numbers = Int32Array | Float64Array | Uint8Array

/** Fills `out`; where a column is absent, what `out` holds stays. */
function joined<T extends Numbers>(a: T | null, keep: Int32Array, b: T | null, out: T): T {
  if (a) for (let i = 0; i < keep.length; i++) out[i] = a[keep[i] as number] as number
  if (b) out.set(b, keep.length)
  return out
}

function joinedTexts(a: TextColumn | null, keep: Int32Array, b: TextColumn | null, added: number): TextColumn | null {
  if (a === null && b === null) return null
  const codes = new Int32Array(keep.length + added).fill(-1)
  const values = [...(a?.values ?? [])]
  if (a) for (let i = 0; i < keep.length; i++) codes[i] = a.codes[keep[i] as number] as number
  for (let row = 0; b && row < added; row++) {
    const text = b.values[b.codes[row] as number]
    if (text === undefined) continue
    const known = values.indexOf(text)
    codes[keep.length + row] = known < 0 ? values.push(text) - 1 : known
  }
  return { codes, values }
}
