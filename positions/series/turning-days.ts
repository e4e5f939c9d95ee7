import { firstDay, lastDay, OPEN_START } from '../calendar.ts'
import { type Dataset, type Issue, onlyRows, type StanceColumns, textAt } from '../dataset/index.ts'
import type { Scope } from '../scope.ts'
import { addDays } from './add-span.ts'

/** The days on which a position may change, ascending: stances begin, or are over; with `inherit` and at level blocs also ties between actors. */
export function turningDays(
  { stances, affiliations }: Dataset,
  { inherit, level }: Pick<Scope, 'inherit' | 'level'>,
): string[] {
  const days = new Set<string>()
  const ends = (date: string) => {
    const next = addDays(lastDay(date), 1)
    if (next !== null) days.add(next)
  }
  for (let row = 0; row < stances.length; row++) {
    days.add(beginOf(stances, row))
    const to = textAt(stances.validTo, row)
    if (to !== undefined) ends(to)
  }
  if (inherit || level === 'blocs') {
    for (const { from, to } of affiliations) {
      if (from !== undefined) days.add(firstDay(from))
      if (to !== undefined) ends(to)
    }
  }
  return [...days].sort()
}

/** The first day on which a stance is valid; the first of all days when it has no date. */
export function beginOf(stances: StanceColumns, row: number): string {
  const date = textAt(stances.validFrom, row) ?? textAt(stances.statedOn, row)
  return date === undefined ? OPEN_START : firstDay(date)
}

/** The dataset with one issue (by index) and the rows on it only; the issue is then the first. Resolving positions in it costs what the issue holds. */
export function onlyIssue(dataset: Dataset, issue: number, rows: readonly number[]): Dataset {
  const stances = onlyRows(dataset.stances, rows)
  const own = { ...(dataset.issues[issue] as Issue), parents: [] }
  return { ...dataset, issues: [own], stances: { ...stances, issue: new Int32Array(rows.length) } }
}

/** The scope for one issue's positions on a day: whoever counts as in the scope, whatever was said before, whichever issue and weight. */
export function alwaysAsOf(scope: Scope, asOf: string): Scope {
  const { level, members, inherit, kind, joint, knownAt, measure, minShared } = scope
  const who = { level, members, inherit, kind, joint, knownAt, measure, minShared }
  return { ...who, asOf, from: undefined, to: undefined, issue: [], weight: new Map(), drop: 'none', partial: true }
}
