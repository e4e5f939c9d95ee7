import { pairsAmong, pairTable } from '../../api/table.ts'
import type { NumbersOf } from '../numbers-of.ts'
import { networkInput } from './condensed.ts'
import { networkScene } from './scene.ts'

/** The pairs of those who are drawn, whether a line joins them or not: all of them are behind where circles stand. */
export const networkNumbers: NumbersOf = (drawn, { view }) => {
  const input = networkInput(drawn.input(view))
  const { positions, alignment } = input
  const ids = new Set(networkScene(input).nodes.map(({ id }) => id))
  return pairTable(positions, pairsAmong(positions, alignment, ids))
}
