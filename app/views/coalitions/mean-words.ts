import { valueLabel } from '../../../diagram/text/value-label.ts'
import type { Dataset, Scale } from '../../../positions/dataset/index.ts'
import type { Words } from './words.ts'

/** The scale of an issue by its index in the dataset. */
export function scaleOfIssue({ issues, scales }: Dataset, issue: number): Scale | undefined {
  const id = issues[issue]?.scale
  return scales.find((scale) => scale.id === id)
}

/**
 * The positions of several in words: the point that all hold, else their mean with two decimals and from where to where they stand. A mean that falls on a
 * point has not that point's words, which nobody may have chosen.
 */
export function meanWords(
  scale: Scale | undefined,
  mean: number,
  [low, high]: readonly [low: number, high: number],
  { forms, coalitions }: Words,
): string {
  if (low === high) return scale === undefined ? forms.digits(low) : valueLabel(scale, low, forms)
  const min = scale?.min ?? 0
  return coalitions.meanOf(forms.scaleMean(mean, min), forms.scaleNumber(low, min), forms.scaleNumber(high, min))
}
