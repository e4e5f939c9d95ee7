import type { PositionsScene } from '../scene.ts'

/** A line of the grid between its head and its foot: a row, or the heading of a group. Places in the scene's rows and groups. */
export type GridLine =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'group'; readonly group: number }

/** The lines of a table: each group's heading before its rows. */
export function gridLines({ rows, groups }: Pick<PositionsScene, 'rows' | 'groups'>): GridLine[] {
  const lines: GridLine[] = []
  rows.forEach(({ group }, row) => {
    if (groups.length > 0 && (row === 0 || rows[row - 1]?.group !== group)) lines.push({ kind: 'group', group })
    lines.push({ kind: 'row', row })
  })
  return lines
}
