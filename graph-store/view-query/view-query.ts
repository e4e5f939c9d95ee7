import type { Scope } from '../../positions/scope.ts'
import type { Show, View } from '../../positions/view.ts'
import { gatheredByIssue, scopeClauses, weightClause } from './scope-clauses.ts'

/** A query in Cypher with its parameters. */
export interface ViewQuery {
  readonly query: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Measures that Cypher computes: the distance of two positions on an issue, and the value of a mean distance `far / weights`. */
const MEASURES_IN_CYPHER: Readonly<Record<string, { distance: string; value: string }>> = {
  s: { distance: 'abs(x.s.value - y.s.value) / (scale.max - scale.min)', value: '1 - 2 * far / weights' },
  's-squared': {
    distance: '((x.s.value - y.s.value) / (scale.max - scale.min)) ^ 2',
    value: '1 - 2 * far / weights',
  },
  percent: { distance: 'CASE WHEN x.s.value = y.s.value THEN 0.0 ELSE 1.0 END', value: '1 - far / weights' },
}

/** The pairs of units that share an issue, with value (null below minShared), shared and coverage; the measure must be one of `MEASURES_IN_CYPHER`. */
function alignmentQuery(scope: Scope, dataset: string): ViewQuery {
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

/** The issues that two actors share: both positions, their distance 0…1, and the weight that it has in the measure. */
function pairQuery(scope: Scope, dataset: string, a: string, b: string): ViewQuery {
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

/** What every unit holds on every issue in scope: value (null where nothing can be compared), status, and who said so when. */
function positionsQuery(scope: Scope, dataset: string): ViewQuery {
  const positions = scopeClauses(scope)
  const kinds = scope.kind.length > 0 ? '\nWITH * WHERE x.a.kind IN $kinds' : ''
  const query = `${positions.text}
${gatheredByIssue(scope)}
UNWIND held AS x${kinds}
RETURN x.a.id AS actor, i.id AS issue, x.s.value AS value, x.s.status AS status, x.s.statedOn AS statedOn, x.s.id AS stance
ORDER BY i.order, actor`
  return {
    query,
    params: { ...positions.params, ...(scope.kind.length > 0 && { kinds: [...scope.kind] }), dataset },
  }
}

/** Why there is no query for a view: its measure, level, inherited positions, hypothetical stances, or groups are beyond Cypher. */
export interface ViewQueryRefusal {
  readonly reason: 'measure' | 'blocs' | 'inherit' | 'scenario' | 'groups' | 'view'
}

type Looked = Pick<View, 'show' | 'select' | 'left' | 'right' | 'move'>
type Writer = (scope: Scope, dataset: string, view: Looked) => ViewQuery | ViewQueryRefusal

const aligned: Writer = (scope, dataset) =>
  MEASURES_IN_CYPHER[scope.measure] ? alignmentQuery(scope, dataset) : { reason: 'measure' }
const held: Writer = (scope, dataset) => positionsQuery(scope, dataset)

/** What gives the numbers of each way to look; those without their own numbers have none. */
const WRITERS: Readonly<Partial<Record<Show, Writer>>> = {
  network: aligned,
  matrix: aligned,
  pairs: aligned,
  coalitions: aligned,
  timeline: aligned,
  positions: held,
  spectrum: held,
  compare(scope, dataset, { select, left, right }) {
    const chosen = (select?.length ?? 0) > 1 ? select : undefined
    if (!chosen && ((left?.length ?? 0) > 1 || (right?.length ?? 0) > 1)) return { reason: 'groups' }
    const [a, b] = chosen ?? [left?.[0], right?.[0]]
    if (a === undefined || b === undefined) return aligned(scope, dataset, {})
    return MEASURES_IN_CYPHER[scope.measure] ? pairQuery(scope, dataset, a, b) : { reason: 'measure' }
  },
}

/** The Cypher that gives the numbers of a view in the graph of the dataset, or why Cypher cannot; never a query that gives others. */
export function viewQuery(view: Looked, scope: Scope, dataset: string): ViewQuery | ViewQueryRefusal {
  if ((view.move?.length ?? 0) > 0) return { reason: 'scenario' }
  if (scope.level === 'blocs') return { reason: 'blocs' }
  if (scope.inherit) return { reason: 'inherit' }
  return WRITERS[view.show ?? 'network']?.(scope, dataset, view) ?? { reason: 'view' }
}
