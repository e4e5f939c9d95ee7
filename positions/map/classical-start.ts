import type { Configuration } from './configuration.ts'
import type { KnownPairs } from './known-pairs.ts'

/** Above this number of points unknown distances are guessed from means: shortest paths take n³ steps. */
const SHORTEST_PATHS_UP_TO = 400
/** Multiplications that one axis may cost; a start need not be exact. */
const POWER_BUDGET = 200_000_000

/**
 * A start for SMACOF: classical scaling of the dissimilarities, those not known taken as shortest paths over known ones. The known pairs
 * must connect all points. A tiny random part keeps points off a common line, from which SMACOF could not leave.
 * Source: Torgerson 1952, Psychometrika 17:401–419.
 */
export function classicalStart(pairs: KnownPairs, rng: () => number): Configuration {
  const { n } = pairs
  const matrix = doubleCentred(completed(pairs), n)
  const x = leadingAxis(matrix, n, rng, null)
  const y = leadingAxis(matrix, n, rng, x)
  let span = 0
  for (const value of x) span = Math.max(span, Math.abs(value))
  const jitter = 1e-4 * (span === 0 ? 1 : span)
  return {
    x: x.map((value) => value + jitter * (rng() - 0.5)),
    y: y.map((value) => value + jitter * (rng() - 0.5)),
  }
}

function completed(pairs: KnownPairs): Float64Array {
  const { n, from, to, dissimilarity } = pairs
  const full = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i < n; i++) full[i * n + i] = 0
  for (let p = 0; p < from.length; p++) {
    const u = from[p] as number
    const v = to[p] as number
    full[u * n + v] = dissimilarity[p] as number
    full[v * n + u] = dissimilarity[p] as number
  }
  if (from.length === (n * (n - 1)) / 2) return full
  return n <= SHORTEST_PATHS_UP_TO ? withShortestPaths(full, n) : withMeans(full, n)
}

function withShortestPaths(full: Float64Array, n: number): Float64Array {
  const out = full.slice()
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      const first = out[i * n + k] as number
      if (first === Number.POSITIVE_INFINITY) continue
      for (let j = 0; j < n; j++) {
        const through = first + (out[k * n + j] as number)
        if (through < (out[i * n + j] as number)) out[i * n + j] = through
      }
    }
  }
  // What is known stays as it is, even where a way round is shorter.
  return out.map((value, at) => ((full[at] as number) === Number.POSITIVE_INFINITY ? value : (full[at] as number)))
}

function withMeans(full: Float64Array, n: number): Float64Array {
  const mean = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let sum = 0
    let count = 0
    for (let j = 0; j < n; j++) {
      const value = full[i * n + j] as number
      if (i === j || value === Number.POSITIVE_INFINITY) continue
      sum += value
      count++
    }
    mean[i] = sum / count
  }
  return full.map((value, at) =>
    value === Number.POSITIVE_INFINITY ? ((mean[Math.floor(at / n)] as number) + (mean[at % n] as number)) / 2 : value,
  )
}

function doubleCentred(distance: Float64Array, n: number): Float64Array {
  const out = distance.map((value) => -0.5 * value * value)
  const rowMean = new Float64Array(n)
  let mean = 0
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) sum += out[i * n + j] as number
    rowMean[i] = sum / n
    mean += sum / (n * n)
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      out[i * n + j] = (out[i * n + j] as number) - (rowMean[i] as number) - (rowMean[j] as number) + mean
    }
  }
  return out
}

/** The axis of the greatest eigenvalue (orthogonal to `before`), scaled by its root, by power iteration on the shifted matrix. */
function leadingAxis(matrix: Float64Array, n: number, rng: () => number, before: Float64Array | null): Float64Array {
  // Distances that no plane can hold give negative eigenvalues; the shift keeps these from winning.
  let shift = 0
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) sum += Math.abs(matrix[i * n + j] as number)
    shift = Math.max(shift, sum)
  }
  if (shift === 0) return new Float64Array(n)
  shift /= 4
  let axis = unit(Float64Array.from({ length: n }, () => rng() - 0.5))
  let value = 0
  const steps = Math.max(20, Math.min(300, Math.round(POWER_BUDGET / (n * n))))
  for (let step = 0; step < steps; step++) {
    if (before) axis = without(axis, before)
    const image = new Float64Array(n)
    for (let i = 0; i < n; i++) {
      let sum = shift * (axis[i] as number)
      for (let j = 0; j < n; j++) sum += (matrix[i * n + j] as number) * (axis[j] as number)
      image[i] = sum
    }
    const length = norm(image)
    const next = unit(image)
    let change = 0
    for (let i = 0; i < n; i++) change = Math.max(change, Math.abs((next[i] as number) - (axis[i] as number)))
    axis = next
    value = length - shift
    if (change < 1e-6) break
  }
  const scale = Math.sqrt(Math.max(value, 0))
  return axis.map((a) => a * scale)
}

function without(axis: Float64Array, direction: Float64Array): Float64Array {
  let along = 0
  let square = 0
  for (let i = 0; i < axis.length; i++) {
    along += (axis[i] as number) * (direction[i] as number)
    square += (direction[i] as number) ** 2
  }
  return square === 0 ? axis : unit(axis.map((value, i) => value - (along / square) * (direction[i] as number)))
}

function norm(axis: Float64Array): number {
  let square = 0
  for (const value of axis) square += value * value
  return Math.sqrt(square)
}

function unit(axis: Float64Array): Float64Array {
  const length = norm(axis)
  return length === 0 ? axis : axis.map((value) => value / length)
}
