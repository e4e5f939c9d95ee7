import type { Scope } from '../../positions/scope.ts'
import { eligibleStances } from './eligible-stances.ts'
import { folded, LATEST } from './order-of-stances.ts'

/** The beginning of a query: one row an actor `a` and issue `i`, with the stance `s` that it is resolved to. */
export interface Clauses {
  readonly text: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What every unit of the level holds on every issue in scope at the scope's time; before `kind` is asked for, and with what `drop` leaves out. */
export function scopeClauses(scope: Scope): Clauses {
  const { lines, params } = eligibleStances(scope)
  const issues: string[] = []
  if (!scope.partial) issues.push('NOT i.partial')
  if (scope.issue.length > 0) issues.push('EXISTS { (i)-[:PART_OF*0..]->(top:Issue) WHERE top.id IN $issues }')
  const where = [...lines, ...issues].join('\n  AND ')
  const holder = scope.level === 'delegations' ? 'holder' : 'a'
  const text = `MATCH (${holder}:Actor {dataset: $dataset})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
WHERE ${where}
${scope.level === 'delegations' ? folded(scope.members) : LATEST}`
  return { text, params: scope.issue.length > 0 ? { ...params, issues: [...scope.issue] } : params }
}

/** The rows of `scopeClauses` gathered: `held` of an issue `i`, and `inScope`, the number of issues that count. */
export function gatheredByIssue(scope: Scope): string {
  const drop =
    scope.drop === 'unanimous'
      ? `WITH i, collect({a: a, s: s}) AS held, count(DISTINCT s.value) AS different
WHERE different > 1`
      : 'WITH i, collect({a: a, s: s}) AS held'
  return `${drop}
WITH collect({i: i, held: held}) AS scope
UNWIND scope AS one
WITH one.i AS i, one.held AS held, size(scope) AS inScope`
}
