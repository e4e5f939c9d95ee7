import { type Dataset, type Issue, onlyRows } from '../dataset/index.ts'
import type { Scope } from '../scope.ts'

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
