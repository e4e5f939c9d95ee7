import type { Scope } from '../../positions/scope.ts'
import { gatheredByIssue, scopeClauses } from './scope-clauses.ts'
import type { ViewQuery } from './view-query.ts'

/** What every unit holds on every issue in scope: value (null where nothing can be compared), status, and who said so when. */
export function positionsQuery(scope: Scope, dataset: string): ViewQuery {
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
