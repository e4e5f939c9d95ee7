import type { Circle, Point } from '../../../../diagram/geometry.ts'

/** The room around the circles of a ring, in pixels of a picture of 1600×900. */
const AROUND = 4
/** From dot to dot along an outline that names keep off, in pixels of a picture of 1600×900. */
const DOTS = 9
/** With more circles than this names may stand over the outlines of rings. */
const OUTLINES_FREE_UP_TO = 60

/**
 * Dots along the outlines of rings, close enough that no name stands over one, and apart enough that a leader passes between them; none among so many circles
 * that most names would find no room then.
 */
export function ringDots(rings: readonly (readonly Point[])[], circles: number, unit: number): Circle[] {
  return circles > OUTLINES_FREE_UP_TO ? [] : rings.flatMap((points) => outlineDots(points, unit))
}

function outlineDots(points: readonly Point[], unit: number): Circle[] {
  return points.flatMap((from, i) => {
    const to = points[(i + 1) % points.length] as Point
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    const count = Math.max(1, Math.round(length / (DOTS * unit)))
    return Array.from({ length: count }, (_, k) => ({
      x: from.x + ((to.x - from.x) * k) / count,
      y: from.y + ((to.y - from.y) * k) / count,
      r: unit,
    }))
  })
}

/** The room between a ring's circles and its outline, in pixels. */
export function ringRoom(unit: number): number {
  return AROUND * unit
}
