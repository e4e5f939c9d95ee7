import type { Scale, Status } from '../../positions/dataset/model.ts'
import { valueLabel } from '../text/value-label.ts'
import type { Held } from './scene.ts'

const WITHOUT: Readonly<Record<Status, string>> = {
  position: 'a position without a value',
  neutral: 'neutral',
  ambiguous: 'ambiguous',
  no_position: 'no position taken',
  undisclosed: 'not disclosed',
}

/** What is held, in words: the point of the scale, or why there is no value. */
export function heldWords(scale: Scale, held: Held | null): string {
  if (held === null) return 'not known'
  if (held.value === null) return WITHOUT[held.status]
  const label = valueLabel(scale, held.value)
  return held.status === 'neutral' ? `neutral (${label})` : label
}
