import type { WordSource } from '../../graph-store/graph-store.ts'
import type { Dataset, Document, Stance } from '../../positions/dataset/index.ts'

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
