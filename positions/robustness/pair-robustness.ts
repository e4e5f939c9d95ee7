import { PairSampler } from '../alignment/index.ts'
import { type NullReason, type PairMeasure, type PairSample, pairMeasure } from '../measures/index.ts'
import type { Positions } from '../resolve/index.ts'
import { type Bootstrap, type BootstrapOptions, bootstrapInterval, copyIssue } from './bootstrap-interval.ts'

/** What a pair's value is without one of its shared issues. */
export interface WithoutIssue {
  /** Index of the issue in the dataset. */
  readonly issue: number
  /** Over the other shared issues; null when the measure has no value over them, or there are none. */
  readonly value: number | null
  /** That value less the whole one: above 0 when the issue holds the two apart. */
  readonly change: number | null
  /** Why there is no value: the measure has none, or no issue is left; null when there is one. */
  readonly reason: Exclude<NullReason, 'below-min-shared'> | 'nothing-left' | null
}

/** How much a pair's value hangs on single issues. */
export interface PairRobustness {
  /** Null below minShared or where the measure has none; then all else is empty. */
  readonly value: number | null
  /** By shared issue, in the order of the issues in scope. */
  readonly without: readonly WithoutIssue[]
  /** The least and the greatest value when any one shared issue is left out; null when no such value exists. */
  readonly range: { readonly low: number; readonly high: number } | null
  /** The issue whose leaving out changes the value most (of equals the first); null when none changes it. */
  readonly most: { readonly issue: number; readonly value: number; readonly change: number } | null
  /** Whether fewer issues than minShared remain without one, so that they would have no value of their own. */
  readonly fewRemain: boolean
  /** Null when not asked for. */
  readonly bootstrap: Bootstrap | null
}

/** Differences below this are rounding. */
const ROUNDING = 1e-12

/**
 * How robust the alignment of units u and v (by place) is: by leaving out each shared issue in turn, and on request by drawing the shared
 * issues anew. minShared holds for the value itself, not for what is left of it. Time grows with the square of the shared issues.
 */
export function pairRobustness(
  positions: Positions,
  u: number,
  v: number,
  bootstrap?: BootstrapOptions,
): PairRobustness {
  const measure = pairMeasure(positions.scope.measure)
  const sampler = new PairSampler(positions)
  const sample = sampler.sample(u, v)
  const whole = sample.length < positions.scope.minShared ? null : measure.compute(sample)
  if (typeof whole !== 'number')
    return { value: null, without: [], range: null, most: null, fewRemain: false, bootstrap: null }
  const left = leaveOneOut(measure, sample)
  const without = left.map((found, i): WithoutIssue => {
    const issue = positions.issues[sampler.column[i] as number] as number
    if (typeof found === 'number') return { issue, value: found, change: found - whole, reason: null }
    return { issue, value: null, change: null, reason: found }
  })
  const values = without.flatMap(({ value }) => (value === null ? [] : [value]))
  return {
    value: whole,
    without,
    range: values.length === 0 ? null : { low: least(values), high: -least(values.map((x) => -x)) },
    most: mostMoving(without),
    fewRemain: sample.length - 1 < positions.scope.minShared,
    bootstrap:
      bootstrap === undefined
        ? null
        : bootstrapInterval(measure, sample, { value: whole, without: without.map(({ value }) => value) }, bootstrap),
  }
}

function leaveOneOut(
  measure: PairMeasure,
  sample: PairSample,
): (number | Exclude<NullReason, 'below-min-shared'> | 'nothing-left')[] {
  const n = sample.length
  // The last issue stands in for the one left out, which then takes the place at the end.
  const rest: PairSample = {
    length: n - 1,
    a: sample.a.slice(0, n),
    b: sample.b.slice(0, n),
    weight: sample.weight.slice(0, n),
    width: sample.width.slice(0, n),
    scale: sample.scale.slice(0, n),
  }
  return Array.from({ length: n }, (_, i) => {
    if (n === 1) return 'nothing-left'
    copyIssue(sample, n - 1, rest, i)
    const value = measure.compute(rest)
    copyIssue(sample, i, rest, i)
    // Only what compares pairs knows of minShared.
    return value === 'below-min-shared' ? 'nothing-left' : value
  })
}

function mostMoving(without: readonly WithoutIssue[]): PairRobustness['most'] {
  let most: PairRobustness['most'] = null
  for (const { issue, value, change } of without) {
    if (value === null || change === null) continue
    if (Math.abs(change) > Math.abs(most?.change ?? 0) + ROUNDING) most = { issue, value, change }
  }
  return most
}

function least(values: readonly number[]): number {
  return values.reduce((low, x) => Math.min(low, x), Number.POSITIVE_INFINITY)
}
