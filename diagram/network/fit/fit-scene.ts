import type { Box, Point } from '../../geometry.ts'
import type { AxisLayout } from '../axis-layout.ts'
import type { NetworkScene } from '../scene.ts'
import { fitToAxis } from './fit-axis.ts'
import { type FitNode, type Fitted, fitToArea } from './fit-evenly.ts'
import { fitToRing } from './fit-ring.ts'

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

/** Places a scene's circles in an area, as its arrangement asks. */
export function fitScene({ nodes, arrangement }: Pick<NetworkScene, 'nodes' | 'arrangement'>, room: Room): Fitted {
  const { area, gap, unit } = room
  const turn = arrangement.turns ? room.turn : 0
  const turned = nodes.map(
    (node): FitNode => ({
      ...rotated(node, turn),
      radius: node.radius * unit,
      pin: node.pin && rotated(node.pin, turn),
    }),
  )
  const fitted =
    room.axis === null
      ? FITS[arrangement.fit === 'ring' ? 'ring' : 'even'](turned, area, gap)
      : fitToAxis(turned, area, gap, room.axis)
  return { ...fitted, inverse: (point) => rotated(fitted.inverse(point), -turn) }
}

/** The fits that need no axis. */
const FITS = { even: fitToArea, ring: fitToRing } as const

function rotated({ x, y }: Point, turn: number): Point {
  if (turn === 0) return { x, y }
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return { x: x * cos - y * sin, y: x * sin + y * cos }
}
