import { fitToArea } from '../../../../diagram/network/fit.ts'
import type { SceneNode } from '../../../../diagram/network/scene.ts'

/** Where a scene's circles stand in a window, in pixels, y downward. */
export interface WindowFit {
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly radius: number }>
  /** How much circles and lines are scaled from the picture of 1600×900 that they were made for. */
  readonly unit: number
  /** How far circles were set apart so that none hides another, as a share of the measure's range. */
  readonly moved: number
}

/** Room for names around the circles, in pixels. */
const ROOM = { side: 56, top: 24, bottom: 26 }

/** Fits a scene into a window, as the picture does into its own area: one scale for both axes, and no circle hides another. */
export function fitToWindow(nodes: readonly SceneNode[], width: number, height: number): WindowFit {
  const unit = Math.min(1.1, Math.max(0.62, Math.sqrt((width * height) / (1000 * 620))))
  const side = Math.min(ROOM.side, width / 8)
  const area = { x: side, y: ROOM.top, width: width - 2 * side, height: height - ROOM.top - ROOM.bottom }
  const fitted = fitToArea(
    turned(nodes, area).map((place, i) => ({ ...place, radius: (nodes[i] as SceneNode).radius * unit })),
    area,
    gapBetween(nodes.length) * unit,
  )
  const places = new Map(
    nodes.map((node, i) => {
      const { x, y, r } = fitted.circles[i] as { x: number; y: number; r: number }
      return [node.id, { x, y, radius: r }]
    }),
  )
  return { places, unit, moved: fitted.moved / fitted.scale }
}

// A map spreads most to the side: a window that is higher than wide takes it turned. What is left and right means nothing.
function turned(
  nodes: readonly SceneNode[],
  { width, height }: { width: number; height: number },
): { x: number; y: number }[] {
  const angle = width >= height ? 0 : Math.atan2(height, width)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return nodes.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }))
}

/** Few circles stand further apart, so that names find room between them. */
function gapBetween(count: number): number {
  if (count <= 18) return 24
  if (count <= 40) return 13
  return count <= 60 ? 7 : 2
}
