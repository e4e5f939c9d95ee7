import { fraction } from '../../text/words.ts'
import type { Arrangement, ArrangementInput } from './arrangement.ts'

/** The alignment map: distances approximate 1 − agreement. */
export function mapArrangement({ map }: ArrangementInput): Arrangement {
  const made = map()
  const placed = made.x.length - made.unplaced.length
  return {
    x: made.x,
    y: made.y,
    fit: 'even',
    turns: true,
    map: made,
    short: placed > 2 ? `near means alike (stress ${fraction(made.stress)})` : '',
    meaning: 'who aligns more stands nearer',
    note:
      made.groups > 1
        ? `${made.groups} groups have no pair in common; how far these lie from each other means nothing.`
        : '',
    axis: null,
  }
}
