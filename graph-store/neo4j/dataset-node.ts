import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { type DatasetInfo, datasetInfoSchema, type FullDataset } from '../../positions/dataset/index.ts'
import { shown } from '../../positions/text.ts'
import { DatasetDamagedError, DatasetFormatError, damagedSentence } from '../errors.ts'
import type { StoredDataset } from '../graph-store.ts'
import { countsOf, type Origin } from '../kept-version.ts'
import { type Transaction, whole } from './connection.ts'
import { GRAPH_FORMAT } from './keys.ts'
import { DATASET, DATASETS } from './queries.ts'
import { usedColumns } from './read-stances.ts'

const text = z.string().nullish()
const count = z.int().min(0).nullish()
const instant = z.iso.datetime().nullish()

/** What a node of a dataset holds; each message says what was expected. */
const datasetNodeSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: text,
  version: text,
  licence: text,
  /** JSON, since a node holds no nested values. */
  sources: text,
  defaults: text,
  sha256: z.string().regex(/^([0-9a-f]{64})?$/, 'is no SHA-256'),
  status: z.enum(['loading', 'complete'], 'is neither "loading" nor "complete"'),
  loadedAt: instant,
  format: z.number().nullish(),
  actors: count,
  issues: count,
  stances: count,
  documents: count,
  /** Names of the columns that the stances use, so that the others are not read. */
  columns: z.array(z.string()).nullish(),
  verifiedAt: instant,
  /** The version of the program that wrote it. */
  program: text,
  loadedFrom: text,
  loadedBy: text,
})

/** The node of a dataset, understood. */
export type DatasetNode = z.infer<typeof datasetNodeSchema> & { readonly info: DatasetInfo | null }

/** The node of a dataset as it was found: understood, or with what is wrong with it. */
export type FoundDataset = { readonly id: string } & (
  | { readonly node: DatasetNode; readonly fault: null }
  | { readonly node: null; readonly fault: string; readonly title: string; readonly sha256: string }
)

/** The node of a dataset, or null when there is none. */
export async function foundDataset(transaction: Transaction, dataset: string): Promise<FoundDataset | null> {
  const [row] = await transaction.rows(DATASET, { dataset })
  return row ? understood(row) : null
}

/** The nodes of all datasets, those too that are damaged. */
export async function foundDatasets(transaction: Transaction): Promise<FoundDataset[]> {
  return (await transaction.rows(DATASETS)).map(understood)
}

/** The node of a dataset when it was understood. Throws `DatasetDamagedError` else. */
export function nodeOf(found: FoundDataset): DatasetNode {
  if (found.node === null) throw new DatasetDamagedError(found.id, found.fault)
  return found.node
}

/** Whether a dataset is whole, and laid out as this version of Parley does it. */
export function isComplete({ status, format }: Pick<DatasetNode, 'status' | 'format'>): boolean {
  return status === 'complete' && format === GRAPH_FORMAT
}

/** The error of a dataset that another version of Parley has laid out; null for one that this version understands, or that a load has not completed. */
export function formatFault({ id, status, format, program }: DatasetNode): DatasetFormatError | null {
  if (status !== 'complete' || format === GRAPH_FORMAT) return null
  const by = program
    ? `Parley ${program}`
    : format != null && format > GRAPH_FORMAT
      ? 'a newer Parley'
      : 'another Parley'
  const layout = format == null ? 'a layout without a number' : `layout ${format}`
  return new DatasetFormatError(
    id,
    `was written by ${by} in ${layout}, and this one reads layout ${GRAPH_FORMAT}: open it with that version, or load its files again with this one`,
  )
}

/** A dataset's node as stores list it. */
export function storedDataset(found: FoundDataset): StoredDataset {
  const { node } = found
  if (node === null) {
    return {
      id: found.id,
      title: found.title,
      version: undefined,
      sha256: found.sha256,
      status: 'damaged',
      fault: damagedSentence(found.id, found.fault),
      loadedAt: null,
      verifiedAt: null,
      source: null,
      counts: { actors: 0, issues: 0, stances: 0, documents: 0 },
    }
  }
  const other = formatFault(node)
  return {
    id: node.id,
    title: node.title,
    version: node.version ?? undefined,
    sha256: node.sha256,
    status: other ? 'other-format' : node.status,
    fault: other?.message ?? null,
    loadedAt: node.loadedAt ?? null,
    verifiedAt: node.verifiedAt ?? null,
    source: node.loadedFrom ?? null,
    counts: {
      actors: node.actors ?? 0,
      issues: node.issues ?? 0,
      stances: node.stances ?? 0,
      documents: node.documents ?? 0,
    },
  }
}

/** What a complete dataset says of itself. Throws `DatasetDamagedError` when its node does not hold it. */
export function infoOf({ id, info }: DatasetNode): DatasetInfo {
  if (info === null) throw new DatasetDamagedError(id, 'its Dataset node lacks what a completed load writes')
  return info
}

/** The properties of a dataset's node when its load is complete; `loadedAt` is a UTC time, `program` the version that wrote it. */
export function datasetProperties(
  dataset: FullDataset,
  columns: readonly string[],
  { loadedAt, program, origin }: { loadedAt: string; program: string | undefined; origin: Origin | undefined },
) {
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
    program,
    loadedFrom: origin?.source,
    loadedBy: origin?.by,
  }
}

/** In what a dataset's node is not as a load of the dataset leaves it, for people. */
export function datasetDifferences({ node, fault }: FoundDataset, dataset: FullDataset): string[] {
  if (node === null) return [fault]
  const { actors, issues, stances, documents, columns } = node
  const is: Record<string, unknown> = { ...node.info, actors, issues, stances, documents, columns }
  const should = { ...dataset.info, ...countsOf(dataset), columns: usedColumns(dataset.stances) }
  return Object.entries({ ...is, ...should }).flatMap(([name]) => {
    const [found, expected] = [is[name], (should as Record<string, unknown>)[name]]
    return isDeepStrictEqual(found, expected) ? [] : [`${name} is ${brief(found)}, should be ${brief(expected)}`]
  })
}

function brief(value: unknown): string {
  return value === undefined ? 'missing' : shown(typeof value === 'string' ? value : JSON.stringify(value))
}

function understood([fields, own]: unknown[]): FoundDataset {
  const given = fields as Record<string, unknown>
  const id = typeof given.id === 'string' ? given.id : typeof own === 'string' ? own : '(a Dataset node without id)'
  const title = typeof given.title === 'string' ? given.title : id
  // What it was loaded as it may still say, whatever else is damaged.
  const said = datasetNodeSchema.shape.sha256.safeParse(given.sha256)
  const faulty = (property: string, message: string): FoundDataset => {
    const value = given[property]
    const found =
      value === null
        ? 'is missing'
        : `${message}, found ${shown(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)))}`
    return {
      id,
      title,
      sha256: said.data ?? '',
      node: null,
      fault: `the property "${property}" of its Dataset node ${found}`,
    }
  }
  const parsed = datasetNodeSchema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return faulty(
      String(issue?.path[0]),
      issue?.code === 'invalid_type' ? `is no ${issue.expected}` : (issue?.message ?? 'is wrong'),
    )
  }
  const node = parsed.data
  // Before the first load is complete there is little; what another version wrote is for that version to read.
  if (!isComplete(node)) return { id, node: { ...node, info: null }, fault: null }
  for (const name of [
    'actors',
    'issues',
    'stances',
    'documents',
    'loadedAt',
    'sources',
    'defaults',
    'columns',
  ] as const) {
    if (node[name] == null) return faulty(name, 'is missing')
  }
  if (node.sha256 === '') return faulty('sha256', 'is no SHA-256')
  const json: Record<string, unknown> = {}
  for (const name of ['sources', 'defaults'] as const) {
    try {
      json[name] = JSON.parse(node[name] as string)
    } catch {
      return faulty(name, 'is no JSON')
    }
    if (!datasetInfoSchema.shape[name].safeParse(json[name]).success) return faulty(name, 'is not what a load writes')
  }
  const { title: named, description, version, licence, sha256 } = node
  const info = datasetInfoSchema.safeParse({
    id,
    title: named,
    ...(description != null && { description }),
    ...(version != null && { version }),
    ...(licence != null && { licence }),
    ...json,
    sha256,
  })
  if (!info.success) return faulty(String(info.error.issues[0]?.path[0]), 'is not what a load writes')
  return { id, node: { ...node, info: info.data }, fault: null }
}
