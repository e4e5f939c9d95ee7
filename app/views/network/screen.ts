import type { Point } from '../../../diagram/geometry.ts'
import { ringRoom } from './fit/ring-outlines.ts'
import { hullAround } from './hull.ts'
import { type HullLayout, hullLayouts } from './hull-places.ts'
import type { NetworkScene } from './scene-types.ts'
import { HULL_ROOM, TYPE, type WindowFit } from './window-fit.ts'

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
