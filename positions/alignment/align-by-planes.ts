import type { PairMeasure } from '../measures/index.ts'
import { issueWeights, type Positions } from '../resolve/index.ts'
import type { PairValues } from './align-by-numbers.ts'
import { countPairs } from './kernel/count-pairs-wasm.ts'
import { type PlaneClass, planeClasses } from './planes.ts'
import { scaleWidths } from './scale-widths.ts'

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
