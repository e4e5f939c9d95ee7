import type { FullDataset } from '../positions/dataset/index.ts'
import { UserError } from '../positions/errors.ts'
import { breathe, contentHash } from './content-hash.ts'
import type { FileSource } from './files/index.ts'
import { type FoundTables, findTables, infoOf, otherTables } from './package/index.ts'
import { Problems } from './problem.ts'
import { withDefaultRecordedAt } from './recorded-at.ts'
import {
  type Actors,
  allActors,
  allDocuments,
  allIssues,
  codesInOrder,
  type DeclaredScale,
  datasetIdFault,
  type EvidenceRows,
  type Issues,
  placesOf,
  readActors,
  readAffiliations,
  readDocuments,
  readEvidence,
  readIssues,
  readScales,
  readStances,
  readWideStances,
  type StanceRows,
  type TableFile,
} from './tables/index.ts'
import { say } from './words/index.ts'

/** How far a reading is. */
export interface ReadProgress {
  readonly phase: 'reading' | 'checking'
  /** Bytes of the files as they are stored, of `total`. */
  readonly done: number
  readonly total: number
  /** How many stances were read so far. */
  readonly stances: number
}

/** How a dataset is read. */
export interface ReadOptions {
  /** The dataset's id, instead of the one that its package or file name gives. */
  readonly id?: string | undefined
  /** Bounds of the scale of issues that declare none, instead of -2..2. */
  readonly scale?: { readonly min: number; readonly max: number } | undefined
  /** Is called when an issue takes the assumed scale, and neither `scale` nor the package gives its bounds; what it throws ends the reading. */
  readonly onAssumedScale?: (() => void) | undefined
  /** Is told the tables in and below the folder that belong to no dataset. */
  readonly onPassedOver?: ((paths: readonly string[]) => void) | undefined
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads and checks the dataset at a path of some files: a data package's folder or its datapackage.json, a folder of CSV files named as the tables, or one CSV file with the
 * columns actor, issue and value. Files may be packed (`.gz`). Rejects with an `InvalidDataError` that lists every problem of every file, and with the
 * signal's reason when aborted.
 *
 * The dataset is in canonical order: actors, documents, scales and stances in code-point order of ids, issues as issues.csv lists them or, without it, in code-point
 * order; affiliations and evidence by their content. So the order of rows in the files changes nothing, save that of issues.
 */
export async function readFiles(files: FileSource, path: string, options: ReadOptions = {}): Promise<FullDataset> {
  const { signal } = options
  const problems = new Problems()
  checkOptions(options, problems)
  problems.throwIfAny(path)
  signal?.throwIfAborted()
  const found = await findTables(files, path, problems)
  if (!found?.tables.has('stances')) {
    problems.throwIfAny(path)
    throw new UserError('invalid-data', 'stances', `no table at ${path}`)
  }
  const dataset = await readFound(found, files, path, options, problems)
  if (options.onPassedOver && found.folder !== null) {
    const passedOver = await otherTables(files, found.folder, found.paths)
    if (passedOver.length > 0) options.onPassedOver(passedOver)
  }
  return dataset
}

/** Reads and checks a dataset of which the tables were found, or made; `files` are where its hash is computed. Rejects as `readFiles` does. */
export async function readFound(
  found: FoundTables,
  files: FileSource,
  path: string,
  options: ReadOptions,
  problems: Problems,
): Promise<FullDataset> {
  const { dataset, evidence } = await readTables(found, options, problems)
  problems.throwIfAny(path)
  const sha256 = await contentHash(dataset, files.sha256(), options.signal)
  const hashed = { ...dataset, info: { ...dataset.info, sha256 } }
  const file = found.tables.get('evidence')?.name
  if (file !== undefined) rememberEvidencePlaces(hashed, { file, lines: (stance) => evidence.linesOf(stance) })
  return hashed
}

async function readTables(
  found: FoundTables,
  options: ReadOptions,
  problems: Problems,
): Promise<{ dataset: FullDataset; evidence: EvidenceRows }> {
  const { content, tables } = found
  const { onProgress, signal } = options
  let done = 0
  let rows: StanceRows | null = null
  const tell = (phase: ReadProgress['phase']) =>
    onProgress?.({ phase, done, total: found.bytes, stances: rows?.length ?? 0 })
  const reading = {
    problems,
    signal,
    onAssumedScale: options.onAssumedScale,
    onBytes: (bytes: number) => {
      done = Math.min(done + bytes, found.bytes)
      tell('reading')
    },
  }
  const documents = await readDocuments(tables.get('documents'), reading)
  const scales = await readScales(tables.get('scale_points'), declaredScales(found), options.scale, reading)
  const actors = await readActors(tables.get('actors'), reading)
  const affiliations = await readAffiliations(tables.get('affiliations'), actors, reading)
  const issues = await readIssues(tables.get('issues'), scales, documents, reading)
  const context = { actors, issues, scales, documents }
  const file = tables.get('stances') as TableFile
  const read = content?.parley?.layout === 'wide' ? readWideStances : readStances
  rows = await read(file, context, reading)
  await breathe(signal)
  const sorted = rows.sorted(file.name, problems)
  await breathe(signal)
  const evidence = await readEvidence(tables.get('evidence'), rows, sorted, documents, actors, reading)
  tell('checking')
  await breathe(signal)
  const documentList = allDocuments(documents)
  const actorOrder = codesInOrder(actors.ids.ids)
  const issueOrder = issues.ids.file === null ? codesInOrder(issues.ids.ids) : issues.ids.ids.map((_, code) => code)
  const actorPlaces = placesOf(actorOrder)
  const issuePlaces = placesOf(issueOrder)
  const issueDocuments = issues.ids.ids.map((_, code) => {
    const document = issues.list[code]?.document
    return document === undefined ? -1 : documents.ids.code(document)
  })
  const recordedAt = withDefaultRecordedAt(
    sorted.columns,
    (document) => documentList[document]?.publishedOn,
    (row) => evidence.documentsOf(row),
    (issue) => issueDocuments[issue] ?? -1,
  )
  checkCounts(found, actors, issues, rows, documentList.length, problems)
  checkNotEmpty(found, rows, problems)
  checkScaleUsed(options, scales.list(), problems)
  const place = <T>(order: readonly number[], list: readonly T[]) => order.map((code) => list[code] as T)
  const dataset: FullDataset = {
    info: infoOf(content, options.id, found.fallbackId),
    actors: place(actorOrder, allActors(actors)),
    affiliations,
    scales: scales.list(),
    issues: place(issueOrder, allIssues(issues)),
    documents: place(codesInOrder(documents.ids.ids), documentList),
    stances: {
      ...sorted.columns,
      actor: sorted.columns.actor.map((code) => actorPlaces[code] as number),
      issue: sorted.columns.issue.map((code) => issuePlaces[code] as number),
      recordedAt,
    },
    texts: {
      ...sorted.texts,
      id: sorted.id,
      evidence: (row) => evidence.of(row),
    },
  }
  return { dataset, evidence }
}

function checkOptions({ id, scale }: ReadOptions, problems: Problems): void {
  const fault = id === undefined ? null : datasetIdFault(id)
  if (fault) problems.add('--id', null, null, ...fault)
  if (scale && !(Number.isFinite(scale.min) && Number.isFinite(scale.max) && scale.min < scale.max)) {
    problems.add(
      '--scale',
      null,
      null,
      `the scale ${scale.min}..${scale.max} has no extent`,
      'MIN below MAX, such as -2..2',
    )
  }
}

function declaredScales({ content, fail }: FoundTables): Map<string, DeclaredScale> {
  return new Map(
    Object.entries(content?.parley?.scales ?? {}).map(([id, scale]) => [
      id,
      {
        ...scale,
        fail: (key, message, expected) =>
          fail(`parley.scales.${id}${key === null ? '' : `.${key}`}`, message, expected),
      },
    ]),
  )
}

// Counts are compared only when the tables are whole: otherwise what is missing has been told.
function checkCounts(
  { content, fail }: FoundTables,
  actors: Actors,
  issues: Issues,
  rows: StanceRows,
  documents: number,
  problems: Problems,
): void {
  const declared = content?.parley?.counts
  if (!declared || problems.total > 0) return
  const counted = { actors: actors.ids.ids.length, issues: issues.ids.ids.length, stances: rows.length, documents }
  for (const [name, count] of Object.entries(counted)) {
    const said = declared[name as keyof typeof counted]
    if (said !== undefined && said !== count) {
      fail(
        `parley.counts.${name}`,
        `the files hold ${count} ${name}, not ${said}`,
        `${count}, or files that hold ${said}`,
      )
    }
  }
}

// Bounds that no issue takes would be heard by nobody.
function checkScaleUsed({ scale }: ReadOptions, scales: readonly { assumed: boolean }[], problems: Problems): void {
  if (!scale || problems.total > 0 || scales.some(({ assumed }) => assumed)) return
  problems.add('--scale', null, null, 'every issue declares its scale, so this one is for none', 'no --scale')
}

// A dataset without stances is legal when its actors and issues are told: a coding that begins.
function checkNotEmpty({ tables }: FoundTables, rows: StanceRows, problems: Problems): void {
  if (rows.length > 0 || !rows.sound || (tables.has('actors') && tables.has('issues'))) return
  const { name } = tables.get('stances') as TableFile
  problems.add(name, 2, 1, say('noStancesBelow'), say('stanceOrTables'))
}

/** Where the evidence of a dataset stands in its files. */
export interface EvidencePlaces {
  readonly file: string
  /** The lines of a stance's pieces of evidence, in their order; null for one that the stance's own row names. */
  lines(stance: number): readonly (number | null)[]
}

const places = new WeakMap<FullDataset, EvidencePlaces>()

/** Remembers where the evidence of a dataset was read. */
function rememberEvidencePlaces(dataset: FullDataset, where: EvidencePlaces): void {
  places.set(dataset, where)
}

/** Where the evidence of a dataset was read; undefined when it was not read from files. */
export function evidencePlaces(dataset: FullDataset): EvidencePlaces | undefined {
  return places.get(dataset)
}
