import type { Shape } from './shapes.ts'
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

/** What is to be said of values whose scale nothing tells, and the flag that tells it. */
export function unscaled({ range }: ValueReading): readonly [message: string, expected: string] {
  const { min, max } = range as { min: number; max: number }
  return [
    `the values run from ${min} to ${max}, and nothing says on which scale`,
    `--scale MIN..MAX with the least and the greatest value that there can be, such as --scale ${Math.floor(min)}..${Math.ceil(max)}`,
  ]
}
