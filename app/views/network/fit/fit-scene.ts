import type { Box, Point } from '../../../../diagram/geometry.ts'
import type { AxisLayout } from '../axis-layout.ts'
import type { NetworkScene } from '../scene-types.ts'
import { type Bent, bentPairs } from './bent.ts'
import { type FitNode, type Fitted, fitToArea } from './fit-evenly.ts'
import type { FurtherFits } from './further-fits.ts'
import { fitWithRings } from './rings.ts'

/** Room for a scene's circles: `gap` pixels between them, `unit` pixels per pixel of a picture of 1600×900. */
interface Room {
  readonly area: Box
  readonly gap: number
  readonly unit: number
  /** Where the axis runs, where there is one. */
  readonly axis: AxisLayout | null
  /** How far an arrangement in which left and right mean nothing is turned, in radians. */
  readonly turn: number
}

/** What of a scene decides where its circles stand. */
export type Fittable = Pick<NetworkScene, 'nodes' | 'arrangement' | 'identical' | 'wanted'>

/** A fitted scene; `bent` is null where distances mean nothing. */
interface FittedScene extends Fitted {
  readonly bent: Bent | null
}

/**
 * Places a scene's circles in an area, as its arrangement asks, and measures what that did to distances that mean something; `further` may be absent where it
 * asks for neither axis nor ring.
 */
export function fitScene(
  { nodes, arrangement, identical, wanted }: Fittable,
  room: Room,
  further: FurtherFits | null,
): FittedScene {
  const { area, gap, unit } = room
  const turn = arrangement.turns ? room.turn : 0
  const turned = nodes.map(
    (node): FitNode => ({
      ...rotated(node, turn),
      radius: node.radius * unit,
      pin: node.pin && rotated(node.pin, turn),
    }),
  )
  const even = (some: readonly FitNode[]) => fitToArea(some, area, gap)
  const fitted =
    room.axis !== null && further !== null
      ? further.fitToAxis(turned, area, gap, room.axis)
      : arrangement.fit === 'ring' && further !== null
        ? further.fitToRing(turned, area, gap)
        : arrangement.measures
          ? fitWithRings(turned, identical, unit, even)
          : even(turned)
  const bent = arrangement.measures ? bentPairs(fitted.circles, wanted, fitted.scale, fitted.rings) : null
  return { ...fitted, bent, inverse: (point) => rotated(fitted.inverse(point), -turn) }
}

function rotated({ x, y }: Point, turn: number): Point {
  if (turn === 0) return { x, y }
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return { x: x * cos - y * sin, y: x * sin + y * cos }
}
