import { comparedUnits } from '../../../../positions/alignment/index.ts'
import { agreementTree } from '../../../../positions/coalitions/index.ts'
import { wordsOf } from '../words.ts'
import type { Arrangement, ArrangementInput } from './arrangement.ts'
import { placesOf } from './places.ts'

/** A circle in the order of the agreement tree, from the top clockwise: neighbours are alike. */
export function circleArrangement({ alignment, view }: ArrangementInput): Arrangement {
  const compared = new Set(comparedUnits(alignment))
  const order = Array.from(agreementTree(alignment).order).filter((u) => compared.has(u))
  const angle = (i: number) => Math.PI / 2 - (2 * Math.PI * i) / order.length
  const places = {
    x: Float64Array.from(order, (_, i) => Math.cos(angle(i))),
    y: Float64Array.from(order, (_, i) => Math.sin(angle(i))),
  }
  return {
    ...placesOf(alignment.units.length, order, places),
    fit: 'ring',
    turns: false,
    map: null,
    ...wordsOf(view.lang).network.arrangements.circle,
    axis: null,
  }
}
