import { gzipSync } from 'node:zlib'
import { toArrow } from '../../../positions/arrow.ts'
import type { Dataset } from '../../../positions/dataset/index.ts'
import type { DatasetAnswer, StancesAnswer } from '../../api/answers.ts'
import { datasetDetail } from '../../api/dataset-detail.ts'
import { publishedDataset, type WordsIndex } from '../../api/published-layout.ts'
import { documentsNamed } from '../../api/stance-texts.ts'
import { Shelf } from '../../server/shelf.ts'
import type { NamedDataset } from '../dataset-source.ts'
import type { SiteFolder } from './site-folder.ts'

/** A part of the words holds whole issues, up to about so many stances: little enough to fetch for one of them. */
const STANCES_A_PART = 2000

/** Writes the files of a dataset, at its place in the list, and gives how the list tells of it. */
export async function writeDataset(named: NamedDataset, place: number, site: SiteFolder): Promise<DatasetAnswer> {
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
  const files = publishedDataset(place, info.sha256)
  site.write(files.detail, JSON.stringify(datasetDetail(shelf.describe(entry), dataset)))
  site.write(files.stances, gzipSync(toArrow(stances, actors, issues)))
  const index = partsOf(dataset)
  site.write(files.wordsIndex, JSON.stringify(index))
  const store = await named.store()
  for (const [k, part] of index.entries()) {
    const held = await store.stances(info.id, { issues: part })
    const answer: StancesAnswer = {
      dataset: info.id,
      stances: held,
      documents: await documentsNamed(dataset, held, store),
    }
    site.write(files.words(k), gzipSync(JSON.stringify(answer)))
  }
  return shelf.describe(entry)
}

/** The issues that have stances, in parts. */
function partsOf({ stances, issues }: Dataset): WordsIndex {
  const counts = new Int32Array(issues.length)
  for (const issue of stances.issue) counts[issue] = (counts[issue] as number) + 1
  const parts: string[][] = []
  let size = Number.POSITIVE_INFINITY
  issues.forEach(({ id }, i) => {
    const count = counts[i] as number
    if (count === 0) return
    if (size + count > STANCES_A_PART) {
      parts.push([])
      size = 0
    }
    parts[parts.length - 1]?.push(id)
    size += count
  })
  return parts
}
