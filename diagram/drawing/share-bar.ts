import type { ColorToken } from '../palette.ts'
import type { Mark } from './mark.ts'

/** Width and height of a bar where `unit` is 1, in pixels. */
export const SHARE_BAR = { width: 34, height: 6 } as const

/** A bar filled to a share, 0…1; (x, y) is its upper left corner. */
export function shareBar({
  x,
  y,
  share,
  color,
  unit,
}: {
  x: number
  y: number
  share: number
  color: ColorToken
  unit: number
}): Mark[] {
  const track = { mark: 'rect', x, y, height: SHARE_BAR.height * unit } as const
  const width = SHARE_BAR.width * unit
  return [{ ...track, width, fill: 'rule' }, ...(share > 0 ? [{ ...track, width: width * share, fill: color }] : [])]
}
