import type { Box, Point } from '../../../../diagram/geometry.ts'
import { type FitNode, type Fitted, within } from './fit-evenly.ts'

/** Points of the oval by which its length is measured. */
const SAMPLES = 720
/** The least free share of the room between two neighbours. */
const FREE = 0.15

/**
 * Stands nodes evenly around an oval that fills an area, in the order of their angles from the top clockwise; circles shrink where there is
 * no room for all. A pin is measured in radii of the oval from its middle.
 */
export function fitToRing(nodes: readonly FitNode[], area: Box, gap: number): Fitted {
  const most = Math.max(0, ...nodes.map((node) => node.radius))
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 }
  const [rx, ry] = [Math.max(1, area.width / 2 - most), Math.max(1, area.height / 2 - most)]
  const onOval = (turn: number): Point => ({ x: middle.x + rx * Math.sin(turn), y: middle.y - ry * Math.cos(turn) })
  const { length, turnAt } = evenTurns(rx, ry)
  const share = length / Math.max(1, nodes.length)
  const shrink = nodes.length < 2 ? 1 : Math.min(1, Math.max(share * (1 - FREE), share - gap) / Math.max(1, 2 * most))
  const order = nodes
    .map((_, i) => i)
    .sort((a, b) => clockwise(nodes[a] as Point) - clockwise(nodes[b] as Point) || a - b)
  const rank = new Int32Array(nodes.length)
  order.forEach((i, at) => {
    rank[i] = at
  })
  const circles = nodes.map((node, i) => {
    const r = node.radius * shrink
    if (node.pin) return within({ x: middle.x + node.pin.x * rx, y: middle.y - node.pin.y * ry, r }, area)
    return { ...onOval(turnAt((rank[i] as number) / nodes.length)), r }
  })
  const inverse = ({ x, y }: Point) => ({ x: (x - middle.x) / rx, y: (middle.y - y) / ry })
  return { circles, scale: 1, rings: [], inverse }
}

/** The angle of a place from the top, clockwise: 0…2π. */
function clockwise({ x, y }: Point): number {
  const angle = Math.PI / 2 - Math.atan2(y, x)
  return (Math.round(angle * 1e9) / 1e9 + 2 * Math.PI) % (2 * Math.PI)
}

/** The length of an oval, and the angle at which a share (0…1) of it lies behind one, from the top clockwise. */
function evenTurns(rx: number, ry: number): { length: number; turnAt: (share: number) => number } {
  const lengths = [0]
  for (let i = 1; i <= SAMPLES; i++) {
    const turn = (2 * Math.PI * (i - 0.5)) / SAMPLES
    const step = Math.hypot(rx * Math.cos(turn), ry * Math.sin(turn)) * ((2 * Math.PI) / SAMPLES)
    lengths.push((lengths[i - 1] as number) + step)
  }
  const length = lengths[SAMPLES] as number
  const turnAt = (share: number) => {
    const wanted = share * length
    const after = Math.max(
      1,
      lengths.findIndex((sum) => sum >= wanted),
    )
    const [low, high] = [lengths[after - 1] as number, lengths[after] as number]
    return (2 * Math.PI * (after - 1 + (wanted - low) / (high - low))) / SAMPLES
  }
  return { length, turnAt }
}
