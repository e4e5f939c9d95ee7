import type { DatasetAnswer } from '../../api/answers.ts'
import { type PublishedFile, publishedFiles } from '../../api/published-files.ts'
import { documentsNamed } from '../../api/stance-texts.ts'
import { Shelf } from '../../server/shelf.ts'
import type { NamedDataset } from '../dataset-source.ts'

/** Hands on the files of a dataset, at its place in the list, and gives how the list tells of it. */
export async function writeDataset(
  named: NamedDataset,
  place: number,
  write: (...file: PublishedFile) => void,
): Promise<DatasetAnswer> {
  const { dataset } = named
  const { info, stances, actors, issues } = dataset
  const shelf = new Shelf()
  const entry = shelf.entry(info.id)
  Object.assign(entry, {
    title: info.title,
    description: info.description,
    version: info.version,
    counts: { actors: actors.length, issues: issues.length, stances: stances.length, documents: named.documents },
    dataset,
    status: 'ready',
  } satisfies Partial<typeof entry>)
  const store = await named.store()
  const words = async (part: readonly string[]) => {
    const held = await store.stances(info.id, { issues: part })
    return { dataset: info.id, stances: held, documents: await documentsNamed(dataset, held, store) }
  }
  for await (const file of publishedFiles(dataset, shelf.describe(entry), place, words)) write(...file)
  return shelf.describe(entry)
}
