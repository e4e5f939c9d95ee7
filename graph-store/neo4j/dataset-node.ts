import { z } from 'zod'
import type { DatasetCounts, FullDataset } from '../../positions/dataset/dataset.ts'
import { type DatasetInfo, datasetInfoSchema } from '../../positions/dataset/model.ts'
import type { StoredDataset } from '../graph-store.ts'
import { type Transaction, whole } from './connection.ts'
import { GRAPH_FORMAT } from './keys.ts'
import { DATASET, DATASETS } from './queries.ts'

const text = z.string().nullish()
const count = z.int().min(0).nullish()

const datasetNodeSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: text,
  version: text,
  licence: text,
  /** JSON, since a node holds no nested values. */
  sources: text,
  defaults: text,
  sha256: z.string(),
  status: z.string(),
  loadedAt: text,
  format: z.number().nullish(),
  actors: count,
  issues: count,
  stances: count,
  documents: count,
  /** Names of the columns that the stances use, so that the others are not read. */
  columns: z.array(z.string()).nullish(),
})
export type DatasetNode = z.infer<typeof datasetNodeSchema>

/** The node of a dataset, or null when there is none. */
export async function datasetNode(transaction: Transaction, dataset: string): Promise<DatasetNode | null> {
  const [row] = await transaction.rows(DATASET, { dataset })
  return row ? datasetNodeSchema.parse(row[0]) : null
}

/** The nodes of all datasets. */
export async function datasetNodes(transaction: Transaction): Promise<DatasetNode[]> {
  return (await transaction.rows(DATASETS)).map(([node]) => datasetNodeSchema.parse(node))
}

/** Whether a dataset is whole, and laid out as this version of Parley does it. */
export function isComplete(node: DatasetNode): boolean {
  return node.status === 'complete' && node.format === GRAPH_FORMAT
}

/** A dataset's node as stores list it. */
export function storedDataset(node: DatasetNode): StoredDataset {
  return {
    id: node.id,
    title: node.title,
    version: node.version ?? undefined,
    sha256: node.sha256,
    status: isComplete(node) ? 'complete' : 'loading',
    loadedAt: node.loadedAt ?? null,
    counts: {
      actors: node.actors ?? 0,
      issues: node.issues ?? 0,
      stances: node.stances ?? 0,
      documents: node.documents ?? 0,
    },
  }
}

/** What a dataset says of itself, from its node. */
export function infoOf(node: DatasetNode): DatasetInfo {
  const { id, title, description, version, licence, sha256 } = node
  return datasetInfoSchema.parse({
    id,
    title,
    ...(description != null && { description }),
    ...(version != null && { version }),
    ...(licence != null && { licence }),
    sources: JSON.parse(node.sources ?? '[]'),
    defaults: JSON.parse(node.defaults ?? '{}'),
    sha256,
  })
}

/** The properties of a dataset's node when its load is complete; `loadedAt` is a UTC time. */
export function datasetProperties(dataset: FullDataset, columns: readonly string[], loadedAt: string) {
  const { sources, defaults, ...info } = dataset.info
  const counts = Object.entries(countsOf(dataset)).map(([name, count]) => [name, whole(count)])
  return {
    ...info,
    ...Object.fromEntries(counts),
    sources: JSON.stringify(sources),
    defaults: JSON.stringify(defaults),
    status: 'complete',
    format: whole(GRAPH_FORMAT),
    loadedAt,
    columns,
  }
}

function countsOf(dataset: FullDataset): DatasetCounts {
  return {
    actors: dataset.actors.length,
    issues: dataset.issues.length,
    stances: dataset.stances.length,
    documents: dataset.documents.length,
  }
}
