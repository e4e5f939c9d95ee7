import type { Circle } from '../../../../diagram/geometry.ts'

/** How far drawn distances are from what they stand for, as shares of the measure's range. */
export interface Bent {
  /** Half of the pairs are off by no more than this. */
  readonly median: number
  /** The pair that is off most, as places of nodes; `off` is above 0 where it is drawn too far apart. */
  readonly worst: { readonly a: number; readonly b: number; readonly off: number }
}

/**
 * Compares the distance of every two circles with that which their alignment asks for, after all that placing did: `wanted` is 1 − agreement by pair in the
 * order of the upper triangle (NaN: no value), `scale` pixels per unit of it. Members of one ring have no distance. Null where no pair has a value.
 */
export function bentPairs(
  circles: readonly Circle[],
  wanted: Float32Array,
  scale: number,
  rings: readonly (readonly number[])[],
): Bent | null {
  const ringAt = new Map<number, { ring: number; x: number; y: number }>()
  rings.forEach((members, ring) => {
    const mean = (of: (circle: Circle) => number) =>
      members.reduce((sum, i) => sum + of(circles[i] as Circle), 0) / members.length
    const middle = { ring, x: mean(({ x }) => x), y: mean(({ y }) => y) }
    for (const i of members) ringAt.set(i, middle)
  })
  const offs: number[] = []
  let worst: Bent['worst'] | null = null
  const n = circles.length
  for (let a = 0, at = 0; a < n; a++) {
    const from = ringAt.get(a) ?? (circles[a] as Circle)
    for (let b = a + 1; b < n; b++, at++) {
      const asked = wanted[at] as number
      if (Number.isNaN(asked)) continue
      const to = ringAt.get(b) ?? (circles[b] as Circle)
      const off = Math.hypot(from.x - to.x, from.y - to.y) / scale - asked
      offs.push(Math.abs(off))
      if (worst === null || Math.abs(off) > Math.abs(worst.off) + 1e-9) worst = { a, b, off }
    }
  }
  if (worst === null) return null
  offs.sort((x, y) => x - y)
  return { median: offs[Math.floor((offs.length - 1) / 2)] as number, worst }
}
