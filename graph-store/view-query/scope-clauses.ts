import { firstDay, lastDay, lastMoment } from '../../positions/calendar.ts'
import type { Scope } from '../../positions/scope.ts'
import { folded, LATEST } from './order-of-stances.ts'

/** The beginning of a query: one row an actor `a` and issue `i`, with the stance `s` that it is resolved to. */
interface Clauses {
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

/** How an issue `i` weighs: a clause that adds `issueWeight` to `i`, `held`, `inScope`, or nothing when none is weighted. */
export function weightClause({ weight }: Scope): { text: string; name: string; params: Record<string, unknown> } {
  if (weight.size === 0) return { text: '', name: '1.0', params: {} }
  return {
    text: `
WITH i, held, inScope, COLLECT { MATCH (i)-[:PART_OF*1..]->(above:Issue) RETURN above.id } AS above
WITH i, held, inScope, coalesce([w IN $weights WHERE w.issue = i.id | w.weight][0],
  [w IN $weights WHERE w.issue IN above | w.weight][-1], 1.0) AS issueWeight`,
    name: 'issueWeight',
    params: { weights: [...weight].map(([issue, value]) => ({ issue, weight: value })) },
  }
}

/** A part of a query: conditions, and the parameters that they name. */
interface Conditions {
  readonly lines: readonly string[]
  readonly params: Readonly<Record<string, unknown>>
}

const SAID_FROM = "left(coalesce(s.statedOnGiven, s.statedOn) + '-01-01', 10) + 'T00:00'"
/** The first moment of an instant text, as a text that sorts in time. */
const moment = (name: string) =>
  `CASE WHEN ${name} CONTAINS 'T' THEN left(${name}, size(${name}) - 1) ELSE left(${name} + '-01-01', 10) + 'T00:00' END`

/** Which stances `s` count at the scope's time: stated in the window, valid on the day, known at the time. */
function eligibleStances({ asOf, from, to, knownAt }: Scope): Conditions {
  const lines: string[] = []
  const params: Record<string, unknown> = {}
  if (from !== undefined) {
    lines.push('s.statedOn >= $from')
    params.from = firstDay(from)
  }
  if (to !== undefined) {
    lines.push('s.statedOn <= $to')
    params.to = lastDay(to)
  }
  if (asOf !== undefined) {
    // A coarse date is asked for as a whole: what began by its last day and had not ended on its first.
    lines.push(
      lastDay(asOf) === firstDay(asOf)
        ? 's.validFrom <= $day <= s.validTo'
        : 's.validFrom <= $day AND s.validTo >= $firstDay',
    )
    params.day = lastDay(asOf)
    if (lastDay(asOf) !== firstDay(asOf)) params.firstDay = firstDay(asOf)
  }
  if (knownAt === undefined) {
    lines.push('s.retractedAt IS NULL')
  } else {
    lines.push(
      `(s.recordedAt IS NULL OR ${moment('s.recordedAt')} <= $known)`,
      `(s.retractedAt IS NULL OR ${moment('s.retractedAt')} > $known)`,
      `(s.origin IS NULL OR s.origin <> 'vote' OR s.recordedAt IS NOT NULL OR s.statedOn IS NULL OR ${SAID_FROM} <= $known)`,
    )
    params.known = lastMoment(knownAt)
  }
  return { lines, params }
}
