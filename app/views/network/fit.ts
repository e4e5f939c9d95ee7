import type { Circle, Point } from '../../../diagram/geometry.ts'
import { type Fittable, fitScene } from './fit/fit-scene.ts'
import type { FurtherFits } from './fit/further-fits.ts'
import type { NetworkScene } from './scene-types.ts'
import { type Affine, HULL_ROOM, TYPE, type WindowFit } from './window-fit.ts'

/** Room around the circles, in pixels: for names, and above for the bar of who is selected, which lies over the map. */
const ROOM = { side: 56, top: 54, bottom: 26 }

/**
 * Fits a scene into a window, as the picture does into its own area, so that no circle hides another; `further` may be absent where it stands neither along an
 * axis nor in a ring.
 */
export function fitToWindow(
  scene: Fittable & Pick<NetworkScene, 'hulls'>,
  width: number,
  height: number,
  further: FurtherFits | null,
): WindowFit {
  const { nodes, arrangement } = scene
  const unit = Math.min(1.1, Math.max(0.62, Math.sqrt((width * height) / (1000 * 620))))
  const side = Math.min(ROOM.side, width / 8)
  const top = ROOM.top + (scene.hulls.length > 0 ? HULL_ROOM + TYPE : 0)
  const area = { x: side, y: top, width: width - 2 * side, height: height - top - ROOM.bottom }
  const gap = gapBetween(nodes.length) * unit
  const axis =
    arrangement.axis === null || further === null
      ? null
      : further.axisLayout(scene, arrangement.axis, { ...area, height: area.height + 16 }, { size: TYPE, unit, gap })
  // A map spreads most to the side: a window that is higher than wide takes it turned.
  const turn = width >= height ? 0 : Math.atan2(area.height, area.width)
  const fitted = fitScene(scene, { area: axis?.plot ?? area, axis, gap, unit, turn }, further)
  const places = new Map(
    nodes.map((node, i) => {
      const { x, y, r } = fitted.circles[i] as Circle
      return [node.id, { x, y, radius: r }]
    }),
  )
  const rings = fitted.rings.map((members) => members.map((i) => nodes[i]?.id as string))
  return { window: { width, height }, places, unit, rings, bent: fitted.bent, axis, inverse: affine(fitted.inverse) }
}

/** Every fit scales, turns and shifts: three points tell all of it. */
function affine(of: (point: Point) => Point): Affine {
  const [at, right, down] = [of({ x: 0, y: 0 }), of({ x: 1, y: 0 }), of({ x: 0, y: 1 })]
  return [at.x, right.x - at.x, down.x - at.x, at.y, right.y - at.y, down.y - at.y]
}

/** Few circles stand further apart, so that names find room between them. */
function gapBetween(count: number): number {
  if (count <= 18) return 24
  if (count <= 40) return 13
  return count <= 60 ? 7 : 2
}
