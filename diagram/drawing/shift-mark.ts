import { type Mark, round } from './mark.ts'

/** A change of position: a triangle that points to where it went, with its tip's middle at (x, y). */
export function shiftMark({ x, y, up, unit }: { x: number; y: number; up: boolean; unit: number }): Mark {
  const [wide, high] = [5.5 * unit, 5 * unit]
  const tip = up ? y - high : y + high
  const foot = up ? y + high : y - high
  return {
    mark: 'path',
    d: `M${round(x)} ${round(tip)}L${round(x + wide)} ${round(foot)}H${round(x - wide)}Z`,
    fill: 'ink',
  }
}
