import type { Members } from '../../positions/member-rule.ts'

/** The order in which stances of one holder decide, of the stance named `s`: latest, surest, last recorded, first id. */
const ORDER_OF_STANCES =
  "coalesce(s.statedOn, '') DESC, coalesce({high: 0, medium: 1, low: 2}[s.confidence], 3), coalesce(s.recordedAt, '') DESC, s.id"

/** The value that most of the list `values` are, as `majority`; null when two or more are found equally often, or there is none. */
const MAJORITY = `CALL (values) {
  UNWIND values AS v
  WITH v, count(*) AS n
  WITH collect({v: v, n: n}) AS points, max(n) AS most
  WITH [p IN points WHERE p.n = most | p.v] AS modes
  RETURN CASE WHEN size(modes) = 1 THEN modes[0] END AS majority
}`

const AT_VALUE = '[x IN valued WHERE x.value = value]'

/** What makes one `value` of the list `values` of an issue `i` by each rule, and which of `valued` stand `behind` it. */
const VALUE_OF: Readonly<Record<Members, string>> = {
  majority: `${MAJORITY}
WITH *, majority AS value
WITH *, ${AT_VALUE} AS behind`,
  median: `CALL (values) { UNWIND values AS v RETURN percentileCont(v, 0.5) AS value }
WITH *, valued AS behind`,
  mean: `CALL (values) { UNWIND values AS v RETURN avg(v) AS value }
WITH *, valued AS behind`,
  'by-scale': `${MAJORITY}
CALL (values) { UNWIND values AS v RETURN percentileCont(v, 0.5) AS median }
OPTIONAL MATCH (i)-[:MEASURED_ON]->(on:Scale)
WITH *, CASE WHEN on.continuous THEN median ELSE majority END AS value
WITH *, CASE WHEN on.continuous THEN valued ELSE ${AT_VALUE} END AS behind`,
}

/**
 * Gives who folds into a body that body, and leaves out what was said outside of the terms; asks for `holder`, `i`, `s`, gives `a`, `i`, `s`: the latest
 * stance, or a map like one where several of equal rank made theirs on the latest day, put together by the rule.
 */
export function folded(members: Members): string {
  return `OPTIONAL MATCH (holder:Person)-[r:REPRESENTS]->(body:Actor) WHERE NOT body:Person
WITH coalesce(body, holder) AS a, holder, i, s, r
WHERE r IS NULL OR s.statedOn IS NULL
  OR (s.statedOn >= r.from AND left(coalesce(s.statedOnGiven, s.statedOn) + '-01-01', 10) <= r.to)
WITH a, holder, i, s, min(r.rank) AS rank
ORDER BY ${ORDER_OF_STANCES}
WITH a, holder, i, head(collect(s)) AS s, head(collect(coalesce(rank, 1000000000))) AS rank
WITH a, i, {s: s, day: coalesce(s.statedOn, ''), own: a = holder, rank: rank} AS one
ORDER BY one.day DESC, one.own DESC, one.rank, one.s.id
WITH a, i, collect(one) AS said
WITH a, i, [x IN said WHERE x.day = said[0].day AND x.own = said[0].own AND x.rank = said[0].rank | x.s] AS top
WITH a, i, top, [x IN top WHERE x.value IS NOT NULL] AS valued
WITH *, [x IN valued | x.value] AS values
${VALUE_OF[members]}
WITH a, i, CASE WHEN size(top) = 1 THEN properties(top[0]) ELSE {
  value: value, statedOn: top[0].statedOn,
  status: CASE
    WHEN size(valued) = 0 AND all(x IN top WHERE x.status = top[0].status) THEN top[0].status
    WHEN value IS NULL THEN 'ambiguous'
    WHEN all(x IN behind WHERE x.status = behind[0].status) THEN behind[0].status
    ELSE 'position' END,
  salience: CASE WHEN size(valued) > 0
    THEN reduce(sum = 0.0, x IN valued | sum + coalesce(x.salience, 1)) / size(valued) END,
  joint: CASE WHEN all(x IN valued WHERE x.joint = valued[0].joint) THEN valued[0].joint END
} END AS s`
}

/** The latest stance of each actor on each issue; asks for `a`, `i`, `s`. */
export const LATEST = `WITH a, i, s ORDER BY ${ORDER_OF_STANCES}
WITH a, i, head(collect(s)) AS s`
