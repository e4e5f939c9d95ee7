import type { ColorToken } from '../../../diagram/palette.ts'

/** The colours of cells, from the most disagreement to the most agreement; the middle one stands for neither. */
export const CELL_COLORS = [
  'cell-1',
  'cell-2',
  'cell-3',
  'cell-4',
  'cell-5',
  'cell-6',
  'cell-7',
  'cell-8',
  'cell-9',
] as const satisfies readonly ColorToken[]

/** The colour of a value between the bounds of its measure: nine steps of equal width. */
export function cellColor(value: number, [low, high]: readonly [number, number]): (typeof CELL_COLORS)[number] {
  const step = Math.floor(((value - low) / (high - low)) * CELL_COLORS.length)
  return CELL_COLORS[Math.max(0, Math.min(CELL_COLORS.length - 1, step))] as (typeof CELL_COLORS)[number]
}
