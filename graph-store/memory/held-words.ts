import { type Document, type FullDataset, rowsByActor, type Stance, stanceOf } from '../../positions/dataset/index.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { canonical } from '../canonical.ts'
import type { StanceQuery } from '../graph-store.ts'

/** The stances of a dataset in memory that a query asks for, with their texts, as `GraphStore.stances` promises. */
export function heldStances(dataset: FullDataset, query: StanceQuery): Stance[] {
  return rowsOf(dataset, query).map((row) => canonical.stance(stanceOf(dataset, row)))
}

/** The documents of a dataset in memory, all or those of some ids, as `GraphStore.documents` promises. */
export function heldDocuments({ documents }: FullDataset, ids?: readonly string[]): Document[] {
  const wanted = ids && new Set(ids)
  const found = wanted ? documents.filter((document) => wanted.has(document.id)) : [...documents]
  return found.sort((a, b) => compareCodePoints(a.id, b.id))
}

/** The rows that a query asks for, ascending. */
function rowsOf({ actors, issues, stances }: FullDataset, query: StanceQuery): number[] {
  const issueIds = query.issues && new Set(query.issues)
  const onIssue = issueIds && Uint8Array.from(issues, ({ id }) => (issueIds.has(id) ? 1 : 0))
  const wanted = (row: number) => onIssue === undefined || onIssue[stances.issue[row] as number] === 1
  const out: number[] = []
  if (query.actors === undefined) {
    for (let row = 0; row < stances.length; row++) if (wanted(row)) out.push(row)
    return out
  }
  const actorIds = new Set(query.actors)
  const { start, rows } = rowsByActor(stances, actors.length)
  actors.forEach(({ id }, actor) => {
    if (!actorIds.has(id)) return
    for (let at = start[actor] as number; at < (start[actor + 1] as number); at++) {
      const row = rows[at] as number
      if (wanted(row)) out.push(row)
    }
  })
  return out.sort((a, b) => a - b)
}
