import { whoIsCompared } from '../../../positions/alignment/index.ts'
import { pairsAmong, pairTable } from '../../api/table.ts'
import type { NumbersOf } from '../numbers-of.ts'

/** The pairs that are cells of the matrix: of those who have a value with another, without the hidden. */
export const matrixNumbers: NumbersOf = (drawn, { view }) => {
  const { positions, alignment } = drawn.compared(view)
  const hide = new Set(view.hide)
  const ids = whoIsCompared(positions, alignment).compared.map(
    (u) => positions.dataset.actors[positions.units[u] as number]?.id as string,
  )
  return pairTable(positions, pairsAmong(positions, alignment, new Set(ids.filter((id) => !hide.has(id)))))
}
