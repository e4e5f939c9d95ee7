import type { Circle, Point } from '../../../diagram/geometry.ts'
import { type AxisLayout, axisLayout } from './axis-layout.ts'
import type { Bent } from './fit/bent.ts'
import { type Fittable, fitScene } from './fit/fit-scene.ts'
import { ringRoom } from './fit/rings.ts'
import { hullAround } from './hull.ts'
import { type HullLayout, hullLayouts } from './hull-places.ts'
import type { NetworkScene } from './scene.ts'

/** The size of the window that a map is drawn in, in pixels. */
export interface MapWindow {
  readonly width: number
  readonly height: number
}

/** What leads from a point of the window to one of the arrangement: x is [0] + [1]·x + [2]·y, y the same with [3] to [5]. */
type Affine = readonly [number, number, number, number, number, number]

/** Where a scene's circles stand in a window, in pixels, y downward. It survives structured cloning. */
export interface WindowFit {
  readonly window: MapWindow

  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number; readonly radius: number }>
  /** How much circles and lines are scaled from the picture of 1600×900 that they were made for. */
  readonly unit: number
  /** Ids of those who stand in one ring because nothing tells them apart. */
  readonly rings: readonly (readonly string[])[]
  /** How true distances are; null where they mean nothing. */
  readonly bent: Bent | null
  readonly axis: AxisLayout | null
  /** From a point of the window to the units of the arrangement, in which pins are named. */
  readonly inverse: Affine
}

/** Room around the circles, in pixels: for names, and above for the bar of who is selected, which lies over the map. */
const ROOM = { side: 56, top: 54, bottom: 26 }
/** What the bar takes at the top: neither circles nor names stand under it. */
export const BAR = 36
const HULL_ROOM = 9
const TYPE = 12.5

/** Fits a scene into a window, as the picture does into its own area, so that no circle hides another. */
export function fitToWindow(scene: Fittable & Pick<NetworkScene, 'hulls'>, width: number, height: number): WindowFit {
  const { nodes, arrangement } = scene
  const unit = Math.min(1.1, Math.max(0.62, Math.sqrt((width * height) / (1000 * 620))))
  const side = Math.min(ROOM.side, width / 8)
  const top = ROOM.top + (scene.hulls.length > 0 ? HULL_ROOM + TYPE : 0)
  const area = { x: side, y: top, width: width - 2 * side, height: height - top - ROOM.bottom }
  const gap = gapBetween(nodes.length) * unit
  const axis =
    arrangement.axis === null
      ? null
      : axisLayout(scene, arrangement.axis, { ...area, height: area.height + 16 }, { size: TYPE, unit, gap })
  // A map spreads most to the side: a window that is higher than wide takes it turned.
  const turn = width >= height ? 0 : Math.atan2(area.height, area.width)
  const fitted = fitScene(scene, { area: axis?.plot ?? area, axis, gap, unit, turn })
  const places = new Map(
    nodes.map((node, i) => {
      const { x, y, r } = fitted.circles[i] as Circle
      return [node.id, { x, y, radius: r }]
    }),
  )
  const rings = fitted.rings.map((members) => members.map((i) => nodes[i]?.id as string))
  return { window: { width, height }, places, unit, rings, bent: fitted.bent, axis, inverse: affine(fitted.inverse) }
}

/** A point of the window in the units of the arrangement. */
export function arrangementPoint({ inverse: [a, b, c, d, e, f] }: WindowFit, { x, y }: Point): Point {
  return { x: a + b * x + c * y, y: d + e * x + f * y }
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

/** The outlines of a scene's coalitions around circles where they are on the screen. */
export function screenHulls(
  { hulls }: Pick<NetworkScene, 'hulls'>,
  shown: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  width: number,
  height: number,
): HullLayout[] {
  const groups = hulls.map(({ name, color, members }) => ({
    name,
    color,
    circles: members.flatMap((i) => {
      const circle = shown[i]
      return circle === undefined ? [] : [{ x: circle.x, y: circle.y, r: circle.radius }]
    }),
  }))
  const area = { x: 4, y: 0, width: width - 8, height }
  return hullLayouts(
    groups.filter(({ circles }) => circles.length > 0),
    { room: HULL_ROOM, size: TYPE, area },
  )
}

/** The outlines of a fit's rings around circles where they are on the screen. */
export function screenRings(
  { rings, unit }: Pick<WindowFit, 'rings' | 'unit'>,
  shown: readonly {
    readonly node: { readonly id: string }
    readonly x: number
    readonly y: number
    readonly radius: number
  }[],
): Point[][] {
  const byId = new Map(shown.map(({ node, x, y, radius }) => [node.id, { x, y, r: radius }]))
  return rings.map((ids) =>
    hullAround(
      ids.flatMap((id) => byId.get(id) ?? []),
      ringRoom(unit),
    ),
  )
}
