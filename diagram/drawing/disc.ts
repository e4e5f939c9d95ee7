import type { Circle } from '../geometry.ts'
import type { ColorToken } from '../palette.ts'
import type { CircleMark } from './mark.ts'

/** How an actor's circle is drawn: an outline, a filled disc, or, where nothing is known to fill it with, a broken outline. */
export type NodeMark = 'ring' | 'disc' | 'broken'

/** A circle that stands for an actor; `width` is that of its outline, within the radius. */
export function disc(
  { x, y, r }: Circle,
  { color, style, width, unit }: { color: ColorToken; style: NodeMark; width: number; unit: number },
): CircleMark {
  const at = { mark: 'circle', x, y, r: r - width / 2 } as const
  // The pale end of a scale needs an edge to be seen.
  if (style === 'disc') {
    return { ...at, fill: color, stroke: { color: color.startsWith('issue-') ? 'issue-5' : color, width } }
  }
  const dash = style === 'broken' ? ({ dash: [3.2 * unit, 2.6 * unit] } as const) : {}
  return { ...at, fill: 'paper', stroke: { color, width, ...dash } }
}
