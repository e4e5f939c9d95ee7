import type { ColorToken } from '../palette.ts'
import { type Mark, round } from './mark.ts'

/** A range on a scale: a line with a stop at either end. */
export function spreadMark({
  from,
  to,
  y,
  color,
  unit,
}: {
  from: number
  to: number
  y: number
  color: ColorToken
  unit: number
}): Mark {
  const half = 4.5 * unit
  const stop = (x: number) => `M${round(x)} ${round(y - half)}V${round(y + half)}`
  return {
    mark: 'path',
    d: `${stop(from)}M${round(from)} ${round(y)}H${round(to)}${stop(to)}`,
    stroke: { color, width: 1.5 * unit },
  }
}
