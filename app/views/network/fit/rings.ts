import type { Circle, Point } from '../../../../diagram/geometry.ts'
import type { FitNode, Fitted } from './fit-evenly.ts'
import { ringRoom } from './ring-outlines.ts'

/** How much smaller the circles of a ring are, and the room between them, in gaps of small circles. */
const SMALLER = 0.72
const APART = 2.5
/** A ring of small circles that stand for one spot. */
interface Ring {
  readonly members: readonly number[]
  /** Where each stands from the middle, and its radius. */
  readonly circles: readonly Circle[]
  readonly radius: number
}

/**
 * Fits nodes of which some are one: those of a group take the room of a ring of small circles with its middle where they belong. `unit` is pixels per pixel of
 * a picture of 1600×900. Who was put by hand stands alone.
 */
export function fitWithRings(
  nodes: readonly FitNode[],
  groups: readonly (readonly number[])[],
  unit: number,
  fitted: (nodes: readonly FitNode[]) => Fitted,
): Fitted {
  const rings = groups
    .map((group) => group.filter((i) => !nodes[i]?.pin))
    .filter((members) => members.length > 1)
    .map((members) => ringOf(members, nodes, unit))
  const inRing = new Set(rings.flatMap(({ members }) => members))
  const alone = nodes.map((_, i) => i).filter((i) => !inRing.has(i))
  const bodies = rings.map(({ members, radius }): FitNode => ({ ...middleOf(members, nodes), radius }))
  const placed = fitted([...alone.map((i) => nodes[i] as FitNode), ...bodies])
  const circles: Circle[] = []
  alone.forEach((i, k) => {
    circles[i] = placed.circles[k] as Circle
  })
  rings.forEach(({ members, circles: around }, k) => {
    const { x, y } = placed.circles[alone.length + k] as Circle
    members.forEach((i, m) => {
      const one = around[m] as Circle
      circles[i] = { x: x + one.x, y: y + one.y, r: one.r }
    })
  })
  return { ...placed, circles, rings: rings.map(({ members }) => members) }
}

function ringOf(members: readonly number[], nodes: readonly FitNode[], unit: number): Ring {
  const r = SMALLER * Math.max(...members.map((i) => (nodes[i] as FitNode).radius))
  const circles: Circle[] = []
  // Up to six stand in one ring; more fill rings from the middle outwards.
  let left = members.length
  for (let ring = members.length <= 6 ? 1 : 0; left > 0; ring++) {
    const least = 2 * r + APART * unit
    const fits = ring === 0 ? 1 : members.length <= 6 ? members.length : Math.floor(2 * Math.PI * ring)
    const count = Math.min(left, fits)
    const away = members.length <= 6 ? least / (2 * Math.sin(Math.PI / Math.max(2, count))) : ring * least
    for (let k = 0; k < count; k++) {
      const angle = (2 * Math.PI * k) / count - Math.PI / 2
      const at = count === 2 && members.length === 2 ? angle + Math.PI / 2 : angle
      circles.push({ x: away * Math.cos(at), y: away * Math.sin(at), r })
    }
    left -= count
  }
  return {
    members,
    circles,
    radius: Math.max(...circles.map(({ x, y }) => Math.hypot(x, y))) + r + ringRoom(unit),
  }
}

function middleOf(members: readonly number[], nodes: readonly FitNode[]): Point {
  const mean = (of: (node: FitNode) => number) =>
    members.reduce((sum, i) => sum + of(nodes[i] as FitNode), 0) / members.length
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) }
}
