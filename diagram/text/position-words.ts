import type { Scale, Status } from '../../positions/dataset/index.ts'
import type { SharedWords } from '../words/catalogue.ts'
import type { Forms } from '../words/forms.ts'
import { valueLabel } from './value-label.ts'

/** A position in words: the label of its point, or why there is none; without a status nothing is known. */
export function heldWords(
  scale: Scale | undefined,
  value: number | null,
  status: Status | 'split' | null,
  { holding, forms }: Pick<SharedWords, 'holding' | 'forms'>,
): string {
  if (status === null) return holding.unknown
  if (value === null || scale === undefined) return holding.status[status]
  const label = valueLabel(scale, value, forms)
  return status === 'neutral' ? holding.neutral(label) : label
}

/** A mean of positions in words: with two decimals, signed where the scale has negative values. */
export function meanWords(scale: Scale | undefined, mean: number, { scaleNumber, scaleMean }: Forms): string {
  return (Number.isInteger(mean) ? scaleNumber : scaleMean)(mean, scale?.min ?? 0)
}
