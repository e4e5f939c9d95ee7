import type { Scope } from '../../positions/scope.ts'
import { MEASURES_IN_CYPHER } from './alignment-query.ts'
import { gatheredByIssue, scopeClauses } from './scope-clauses.ts'
import type { ViewQuery } from './view-query.ts'
import { weightClause } from './weight-clause.ts'

/** The issues that two actors share: both positions, their distance 0…1, and the weight that it has in the measure. */
export function pairQuery(scope: Scope, dataset: string, a: string, b: string): ViewQuery {
  const measure = MEASURES_IN_CYPHER[scope.measure] as { distance: string; value: string }
  const positions = scopeClauses(scope)
  const weight = weightClause(scope)
  const joint = scope.joint === 'exclude' ? '\n  AND NOT coalesce(x.s.joint = y.s.joint, false)' : ''
  const query = `${positions.text}
${gatheredByIssue(scope)}${weight.text}
MATCH (i)-[:MEASURED_ON]->(scale:Scale)
UNWIND held AS x UNWIND held AS y
WITH * WHERE x.a.id = $a AND y.a.id = $b AND x.s.value IS NOT NULL AND y.s.value IS NOT NULL${joint}
WITH i, x, y, ${measure.distance} AS distance,
  ${weight.name} * sqrt(coalesce(x.s.salience, 1) * coalesce(y.s.salience, 1)) AS w
WITH * WHERE w > 0
WITH collect({i: i, x: x, y: y, distance: distance, w: w}) AS rows, sum(w * distance) AS far, sum(w) AS weights
UNWIND rows AS row
RETURN row.i.id AS issue, row.x.s.value AS a, row.y.s.value AS b, row.distance AS distance, row.w AS weight,
  CASE WHEN size(rows) >= $minShared AND weights > 0 THEN ${measure.value} END AS value, size(rows) AS shared
ORDER BY row.i.order`
  return { query, params: { ...positions.params, ...weight.params, minShared: scope.minShared, dataset, a, b } }
}
