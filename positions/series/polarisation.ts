import { firstDay, lastDay } from '../calendar.ts'
import type { Dataset } from '../dataset/index.ts'
import { groupSize, issueCounts, tastleWierman } from '../groups/index.ts'
import { issueWeights, type Positions, resolvePositions } from '../resolve/index.ts'
import type { Scope } from '../scope.ts'
import type { TimeWindow } from './time-windows.ts'
import { addsUp } from './window-tables.ts'

/** How far all actors are apart, over all issues. */
export interface Polarisation {
  /** 0…1; null when no issue of weight above 0 has two positions. */
  readonly value: number | null
  /** On how many issues it rests. */
  readonly issues: number
  /** By column of the positions: the issue's polarisation, 0…1; NaN with fewer than two positions or without a scale. */
  readonly byIssue: Float64Array
}

/**
 * The polarisation of all actors: Σ w_k·(1 − C_k) / Σ w_k over the issues on which at least two actors hold a position, C_k the consensus of
 * Tastle and Wierman on issue k and w_k the issue's weight in the scope. 0 when all hold the same on every issue, 1 when half stand at either end of
 * every scale. It takes scales of any number of points, and continuous ones. Source of C: Tastle and Wierman 2007, International Journal of
 * Approximate Reasoning 45:531–545.
 */
export function polarisation(positions: Positions): Polarisation {
  const weights = issueWeights(positions.dataset, positions.scope)
  const byIssue = Float64Array.from(positions.issues, (_, k) => {
    const counts = issueCounts(positions, k)
    if (!counts || groupSize(counts) < 2) return Number.NaN
    const consensus = tastleWierman.compute(counts)
    return typeof consensus === 'number' ? 1 - consensus : Number.NaN
  })
  const of = Array.from(positions.issues, (issue) => weights[issue] as number)
  return { ...weightedPolarisation(byIssue, of), byIssue }
}

/** The mean of issues' polarisations by weight, those without one (NaN) left out; `issues` counts those of weight above 0. */
function weightedPolarisation(
  byIssue: ArrayLike<number>,
  weights: ArrayLike<number>,
): Pick<Polarisation, 'value' | 'issues'> {
  let sum = 0
  let weight = 0
  let issues = 0
  for (let k = 0; k < byIssue.length; k++) {
    const value = byIssue[k] as number
    if (Number.isNaN(value)) continue
    const w = weights[k] as number
    if (w > 0) issues++
    sum += w * value
    weight += w
  }
  return { value: weight === 0 ? null : sum / weight, issues }
}

/** The polarisation in one window, and the number of issues in scope in it. */
export interface WindowPolarisation extends Pick<Polarisation, 'value' | 'issues'> {
  readonly inScope: number
}

/**
 * The polarisation of all actors in windows of time, from what each issue comes to by itself: a window costs an addition for each issue. Null where an
 * issue may come to something else in another window, see `addsUp`.
 */
export function windowPolarisation(
  dataset: Dataset,
  scope: Scope,
  windows: readonly TimeWindow[],
): ((window: TimeWindow) => WindowPolarisation) | null {
  const { statedOn, issue, length } = dataset.stances
  if (windows.length < 2 || !statedOn || !addsUp(dataset, scope)) return null
  const from = windows.map((window) => firstDay(window.from)).sort()[0]
  const to = windows
    .map((window) => lastDay(window.to))
    .sort()
    .at(-1)
  const positions = resolvePositions(dataset, { ...scope, from, to, asOf: to })
  const { byIssue } = polarisation(positions)
  const weights = issueWeights(dataset, scope)
  const days = statedOn.values.map(lastDay)
  const dayOf = new Array<string>(dataset.issues.length)
  for (let row = 0; row < length; row++) {
    const code = statedOn.codes[row] as number
    if (code >= 0) dayOf[issue[row] as number] = days[code] as string
  }
  return (window) => {
    const [first, last] = [firstDay(window.from), lastDay(window.to)]
    const inside: number[] = []
    for (const [k, of] of positions.issues.entries()) {
      const day = dayOf[of] as string
      if (day >= first && day <= last) inside.push(k)
    }
    const found = weightedPolarisation(
      inside.map((k) => byIssue[k] as number),
      inside.map((k) => weights[positions.issues[k] as number] as number),
    )
    return { ...found, inScope: inside.length }
  }
}
