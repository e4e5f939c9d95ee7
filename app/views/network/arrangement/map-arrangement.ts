import { wordsOf } from '../words.ts'
import type { Arrangement, ArrangementInput } from './arrangement.ts'

/** The alignment map: distances approximate 1 − agreement. */
export function mapArrangement({ map, view }: ArrangementInput): Arrangement {
  const { network, forms } = wordsOf(view.lang)
  const words = network.arrangements.map
  const made = map()
  const placed = made.x.length - made.unplaced.length
  return {
    x: made.x,
    y: made.y,
    fit: 'even',
    turns: true,
    map: made,
    short: placed > 2 ? words.short(forms.fraction(made.stress)) : '',
    meaning: words.meaning,
    note: made.groups > 1 ? words.apart(made.groups) : '',
    axis: null,
  }
}
