import { line, type Mark } from '../../../diagram/drawing/mark.ts'
import { cutText } from '../../../diagram/text/text-width.ts'
import type { MatrixLayout } from './layout.ts'
import type { MatrixScene } from './scene.ts'

/** The blocs that rows are ordered by: lines between them across the cells, and their names beside their rows. */
export function blocMarks({ blocs }: MatrixScene, { grid, cell, tree: room, unit }: MatrixLayout): Mark[] {
  if (room === null || blocs.length === 0) return []
  let first = 0
  return blocs.flatMap(({ label, rows }): Mark[] => {
    const from = grid.y + first * cell.height
    const to = from + rows * cell.height - cell.gap
    const across = grid.x + first * cell.width - cell.gap / 2
    const between = from - cell.gap / 2
    const stroke = { color: 'ink', width: unit } as const
    const edges =
      first === 0
        ? []
        : [
            line(grid.x, between, grid.x + grid.width, between, stroke),
            line(across, grid.y, across, grid.y + grid.height, stroke),
          ]
    first += rows
    const size = Math.min(13 * unit, Math.max(8 * unit, rows * cell.height * 0.8))
    return [
      ...edges,
      line(room.x, from, room.x, to, { color: 'muted', width: 1.5 * unit }),
      {
        mark: 'text',
        text: cutText(label, room.width - 8 * unit, size),
        x: room.x + 7 * unit,
        y: (from + to) / 2 + 0.36 * size,
        size,
      },
    ]
  })
}
