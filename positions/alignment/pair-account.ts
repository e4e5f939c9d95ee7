import { NO_CODE } from '../dataset/index.ts'
import { type NullReason, type PairMeasure, pairMeasure } from '../measures/index.ts'
import type { Positions } from '../resolve/index.ts'
import { coverage } from './alignment.ts'
import { PairSampler } from './pair-sampler.ts'

/** One issue in the account of a pair. */
export interface IssueAccount {
  /** Index of the issue in the dataset. */
  readonly issue: number
  /** Cells of the two units in the positions. */
  readonly cellA: number
  readonly cellB: number
  /** |a−b|/Δ, 0…1; null when the issue does not count for the pair. */
  readonly distance: number | null
  /** 0 where both hold a position and the issue weighs nothing for them, so that it does not count. */
  readonly weight: number | null
  /** What the issue adds to the value; the contributions sum to it. Null when it does not count, or the measure is no sum over issues. */
  readonly contribution: number | null
  /** Whether it was left out because both positions come from the same joint text. */
  readonly joint: boolean
}

/** The account of one pair: the alignment, and issue by issue what it rests on. */
export interface PairAccount {
  readonly measure: PairMeasure
  readonly value: number | null
  readonly reason: NullReason | null
  /** Issues of weight above 0 on which both hold a position. */
  readonly shared: number
  readonly coverage: number
  /** Every issue in scope on which at least one of the two has a stance of any status, or a value. */
  readonly issues: readonly IssueAccount[]
}

/** The account of units u and v (by place in the positions). */
export function pairAccount(positions: Positions, u: number, v: number): PairAccount {
  const measure = pairMeasure(positions.scope.measure)
  const sampler = new PairSampler(positions)
  const sample = sampler.sample(u, v)
  const size = positions.issues.length
  const result: number | NullReason =
    sample.length >= positions.scope.minShared
      ? measure.compute(sample)
      : sample.length === 0 && sampler.weightless.size > 0
        ? 'no-weight'
        : 'below-min-shared'
  let weights = 0
  for (let i = 0; i < sample.length; i++) weights += sample.weight[i] as number
  const entryOf = new Map<number, number>()
  for (let i = 0; i < sample.length; i++) entryOf.set(sampler.column[i] as number, i)
  const issues: IssueAccount[] = []
  for (let k = 0; k < size; k++) {
    const cellA = u * size + k
    const cellB = v * size + k
    if (isEmpty(positions, cellA) && isEmpty(positions, cellB)) continue
    const at = entryOf.get(k)
    const common = { issue: positions.issues[k] as number, cellA, cellB }
    if (at === undefined) {
      const both = !Number.isNaN(positions.value[cellA]) && !Number.isNaN(positions.value[cellB])
      const weightless = sampler.weightless.has(k)
      const none = { distance: null, contribution: null }
      issues.push({ ...common, ...none, weight: weightless ? 0 : null, joint: both && !weightless })
      continue
    }
    const [a, b, weight, width] = [sample.a[at], sample.b[at], sample.weight[at], sample.width[at]] as [
      number,
      number,
      number,
      number,
    ]
    const contribution = measure.term && weights > 0 ? (weight * measure.term(a, b, width)) / weights : null
    issues.push({ ...common, distance: Math.abs(a - b) / width, weight, contribution, joint: false })
  }
  return {
    measure,
    value: typeof result === 'number' ? result : null,
    reason: typeof result === 'number' ? null : result,
    shared: sample.length,
    coverage: coverage(sample.length, size),
    issues,
  }
}

// The mean of a group has a value and no status.
function isEmpty({ status, value }: Positions, cell: number): boolean {
  return status[cell] === NO_CODE && Number.isNaN(value[cell])
}
