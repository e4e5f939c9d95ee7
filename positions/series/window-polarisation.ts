import { firstDay, lastDay } from '../calendar.ts'
import type { Dataset } from '../dataset/index.ts'
import { issueWeights, resolvePositions } from '../resolve/index.ts'
import type { Scope } from '../scope.ts'
import { addsUp } from './adds-up.ts'
import { type Polarisation, polarisation, weightedPolarisation } from './polarisation.ts'
import type { TimeWindow } from './time-windows.ts'

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
