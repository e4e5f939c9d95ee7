import { type Dataset, onlyRows, textAt } from '../../../positions/dataset/index.ts'
import { selectedIssues, unitsOf } from '../../../positions/resolve/index.ts'
import type { Scope } from '../../../positions/scope.ts'

/** How many stances were stated on a date (at its own precision). */
export interface DateCount {
  readonly on: string
  readonly count: number
}

/** The indexes of all whose stances count for these actors (by id) at the scope's level; null for everyone. */
export function holdersOf(dataset: Dataset, scope: Scope, ids: readonly string[]): ReadonlySet<number> | null {
  if (ids.length === 0) return null
  const wanted = new Set(ids)
  const units = unitsOf(scope.level, dataset.actors, dataset.affiliations)
  const named = units.filter(({ actor }) => wanted.has(dataset.actors[actor]?.id as string))
  return new Set(named.flatMap(({ holders }) => holders.map(({ actor }) => actor)))
}

/**
 * The dataset with only the stances that can matter for some actors: the same positions of theirs for less work. Everything, when others can decide
 * what counts for them (inherited positions, issues dropped as unanimous), or when they are everyone.
 */
export function subjectDataset(dataset: Dataset, scope: Scope, holders: ReadonlySet<number> | null): Dataset {
  if (holders === null || scope.inherit || scope.drop !== 'none') return dataset
  const rows: number[] = []
  dataset.stances.actor.forEach((actor, row) => {
    if (holders.has(actor)) rows.push(row)
  })
  return { ...dataset, stances: onlyRows(dataset.stances, rows) }
}

/** The dates on which these actors (null: anyone) said something on the issues in scope, ascending, with how many stances. */
export function statementDates(dataset: Dataset, scope: Scope, holders: ReadonlySet<number> | null): DateCount[] {
  const { keep } = selectedIssues(dataset, scope)
  const { stances } = dataset
  const counts = new Map<string, number>()
  for (let row = 0; row < stances.length; row++) {
    if (keep[stances.issue[row] as number] === 0) continue
    if (holders !== null && !holders.has(stances.actor[row] as number)) continue
    const date = textAt(stances.statedOn, row)
    if (date !== undefined) counts.set(date, (counts.get(date) ?? 0) + 1)
  }
  return [...counts].map(([on, count]) => ({ on, count })).sort((a, b) => (a.on < b.on ? -1 : 1))
}
