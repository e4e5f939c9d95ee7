import { firstDay, lastDay } from '../../../positions/calendar.ts'
import { CONFIDENCES, NO_CODE, ORIGINS, textAt } from '../../../positions/dataset/index.ts'
import { eligibleRows, type Positions, selectedIssues, unitsOf } from '../../../positions/resolve/index.ts'
import type { View } from '../../../positions/view.ts'
import { countsFor } from '../../accounts/counts-for.ts'
import type { AnyDrawn } from '../../accounts/drawn.ts'
import { rowsWithText } from './rows-with-text.ts'

/** The rows of a view's stances, and what of them was stated after its day. */
interface Wanted {
  readonly rows: Int32Array
  readonly later: number
  readonly lastLater: string | undefined
}

/**
 * The stances of a view: in its window, known at its time, on its issues, stated by its day (whether they still hold or not), of the selected actors and
 * those who count for them, of its origins and confidences, with its text in a name or in words (`found`).
 */
export function wantedRows(drawn: AnyDrawn, positions: Positions, view: View, found: readonly string[]): Wanted {
  const { dataset, scope } = positions
  const { stances } = dataset
  const keep = selectedIssues(dataset, scope).keep
  const who = wantedActors(drawn, positions, view.select ?? [])
  const code = (list: readonly string[], of: readonly string[] | undefined) =>
    of && new Set(of.map((one) => list.indexOf(one)))
  const [origins, confidences] = [code(ORIGINS, view.origin), code(CONFIDENCES, view.confidence)]
  const all = eligibleRows(stances, { from: scope.from, to: scope.to, knownAt: scope.knownAt, asOf: undefined }).filter(
    (row) =>
      keep[stances.issue[row] as number] === 1 &&
      who[stances.actor[row] as number] === 1 &&
      (origins?.has(stances.origin?.[row] ?? NO_CODE) ?? true) &&
      (confidences?.has(stances.confidence?.[row] ?? NO_CODE) ?? true),
  )
  const text = (view.find ?? '').trim().toLocaleLowerCase()
  const matching = text === '' ? all : rowsWithText(dataset, all, text, new Set(found))
  const day = scope.asOf && lastDay(scope.asOf)
  if (day === undefined) return { rows: matching, later: 0, lastLater: undefined }
  let [later, lastLater]: [number, string | undefined] = [0, undefined]
  const rows = matching.filter((row) => {
    const date = textAt(stances.statedOn, row)
    // A coarse date counts from its first day, as it does for positions.
    if (date === undefined || firstDay(date) <= day) return true
    later++
    if (lastLater === undefined || lastDay(date) > lastLater) lastLater = lastDay(date)
    return false
  })
  return { rows, later, lastLater }
}

/** Whose stances are wanted (1), by index: the selected and who counts for them; without any, all, or those of the kinds asked for. */
function wantedActors(
  { dataset: { actors, affiliations } }: AnyDrawn,
  positions: Positions,
  select: readonly string[],
): Uint8Array {
  const { dataset, scope } = positions
  if (select.length === 0) {
    if (scope.kind.length === 0) return new Uint8Array(actors.length).fill(1)
    return Uint8Array.from(countsFor(dataset, positions), (units) => Math.min(1, units.length))
  }
  const who = new Uint8Array(actors.length)
  const chosen = new Set(select)
  actors.forEach(({ id }, at) => {
    if (chosen.has(id)) who[at] = 1
  })
  for (const unit of unitsOf(scope.level, actors, affiliations)) {
    if (!chosen.has(actors[unit.actor]?.id as string)) continue
    for (const holder of unit.holders) who[holder.actor] = 1
  }
  return who
}
