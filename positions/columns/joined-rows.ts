import { NO_CODE, type StanceColumns, type TextColumn } from './stance-columns.ts'

/**
 * Columns of the rows `keep` of some columns, in that order, followed by all rows of others about the same actors and issues. Dictionaries keep the
 * texts of the first and grow by those of the second, so that a few rows beside many cost no more than copying numbers.
 */
export function joinedRows(from: StanceColumns, keep: Int32Array, added: StanceColumns): StanceColumns {
  const text = (a: TextColumn | null, b: TextColumn | null) => joinedTexts(a, keep, b, added.length)
  return {
    length: keep.length + added.length,
    actor: joined(from.actor, keep, added.actor, new Int32Array(keep.length + added.length)),
    issue: joined(from.issue, keep, added.issue, new Int32Array(keep.length + added.length)),
    value: joined(from.value, keep, added.value, new Float64Array(keep.length + added.length)),
    status: joined(from.status, keep, added.status, new Uint8Array(keep.length + added.length)),
    origin: joinedCodes(from.origin, keep, added.origin, added.length),
    confidence: joinedCodes(from.confidence, keep, added.confidence, added.length),
    salience:
      from.salience === null && added.salience === null
        ? null
        : joined(from.salience, keep, added.salience, new Float64Array(keep.length + added.length).fill(Number.NaN)),
    statedOn: text(from.statedOn, added.statedOn),
    validFrom: text(from.validFrom, added.validFrom),
    validTo: text(from.validTo, added.validTo),
    recordedAt: text(from.recordedAt, added.recordedAt),
    retractedAt: text(from.retractedAt, added.retractedAt),
    joint: text(from.joint, added.joint),
  }
}

type Numbers = Int32Array | Float64Array | Uint8Array

/** Fills `out`; where a column is absent, what `out` holds stays. */
function joined<T extends Numbers>(a: T | null, keep: Int32Array, b: T | null, out: T): T {
  if (a) for (let i = 0; i < keep.length; i++) out[i] = a[keep[i] as number] as number
  if (b) out.set(b, keep.length)
  return out
}

function joinedCodes(a: Uint8Array | null, keep: Int32Array, b: Uint8Array | null, added: number): Uint8Array | null {
  if (a === null && b === null) return null
  return joined(a, keep, b, new Uint8Array(keep.length + added).fill(NO_CODE))
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
