import { gzipSync } from 'fflate'
import { PROGRAM_VERSION } from '../../diagram/picture-record/picture-record.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import { toArrow } from '../../positions/to-arrow.ts'
import type { DatasetAnswer, Health, StancesAnswer } from './answers.ts'
import { datasetDetail } from './dataset-detail.ts'
import { PUBLISHED_DATASETS, PUBLISHED_HEALTH, publishedDataset, type WordsIndex } from './published-layout.ts'

/** A file of a published copy: its path below the page, and what it holds. */
export type PublishedFile = readonly [path: string, content: string | Uint8Array]

/** A part of the words holds whole issues, up to about so many stances: little enough to fetch for one of them. */
const STANCES_A_PART = 2000

/** What a copy tells of its service: nothing that could be away. */
const HEALTH: Health = {
  status: 'ok',
  version: PROGRAM_VERSION,
  store: {
    kind: 'memory',
    name: 'published files',
    version: null,
    address: null,
    state: 'up',
    notice: 'A published copy: what needs a database is not here.',
  },
}

/** The files that say which datasets a copy holds. */
export function publishedLists(datasets: readonly DatasetAnswer[]): PublishedFile[] {
  return [
    [PUBLISHED_HEALTH, JSON.stringify(HEALTH)],
    [PUBLISHED_DATASETS, JSON.stringify(datasets)],
  ]
}

/**
 * The files of a dataset, at its place in the list. `listed` is how the list tells of it; `words` gives the stances of issues with all their texts and documents. No clock in them:
 * the same dataset gives the same bytes, in Node and in a browser.
 */
export async function* publishedFiles(
  dataset: Dataset,
  listed: DatasetAnswer,
  place: number,
  words: (issues: readonly string[]) => Promise<StancesAnswer>,
): AsyncGenerator<PublishedFile> {
  const { info, stances, actors, issues } = dataset
  const files = publishedDataset(place, info.sha256)
  yield [files.detail, JSON.stringify(datasetDetail(listed, dataset))]
  yield [files.stances, packed(toArrow(stances, actors, issues))]
  const index = partsOf(dataset)
  yield [files.wordsIndex, JSON.stringify(index)]
  for (const [k, part] of index.entries()) {
    yield [files.words(k), packed(new TextEncoder().encode(JSON.stringify(await words(part))))]
  }
}

function packed(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { mtime: 0 })
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
