import { type ViewQuery, type ViewQueryRefusal, viewQuery } from '../../../graph-store/view-query/index.ts'
import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../../accounts/drawn.ts'

/** The query that gives the numbers of a view, or why there is none. */
export function cypherForAnswer(drawn: Drawn, { view }: { view: View }): ViewQuery | ViewQueryRefusal {
  return viewQuery(view, drawn.compared(view).positions.scope, drawn.dataset.info.id)
}
