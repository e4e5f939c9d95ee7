import { agreementTree } from '../../../positions/coalitions/agreement-tree.ts'
import { comparedUnits } from './alignment-ties.ts'
import type { Arrangement, ArrangementInput } from './arrangement.ts'
import { placesOf } from './places.ts'

/** A circle in the order of the agreement tree, from the top clockwise: neighbours are alike. */
export function circleArrangement({ alignment }: ArrangementInput): Arrangement {
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
    short: 'neighbours on the circle are alike',
    meaning: 'they stand around a circle in the order of the agreement tree, so that neighbours are alike',
    note: 'Order of the circle: the agreement tree (average linkage, Sokal and Michener 1958), from the top clockwise.',
    axis: null,
  }
}
