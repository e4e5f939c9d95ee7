import { round } from '../../../diagram/drawing/mark.ts'
import type { Circle } from '../../../diagram/geometry.ts'

/** A slice of a pie: which, and from where to where it runs, in radians from the top clockwise. */
interface PieArc {
  readonly slice: number
  readonly from: number
  readonly to: number
}

/** The slices of a pie that are not empty. */
export function pieArcs(slices: readonly number[]): PieArc[] {
  const whole = slices.reduce((sum, count) => sum + count, 0)
  let before = 0
  return slices.flatMap((count, slice) => {
    const from = (2 * Math.PI * before) / whole
    before += count
    return count === 0 ? [] : [{ slice, from, to: (2 * Math.PI * before) / whole }]
  })
}

/** A slice as path data, its arc in curves no longer than a quarter of the circle; null when it is the whole circle. */
export function slicePath({ x, y, r }: Circle, from: number, to: number): string | null {
  if (to - from > 2 * Math.PI - 1e-9) return null
  const parts = Math.ceil((to - from) / (Math.PI / 2) - 1e-9)
  const step = (to - from) / parts
  // The control points of a cubic that follows an arc: 4/3·tan(θ/4) radii along the tangents.
  const reach = (4 / 3) * Math.tan(step / 4)
  const point = (turn: number, along = 0) => {
    const [sin, cos] = [Math.sin(turn), Math.cos(turn)]
    return `${round(x + r * (sin + along * cos))} ${round(y - r * (cos - along * sin))}`
  }
  let d = `M${round(x)} ${round(y)}L${point(from)}`
  for (let i = 0; i < parts; i++) {
    const [a, b] = [from + i * step, from + (i + 1) * step]
    d += `C${point(a, reach)} ${point(b, -reach)} ${point(b)}`
  }
  return `${d}Z`
}
