import type { KnownPairs } from './known-pairs.ts'

/** Points in the plane, by place. */
export interface Configuration {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** n points at the origin. */
export function emptyConfiguration(n: number): Configuration {
  return { x: new Float64Array(n), y: new Float64Array(n) }
}

/** Σ (d − δ)² over the known pairs, with d the distance in the plane and δ the dissimilarity. */
export function rawStress(pairs: KnownPairs, { x, y }: Configuration): number {
  let sum = 0
  for (let p = 0; p < pairs.from.length; p++) {
    const u = pairs.from[p] as number
    const v = pairs.to[p] as number
    const dx = (x[u] as number) - (x[v] as number)
    const dy = (y[u] as number) - (y[v] as number)
    const gap = Math.sqrt(dx * dx + dy * dy) - (pairs.dissimilarity[p] as number)
    sum += gap * gap
  }
  return sum
}

/**
 * Kruskal's stress-1, √(Σ (d − δ)² / Σ d²) over the known pairs: 0 is a perfect picture, .05 good, .2 poor; 0 when all points coincide.
 * Source: Kruskal 1964, Psychometrika 29:1–27.
 */
export function kruskalStress(pairs: KnownPairs, { x, y }: Configuration): number {
  let gaps = 0
  let squares = 0
  for (let p = 0; p < pairs.from.length; p++) {
    const u = pairs.from[p] as number
    const v = pairs.to[p] as number
    const distance = Math.hypot((x[u] as number) - (x[v] as number), (y[u] as number) - (y[v] as number))
    gaps += (distance - (pairs.dissimilarity[p] as number)) ** 2
    squares += distance * distance
  }
  return squares === 0 ? 0 : Math.sqrt(gaps / squares)
}
