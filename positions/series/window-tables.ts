import { type Alignment, type PairSums, planeSums } from '../alignment/index.ts'
import { OPEN_END } from '../calendar.ts'
import type { Dataset } from '../dataset/index.ts'
import { pairMeasure } from '../measures/index.ts'
import { resolvePositions } from '../resolve/index.ts'
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
  const { salience, joint } = dataset.stances
  if (scope.weight.size > 0 || salience || (joint && scope.joint === 'exclude')) return null
  if (!planes || windows.length < 2 || !addsUp(dataset, scope)) return null
  const cuts = [...new Set(windows.flatMap(({ from, to }) => [from, dayAfter(to)]))].sort()
  const pairs = (dataset.actors.length * (dataset.actors.length - 1)) / 2
  if (cuts.length * pairs * 12 > MOST_BYTES) return null

  const tables: Sums[] = []
  let units = new Int32Array()
  let before: Sums | null = null
  for (const [i, from] of cuts.entries()) {
    const next = cuts[i + 1]
    if (before) tables.push(before)
    if (next === undefined) break
    const to = next === AFTER_ALL ? OPEN_END : (addDays(next, -1) as string)
    const positions = resolvePositions(dataset, { ...scope, from, to, asOf: to })
    const sums = planeSums(positions, measure)
    if (!sums) return null
    units = Int32Array.from(positions.units)
    if (!before) tables.push(nothing(sums))
    before = added(before, sums, positions.issues.length)
  }
  const placeOf = new Map(cuts.map((day, i) => [day, i]))
  return {
    alignment({ from, to }) {
      const [start, end] = [tables[placeOf.get(from) ?? -1], tables[placeOf.get(dayAfter(to)) ?? -1]]
      if (!start || !end) throw new Error(`window: ${from} to ${to} is none of those that the tables were made for`)
      const shared = new Int32Array(end.shared.length)
      const value = new Float64Array(shared.length)
      for (let i = 0; i < shared.length; i++) {
        const count = (end.shared[i] as number) - (start.shared[i] as number)
        shared[i] = count
        // All issues weigh 1, so that the weights are the counts, and exact.
        const mean = ((end.distance[i] as number) - (start.distance[i] as number)) / count
        value[i] = count >= scope.minShared ? planes.value(mean) : Number.NaN
      }
      return { measure, units, value, shared, issues: end.issues - start.issues }
    },
  }
}

/** The sums over all days before a cut. */
interface Sums {
  readonly shared: Int32Array
  readonly distance: Float64Array
  readonly issues: number
}

function nothing({ shared }: PairSums): Sums {
  return { shared: new Int32Array(shared.length), distance: new Float64Array(shared.length), issues: 0 }
}

function added(before: Sums | null, { shared, distance }: PairSums, issues: number): Sums {
  const out = { shared: shared.slice(), distance: distance.slice(), issues: issues + (before?.issues ?? 0) }
  if (!before) return out
  for (let i = 0; i < shared.length; i++) {
    out.shared[i] = (out.shared[i] as number) + (before.shared[i] as number)
    out.distance[i] = (out.distance[i] as number) + (before.distance[i] as number)
  }
  return out
}

function dayAfter(day: string): string {
  return addDays(day, 1) ?? AFTER_ALL
}

/**
 * Whether what a window holds is the sum of what its days hold: each issue is of one day, each actor has at most one stance on it, and nothing else
 * begins or ends on days of its own. Roll calls are the case that fits.
 */
export function addsUp({ stances, actors, issues }: Dataset, scope: Scope): boolean {
  const { statedOn, validFrom, validTo, retractedAt } = stances
  if (scope.level !== 'persons' || scope.inherit || scope.knownAt !== undefined) return false
  if (!statedOn || validFrom || validTo || retractedAt) return false
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
