import { type PairSums, planeSums, valuesOf } from '../alignment/align-by-planes.ts'
import type { Alignment } from '../alignment/alignment.ts'
import { OPEN_END } from '../calendar.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { pairMeasure } from '../measures/registry.ts'
import { resolvePositions } from '../resolve/resolve-positions.ts'
import type { Scope } from '../scope.ts'
import { addDays } from './add-span.ts'
import type { TimeWindow } from './time-windows.ts'

/** The alignment of all pairs in windows of time, from cumulative tables: a window costs two subtractions a pair, however wide it is. */
export interface WindowTables {
  /** The alignment in a window, which must be one of those that the tables were made for. */
  alignment(window: TimeWindow): Alignment
}

/** More memory than this for tables is not worth the time that they save. */
const MOST_BYTES = 1 << 28
/** After the last day that there is. */
const AFTER_ALL = '~'

/**
 * Cumulative tables for windows, or null where sums over days do not give what a window gives: when an issue's stances are of several days or
 * an actor has several on it (a later one would replace an earlier one), when stances begin, end or are retracted on days of their own, at
 * other levels than persons, with inheritance, `knownAt`, weights, salience or excluded joint texts, and for measures that are no mean over
 * issues. Roll calls are the case that fits. Memory: 12 bytes for each pair and each day on which a window begins or ends, at most 256 MiB.
 */
export function windowTables(dataset: Dataset, scope: Scope, windows: readonly TimeWindow[]): WindowTables | null {
  const measure = pairMeasure(scope.measure)
  const { planes } = measure
  if (!planes || windows.length < 2 || !addsUp(dataset, scope)) return null
  const cuts = [...new Set(windows.flatMap(({ from, to }) => [from, dayAfter(to)]))].sort()
  const pairs = (dataset.actors.length * (dataset.actors.length - 1)) / 2
  if (cuts.length * pairs * 12 > MOST_BYTES) return null

  const tables: { shared: Int32Array; distance: Float64Array; issues: number }[] = []
  let units = new Int32Array()
  let before = { shared: new Int32Array(), distance: new Float64Array(), issues: 0 }
  for (const [i, from] of cuts.entries()) {
    const next = cuts[i + 1]
    tables.push(before)
    if (next === undefined) break
    const to = next === AFTER_ALL ? OPEN_END : (addDays(next, -1) as string)
    const positions = resolvePositions(dataset, { ...scope, from, to, asOf: to })
    const sums = planeSums(positions, measure)
    if (!sums) return null
    units = positions.units as Int32Array<ArrayBuffer>
    before = added(before, sums, positions.issues.length)
  }
  const placeOf = new Map(cuts.map((day, i) => [day, i]))
  return {
    alignment({ from, to }) {
      const [start, end] = [tables[placeOf.get(from) ?? -1], tables[placeOf.get(dayAfter(to)) ?? -1]]
      if (!start || !end) throw new Error(`window: ${from} to ${to} is none of those that the tables were made for`)
      const shared = end.shared.map((count, i) => count - (start.shared[i] ?? 0))
      const distance = end.distance.map((sum, i) => sum - (start.distance[i] ?? 0))
      // All issues weigh 1, so that the weights are the counts, and exact.
      const value = valuesOf({ shared, distance, weights: Float64Array.from(shared) }, planes, scope.minShared)
      return { measure, units, value, shared, issues: end.issues - start.issues }
    },
  }
}

function added(
  before: { shared: Int32Array; distance: Float64Array; issues: number },
  { shared, distance }: PairSums,
  issues: number,
) {
  return {
    shared: Int32Array.from(shared, (count, i) => count + (before.shared[i] ?? 0)),
    distance: Float64Array.from(distance, (sum, i) => sum + (before.distance[i] ?? 0)),
    issues: before.issues + issues,
  }
}

function dayAfter(day: string): string {
  return addDays(day, 1) ?? AFTER_ALL
}

/** Whether what a window holds is the sum of what its days hold. */
function addsUp({ stances, actors, issues }: Dataset, scope: Scope): boolean {
  const { statedOn, validFrom, validTo, retractedAt, salience, joint } = stances
  if (scope.level !== 'persons' || scope.inherit || scope.knownAt !== undefined || scope.weight.size > 0) return false
  if (!statedOn || validFrom || validTo || retractedAt || salience || (joint && scope.joint === 'exclude')) return false
  const dayOf = new Int32Array(issues.length).fill(-1)
  const met = new Uint8Array(issues.length * actors.length)
  for (let row = 0; row < stances.length; row++) {
    const day = statedOn.codes[row] as number
    if (day < 0) continue
    const issue = stances.issue[row] as number
    const cell = issue * actors.length + (stances.actor[row] as number)
    const before = dayOf[issue] as number
    if ((before >= 0 && before !== day) || met[cell] === 1) return false
    dayOf[issue] = day
    met[cell] = 1
  }
  return true
}
