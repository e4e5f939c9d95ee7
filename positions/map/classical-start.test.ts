import { describe, expect, it } from 'vitest'
import { classicalStart } from './classical-start.ts'
import { knownPairs } from './known-pairs.ts'
import { seededRandom } from './seeded-random.ts'

/** Points of a plane, wider than high. */
function scattered(n: number): readonly (readonly [number, number])[] {
  const rng = seededRandom(3)
  return Array.from({ length: n }, () => [rng() * 0.8, rng() * 0.3] as const)
}

/** The greatest difference between distances of the start and those asked for. */
function worst(n: number, isKnown: (u: number, v: number) => boolean): number {
  const points = scattered(n)
  const between = (u: number, v: number) => {
    const [a, b] = [points[u], points[v]] as [readonly [number, number], readonly [number, number]]
    return Math.hypot(a[0] - b[0], a[1] - b[1])
  }
  const pairs = knownPairs(n, (u, v) => (isKnown(u, v) ? between(u, v) : Number.NaN))
  const { x, y } = classicalStart(pairs, seededRandom(1))
  let most = 0
  for (let u = 0; u < n; u++)
    for (let v = u + 1; v < n; v++) {
      const drawn = Math.hypot((x[u] as number) - (x[v] as number), (y[u] as number) - (y[v] as number))
      most = Math.max(most, Math.abs(drawn - between(u, v)))
    }
  return most
}

describe('the start of a map', () => {
  it('is the configuration itself where all distances are those of a plane', () => {
    expect(worst(25, () => true)).toBeLessThan(2e-3)
  })

  it('is near it where ways round stand for distances that are not known', () => {
    expect(worst(40, (u, v) => (u + v) % 4 > 0)).toBeLessThan(0.25)
  })

  it('gives points that differ where all are in one place', () => {
    const { x, y } = classicalStart(
      knownPairs(4, () => 0),
      seededRandom(1),
    )
    expect(new Set(x).size + new Set(y).size).toBe(8)
    expect(Math.max(...x.map(Math.abs), ...y.map(Math.abs))).toBeLessThan(1e-3)
  })
})
