import type { PairMeasure } from '../measures/index.ts'
import { issueWeights, type Positions } from '../resolve/index.ts'
import type { PairValues } from './align-by-numbers.ts'
import { countPairs, type Planes } from './kernel/count-pairs.ts'
import { scaleWidths } from './scales.ts'

/** Fewer comparisons than this are done before planes are laid out. */
const WORTH_IT = 20_000

/**
 * All pairs on bit planes, 32 to 128 issues at a time; null when the measure cannot be counted, the scales have no points, weights differ
 * from pair to pair (salience), or an issue may count for some pairs only (joint texts excluded).
 */
export function alignByPlanes(positions: Positions, measure: PairMeasure): PairValues | null {
  const { scope, issues, units } = positions
  const pairs = (units.length * (units.length - 1)) / 2
  if (!measure.planes || pairs * issues.length < WORTH_IT) return null
  const sums = planeSums(positions, measure)
  return sums && { value: valuesOf(sums, measure.planes, scope.minShared), shared: sums.shared }
}

/** Per pair: shared issues, and the sums of their weights and of weighted distances (or differences). */
export interface PairSums {
  readonly shared: Int32Array
  readonly distance: Float64Array
  readonly weights: Float64Array
}

/** The values that sums stand for; NaN below minShared and without weight. */
function valuesOf(
  { shared, distance, weights }: PairSums,
  planes: NonNullable<PairMeasure['planes']>,
  minShared: number,
): Float64Array {
  return distance.map((sum, i) => {
    const enough = (shared[i] as number) >= minShared && (weights[i] as number) > 0
    return enough ? planes.value(sum / (weights[i] as number)) : Number.NaN
  })
}

/** The sums over all shared issues on bit planes, however few; null as `alignByPlanes` says. */
export function planeSums(positions: Positions, { planes }: PairMeasure): PairSums | null {
  const { dataset, scope, issues, units } = positions
  if (!planes || dataset.stances.salience !== null) return null
  const pairs = (units.length * (units.length - 1)) / 2
  if (scope.joint === 'exclude' && dataset.stances.joint !== null) return null
  const all = issueWeights(dataset, scope)
  const weight = Float64Array.from(issues, (issue) => all[issue] as number)
  const classes = planeClasses(positions, weight, scaleWidths(positions))
  // Many small classes (a weight for each issue) cost a pass each.
  if (!classes || classes.length > 8 + issues.length / 64) return null

  const shared = new Int32Array(pairs)
  const distance = new Float64Array(pairs)
  const weights = new Float64Array(pairs)
  for (const planeClass of classes) addClass(planeClass, planes.mode, shared, distance, weights)
  return { shared, distance, weights }
}

function addClass(
  { weight, steps, ...planes }: PlaneClass,
  mode: 'sum' | 'any',
  shared: Int32Array,
  distance: Float64Array,
  weights: Float64Array,
): void {
  if (weight === 0) return
  const uniform = steps.every((step) => step === steps[0])
  const passes =
    mode === 'any' || uniform
      ? [{ planes: planes.planes, step: mode === 'any' ? 1 : (steps[0] as number) }]
      : steps.map((step, t) => ({ planes: [planes.planes[t] as Int32Array], step }))
  passes.forEach((pass, first) => {
    const counts = countPairs({ ...planes, planes: pass.planes }, mode)
    for (let i = 0; i < shared.length; i++) {
      const both = counts.shared[i] as number
      if (first === 0) {
        shared[i] = (shared[i] as number) + both
        weights[i] = (weights[i] as number) + weight * both
      }
      distance[i] = (distance[i] as number) + weight * pass.step * (counts.differing[i] as number)
    }
  })
}

/**
 * Positions on issues that share weight and relative steps, as bits: word `u * words + j` holds 32 issues of unit u. A bit of `presence` says
 * that there is a value, a bit of plane t that it is at or above level t + 1 (thermometer code), so that the distance of two units on an
 * issue is the sum of `steps[t]` over the planes in which they differ.
 */
export interface PlaneClass extends Planes {
  readonly weight: number
  /** Distance between neighbouring levels over the width of the scale. */
  readonly steps: readonly number[]
}

/** More levels than this cost more as planes than as numbers. */
const MOST_LEVELS = 16

/**
 * The positions as bit planes, one class per weight and set of relative steps; null when some issue's scale is continuous or has too many points, or
 * a group's position (a mean or a median of members) lies between points.
 * `weight` and `width` are per column of the positions. Memory: (levels of the scale) bits per cell.
 */
export function planeClasses(positions: Positions, weight: Float64Array, width: Float64Array): PlaneClass[] | null {
  const { dataset, issues, units } = positions
  const scaleOf = new Map(dataset.scales.map((scale) => [scale.id, scale]))
  const groups = new Map<string, { weight: number; steps: number[]; levels: number[][]; columns: number[] }>()
  for (let k = 0; k < issues.length; k++) {
    const scale = scaleOf.get(dataset.issues[issues[k] as number]?.scale ?? '')
    if (!scale || scale.continuous || scale.points.length < 2 || scale.points.length > MOST_LEVELS) return null
    const levels = scale.points.map(({ value }) => value).sort((a, b) => a - b)
    const steps = levels.slice(1).map((level, t) => (level - (levels[t] as number)) / (width[k] as number))
    const key = `${weight[k]} ${steps.join(' ')}`
    const group = groups.get(key) ?? { weight: weight[k] as number, steps, levels: [], columns: [] }
    groups.set(key, group)
    group.levels.push(levels)
    group.columns.push(k)
  }
  if (positions.voices !== null && [...groups.values()].some((group) => liesBetween(positions, group))) return null
  return [...groups.values()].map(({ weight, steps, levels, columns }) => {
    const words = Math.ceil(columns.length / 128) * 4
    const presence = new Int32Array(units.length * words)
    const planes = steps.map(() => new Int32Array(units.length * words))
    for (let u = 0; u < units.length; u++) {
      const row = u * issues.length
      for (let c = 0; c < columns.length; c++) {
        const value = positions.value[row + (columns[c] as number)] as number
        if (Number.isNaN(value)) continue
        const word = u * words + (c >> 5)
        const bit = 1 << (c & 31)
        presence[word] = (presence[word] as number) | bit
        const thresholds = levels[c] as number[]
        for (let t = 0; t < planes.length && value >= (thresholds[t + 1] as number); t++) {
          const plane = planes[t] as Int32Array
          plane[word] = (plane[word] as number) | bit
        }
      }
    }
    return { weight, steps, units: units.length, words, presence, planes }
  })
}

function liesBetween(
  { value, units, issues }: Positions,
  { levels, columns }: { readonly levels: readonly number[][]; readonly columns: readonly number[] },
): boolean {
  return columns.some((k, c) => {
    const points = levels[c] as number[]
    for (let u = 0; u < units.length; u++) {
      const one = value[u * issues.length + k] as number
      if (!Number.isNaN(one) && !points.includes(one)) return true
    }
    return false
  })
}
