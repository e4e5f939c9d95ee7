import type { WordSource } from '../../graph-store/graph-store.ts'
import type { Dataset, Document, Stance } from '../../positions/dataset/index.ts'

/** The stances of these actors on these issues (by id), with their texts, by row of the dataset's columns. */
export async function stancesByRow(
  dataset: Dataset,
  actors: readonly string[],
  issues: readonly string[],
  store: WordSource,
): Promise<Map<number, Stance>> {
  if (actors.length === 0) return new Map()
  const stances = await store.stances(dataset.info.id, { actors, issues })
  const key = (actor: string, issue: string) => `${actor}\u001f${issue}`
  // The store lists the stances of an (actor, issue) pair in the order of its rows in the columns, so the k-th of both are the same.
  const queues = new Map<string, Stance[]>()
  for (const stance of stances) {
    const at = key(stance.actor, stance.issue)
    const queue = queues.get(at)
    if (queue) queue.push(stance)
    else queues.set(at, [stance])
  }
  const wanted = new Set(actors)
  const out = new Map<number, Stance>()
  const { actor, issue, length } = dataset.stances
  const isWanted = dataset.actors.map(({ id }) => wanted.has(id))
  for (let row = 0; row < length; row++) {
    if (!isWanted[actor[row] as number]) continue
    const at = key(
      dataset.actors[actor[row] as number]?.id as string,
      dataset.issues[issue[row] as number]?.id as string,
    )
    const stance = queues.get(at)?.shift()
    if (stance) out.set(row, stance)
  }
  return out
}

/** The documents that stances rest on: those of their evidence, and the record of their issue. */
export async function documentsNamed(
  dataset: Dataset,
  stances: readonly Stance[],
  store: WordSource,
): Promise<Document[]> {
  const recordOf = new Map(dataset.issues.map((issue) => [issue.id, issue.document]))
  const ids = new Set<string>()
  for (const stance of stances) {
    for (const { document } of stance.evidence) ids.add(document)
    const record = recordOf.get(stance.issue)
    if (record !== undefined) ids.add(record)
  }
  return ids.size === 0 ? [] : store.documents(dataset.info.id, [...ids])
}
