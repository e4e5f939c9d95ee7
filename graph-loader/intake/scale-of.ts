import { type AskedCode, type Saying, say } from '../words/index.ts'
import type { Bounds } from './profiles/profile.ts'
import type { Shape } from './shapes.ts'
import type { Understanding } from './understanding.ts'
import type { ValueReading } from './values.ts'

/** The scale that the values show: that of agreement in words, MACTOR's sides, Parley's usual one where all numbers are on it; `ask` for all others. */
export function scaleOf(
  values: ValueReading,
  shape: Shape | null,
): { readonly min: number; readonly max: number } | null | 'ask' {
  if (shape === 'mactor') return { min: -1, max: 1 }
  const { range, allWords, percent } = values
  if (range === null) return null
  if (percent !== 'none') return 'ask'
  const most = Math.max(Math.abs(range.min), Math.abs(range.max))
  if (allWords && most <= 2) return most <= 1 ? { min: -1, max: 1 } : { min: -2, max: 2 }
  return most <= 2 ? null : 'ask'
}

/** Names of columns of per cents. */
const PERCENT = /%|\b(per ?cent|percentage|prozent|pour ?cent|por ?ciento|porcentaje)\b/i

/** What is asked of values whose scale nothing tells, with one that may be it. `names` are those of their columns. */
export function unscaled({ range, percent }: ValueReading, names: readonly string[]): Saying<AskedCode> {
  const { min, max } = range as { min: number; max: number }
  const shares = min >= 0 && max <= 100 && (percent === 'all' || names.some((name) => PERCENT.test(name)))
  return say('scaleUnknown', min, max, ...(shares ? ([0, 100] as const) : ([Math.floor(min), Math.ceil(max)] as const)))
}

/** The scale of issues that declare none. */
const USUAL: Bounds = { min: -2, max: 2 }

/** The scale that a table's values are on: as it shows, as it was told, else the usual one. */
export function scaleOfTable({ scale, told }: Understanding): Bounds {
  return scale ?? told?.scale ?? USUAL
}

export function isSameScale(a: Bounds, b: Bounds): boolean {
  return a.min === b.min && a.max === b.max
}

/** Whether tables are on scales of their own, which are not all the same. */
export function isOnSeveral([first, ...others]: readonly Understanding[]): boolean {
  return first !== undefined && others.some((one) => !isSameScale(scaleOfTable(one), scaleOfTable(first)))
}
