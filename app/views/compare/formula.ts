import { measureName } from '../../../diagram/text/measure-name.ts'
import type { PairMeasure } from '../../../positions/measures/index.ts'
import type { CompareRow } from './rows.ts'
import type { Words } from './words.ts'

/** A measure's formula, and the same with the numbers of a comparison. */
export interface FilledFormula {
  /** As the measure is defined. */
  readonly plain: string
  /** As a sum over issues with the numbers filled in; null where the measure is no such sum, or has no value. */
  readonly filled: string | null
}

/** What an issue gives before weighting, by measure. */
const TERMS: Readonly<Record<string, string>> = { s: '(1 − 2·d)', 's-squared': '(1 − 2·d²)', percent: '[a = b]' }
/** More terms than this are cut in the middle. */
const SHOWN = 8

/** The formula of a comparison's value, with the numbers of the rows that count, in their order. */
export function filledFormula(
  measure: PairMeasure,
  rows: readonly CompareRow[],
  value: number | null,
  { forms: { digits }, around }: Pick<Words, 'forms' | 'around'>,
): FilledFormula {
  const decimal = (x: number) => digits(rounded(x))
  const plain = `${measureName(measure)} = ${around.formula(measure.formula)}`
  const counted = rows.filter((row) => row.state === 'counts')
  const term = TERMS[measure.id]
  if (value === null || measure.term === undefined || term === undefined) return { plain, filled: null }
  const weights = counted.reduce((sum, row) => sum + (row.weight ?? 0), 0)
  const even = counted.every((row) => row.weight === 1)
  const parts = counted.map((row) => {
    const one = ((row.contribution ?? 0) * weights) / (row.weight || 1)
    const words = decimal(one)
    return even ? words : `${decimal(row.weight ?? 0)}·${one < 0 ? `(${words})` : words}`
  })
  const shown = parts.length <= SHOWN ? parts : [...parts.slice(0, 4), '…', ...parts.slice(-2)]
  const sum = shown.reduce(
    (text, part, i) => (i === 0 ? part : part.startsWith('−') ? `${text} − ${part.slice(1)}` : `${text} + ${part}`),
    '',
  )
  const symbols = `Σ w·${term} / Σ w`
  return { plain, filled: `${measureName(measure)} = ${symbols} = (${sum}) / ${decimal(weights)} = ${decimal(value)}` }
}

/** At most three decimals, with a true minus. */
function rounded(x: number): string {
  const text = String(Math.round(Math.abs(x) * 1000) / 1000)
  return x < 0 && text !== '0' ? `−${text}` : text
}
