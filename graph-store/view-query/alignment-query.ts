import type { Scope } from '../../positions/scope.ts'
import { gatheredByIssue, scopeClauses } from './scope-clauses.ts'
import type { ViewQuery } from './view-query.ts'
import { weightClause } from './weight-clause.ts'

/** Measures that Cypher computes: the distance of two positions on an issue, and the value of a mean distance `far / weights`. */
export const MEASURES_IN_CYPHER: Readonly<Record<string, { distance: string; value: string }>> = {
  s: { distance: 'abs(x.s.value - y.s.value) / (scale.max - scale.min)', value: '1 - 2 * far / weights' },
  's-squared': {
    distance: '((x.s.value - y.s.value) / (scale.max - scale.min)) ^ 2',
    value: '1 - 2 * far / weights',
  },
  percent: { distance: 'CASE WHEN x.s.value = y.s.value THEN 0.0 ELSE 1.0 END', value: '1 - far / weights' },
}

/** The pairs of units that share an issue, with value (null below minShared), shared and coverage; the measure must be one of `MEASURES_IN_CYPHER`. */
export function alignmentQuery(scope: Scope, dataset: string): ViewQuery {
  const measure = MEASURES_IN_CYPHER[scope.measure] as { distance: string; value: string }
  const positions = scopeClauses(scope)
  const weight = weightClause(scope)
  const kinds = scope.kind.length > 0 ? '\n  AND x.a.kind IN $kinds AND y.a.kind IN $kinds' : ''
  const joint = scope.joint === 'exclude' ? '\n  AND NOT coalesce(x.s.joint = y.s.joint, false)' : ''
  const query = `${positions.text}
${gatheredByIssue(scope)}${weight.text}
MATCH (i)-[:MEASURED_ON]->(scale:Scale)
UNWIND held AS x UNWIND held AS y
WITH * WHERE x.a.id < y.a.id AND x.s.value IS NOT NULL AND y.s.value IS NOT NULL${joint}${kinds}
WITH x.a AS a, y.a AS b, inScope, ${measure.distance} AS distance,
  ${weight.name} * sqrt(coalesce(x.s.salience, 1) * coalesce(y.s.salience, 1)) AS w
WITH * WHERE w > 0
WITH a, b, inScope, sum(w * distance) AS far, sum(w) AS weights, count(*) AS shared
RETURN a.id AS a, b.id AS b,
  CASE WHEN shared >= $minShared AND weights > 0 THEN ${measure.value} END AS value,
  shared, toFloat(shared) / inScope AS coverage
ORDER BY value DESC, a, b`
  const params = {
    ...positions.params,
    ...weight.params,
    ...(scope.kind.length > 0 && { kinds: [...scope.kind] }),
    minShared: scope.minShared,
    dataset,
  }
  return { query, params }
}
