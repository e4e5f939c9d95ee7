import { valueLabel } from '../../../diagram/text/value-label.ts'
import type { Scale } from '../../../positions/dataset/index.ts'
import type { Held } from './scene-types.ts'
import type { Words } from './words.ts'

/** What is held, in words: the point of the scale, or why there is no value. */
export function heldWords(
  scale: Scale,
  held: Held | null,
  { holding, forms }: Pick<Words, 'holding' | 'forms'>,
): string {
  if (held === null) return holding.unknown
  if (held.value === null) return holding.moved[held.status]
  const label = valueLabel(scale, held.value, forms)
  return held.status === 'neutral' ? holding.neutral(label) : label
}
