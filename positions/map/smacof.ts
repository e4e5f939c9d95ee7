import { type Configuration, rawStress } from './configuration.ts'
import type { KnownPairs } from './known-pairs.ts'

/** What a run of SMACOF ended with; `stress` is the raw stress Σ (d − δ)² over the known pairs. */
export interface SmacofResult extends Configuration {
  readonly stress: number
  readonly iterations: number
}

/**
 * Metric multidimensional scaling in the plane by stress majorisation (SMACOF): known pairs have weight 1, all others 0. Each step solves
 * V·X⁺ = B(X)·X (the Guttman transform), over-relaxed to 2·X⁺ − X, until the stress falls by less than `tolerance` of itself.
 * The known pairs must connect all points. The result is centred on the origin.
 * Sources: de Leeuw 1977, Applications of convex analysis to multidimensional scaling; de Leeuw and Heiser 1980 (relaxed update);
 * Borg and Groenen 2005, Modern Multidimensional Scaling, chapter 8.
 */
export function smacof(
  pairs: KnownPairs,
  start: Configuration,
  { maxIterations = 500, tolerance = 1e-6 }: { maxIterations?: number; tolerance?: number } = {},
): SmacofResult {
  const solver = new LaplacianSolver(pairs)
  let now: Configuration = { x: centred(start.x), y: centred(start.y) }
  let stress = rawStress(pairs, now)
  let iterations = 0
  while (iterations < maxIterations && stress > 1e-18) {
    const next = guttman(pairs, now, solver)
    const relaxed: Configuration = { x: overRelaxed(next.x, now.x), y: overRelaxed(next.y, now.y) }
    const relaxedStress = rawStress(pairs, relaxed)
    iterations++
    const before = stress
    // The relaxed step may overshoot far from a minimum; the plain one never raises the stress.
    if (relaxedStress < before) {
      now = relaxed
      stress = relaxedStress
    } else {
      now = next
      stress = rawStress(pairs, next)
    }
    if (before - stress <= tolerance * before) break
  }
  const settled = guttman(pairs, now, solver)
  const settledStress = rawStress(pairs, settled)
  return settledStress <= stress ? { ...settled, stress: settledStress, iterations } : { ...now, stress, iterations }
}

function guttman(pairs: KnownPairs, { x, y }: Configuration, solver: LaplacianSolver): Configuration {
  const bx = new Float64Array(pairs.n)
  const by = new Float64Array(pairs.n)
  for (let p = 0; p < pairs.from.length; p++) {
    const u = pairs.from[p] as number
    const v = pairs.to[p] as number
    const dx = (x[u] as number) - (x[v] as number)
    const dy = (y[u] as number) - (y[v] as number)
    const distance = Math.sqrt(dx * dx + dy * dy)
    if (distance < 1e-12) continue
    const ratio = (pairs.dissimilarity[p] as number) / distance
    bx[u] = (bx[u] as number) + ratio * dx
    bx[v] = (bx[v] as number) - ratio * dx
    by[u] = (by[u] as number) + ratio * dy
    by[v] = (by[v] as number) - ratio * dy
  }
  return { x: solver.solve(bx, x), y: solver.solve(by, y) }
}

/** Solves V·z = b for the Laplacian V of the known pairs and b that sums to 0; z sums to 0. */
class LaplacianSolver {
  readonly #pairs: KnownPairs
  readonly #degree: Float64Array
  readonly #complete: boolean
  /** The pairs that are not known, where they are fewer than those that are. */
  readonly #unknown: Pick<KnownPairs, 'from' | 'to'> | null

  constructor(pairs: KnownPairs) {
    this.#pairs = pairs
    this.#complete = pairs.from.length === (pairs.n * (pairs.n - 1)) / 2
    this.#degree = new Float64Array(pairs.n)
    for (let p = 0; p < pairs.from.length; p++) {
      const u = pairs.from[p] as number
      const v = pairs.to[p] as number
      this.#degree[u] = (this.#degree[u] as number) + 1
      this.#degree[v] = (this.#degree[v] as number) + 1
    }
    this.#unknown = pairs.from.length > (pairs.n * (pairs.n - 1)) / 4 ? otherPairs(pairs) : null
  }

  /** Conjugate gradients from a guess; with all pairs known, V is n·I − 1·1ᵀ and the answer is b/n. */
  solve(b: Float64Array, guess: Float64Array): Float64Array {
    const { n } = this.#pairs
    if (this.#complete) return centred(b.map((value) => value / n))
    const z = guess.slice()
    const vz = this.#multiply(z)
    const residual = b.map((value, i) => value - (vz[i] as number))
    let scaled = this.#precondition(residual)
    const direction = scaled.slice()
    let energy = dot(residual, scaled)
    const enough = 1e-16 * Math.max(dot(b, b), 1e-12)
    for (let step = 0; step < 4 * n && dot(residual, residual) > enough; step++) {
      const image = this.#multiply(direction)
      const length = energy / dot(direction, image)
      for (let i = 0; i < n; i++) {
        z[i] = (z[i] as number) + length * (direction[i] as number)
        residual[i] = (residual[i] as number) - length * (image[i] as number)
      }
      scaled = this.#precondition(residual)
      const next = dot(residual, scaled)
      const keep = next / energy
      for (let i = 0; i < n; i++) direction[i] = (scaled[i] as number) + keep * (direction[i] as number)
      energy = next
    }
    return centred(z)
  }

  #multiply(z: Float64Array): Float64Array {
    const { n } = this.#pairs
    if (this.#unknown) {
      // V is n·I − 1·1ᵀ less the Laplacian of the pairs that are not known: the fewer, the quicker.
      const { from, to } = this.#unknown
      let sum = 0
      for (const value of z) sum += value
      const out = new Float64Array(n)
      for (let i = 0; i < n; i++) out[i] = n * (z[i] as number) - sum
      for (let p = 0; p < from.length; p++) {
        const u = from[p] as number
        const v = to[p] as number
        const between = (z[u] as number) - (z[v] as number)
        out[u] = (out[u] as number) - between
        out[v] = (out[v] as number) + between
      }
      return out
    }
    const { from, to } = this.#pairs
    const out = z.map((value, i) => value * (this.#degree[i] as number))
    for (let p = 0; p < from.length; p++) {
      const u = from[p] as number
      const v = to[p] as number
      out[u] = (out[u] as number) - (z[v] as number)
      out[v] = (out[v] as number) - (z[u] as number)
    }
    return out
  }

  #precondition(residual: Float64Array): Float64Array {
    return residual.map((value, i) => value / (this.#degree[i] as number))
  }
}

/** The pairs that are not among the known ones. */
function otherPairs({ n, from, to }: KnownPairs): Pick<KnownPairs, 'from' | 'to'> {
  const known = new Uint8Array(n * n)
  for (let p = 0; p < from.length; p++) known[(from[p] as number) * n + (to[p] as number)] = 1
  const others: [number, number][] = []
  for (let u = 0; u < n; u++) for (let v = u + 1; v < n; v++) if (known[u * n + v] === 0) others.push([u, v])
  return { from: Int32Array.from(others, ([u]) => u), to: Int32Array.from(others, ([, v]) => v) }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function centred(values: Float64Array): Float64Array {
  let mean = 0
  for (const value of values) mean += value / values.length
  return values.map((value) => value - mean)
}

function overRelaxed(next: Float64Array, now: Float64Array): Float64Array {
  return next.map((value, i) => 2 * value - (now[i] as number))
}
