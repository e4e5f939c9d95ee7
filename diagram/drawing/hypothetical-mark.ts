import { type Mark, round } from './mark.ts'

/** Where somebody would stand: a hollow diamond with a broken outline, which no position that is held has. */
export function hypotheticalMark({ x, y, r, unit }: { x: number; y: number; r: number; unit: number }): Mark {
  return {
    mark: 'path',
    d: `M${round(x)} ${round(y - r)}L${round(x + r)} ${round(y)}L${round(x)} ${round(y + r)}L${round(x - r)} ${round(y)}Z`,
    fill: 'paper',
    stroke: { color: 'ink', width: 1.8 * unit, dash: [3 * unit, 1.8 * unit] },
  }
}
