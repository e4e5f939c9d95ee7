import type { Scope } from '../../positions/scope.ts'
import type { Show, View } from '../../positions/view.ts'
import { alignmentQuery, MEASURES_IN_CYPHER, pairQuery, positionsQuery, type ViewQuery } from './queries.ts'

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
