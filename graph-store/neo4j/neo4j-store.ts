import { isDeepStrictEqual } from 'node:util'
import type { Dataset, Document, FullDataset, Stance } from '../../positions/dataset/index.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { type Audit, isSound } from '../audit.ts'
import { canonicalItems } from '../canonical.ts'
import {
  DatasetDamagedError,
  DatasetFormatError,
  DatasetIncompleteError,
  DatasetNotFoundError,
  ForeignGraphError,
  StoreUnavailableError,
} from '../errors.ts'
import type {
  Derived,
  DerivedReport,
  GraphStore,
  RemoveOptions,
  SearchHits,
  SearchQuery,
  StanceQuery,
  StoredDataset,
  StoreInfo,
  WriteOptions,
  WriteReport,
} from '../graph-store.ts'
import { countsOf, type KeptVersion } from '../kept-version.ts'
import { assertWhole } from '../references.ts'
import { auditGraph, removeStrangers } from './audit-graph.ts'
import { Connection, type Neo4jOptions, type Transaction } from './connection.ts'
import {
  type DatasetNode,
  formatFault,
  foundDataset,
  foundDatasets,
  infoOf,
  isComplete,
  nodeOf,
  storedDataset,
} from './dataset-node.ts'
import { damageOf, Fault, isQueryError } from './fault.ts'
import { adoptDataset, Lease } from './lease.ts'
import { COMPONENTS, FOREIGN_DATASET, MARK_VERIFIED } from './queries.ts'
import { readDocuments, readItems } from './read-items.ts'
import { readColumns, readStances, readTexts, usedColumns } from './read-stances.ts'
import { removeDataset, removeDerived } from './remove.ts'
import { ensureSchema } from './schema.ts'
import { search } from './search.ts'
import { isDuplicateKey } from './translated.ts'
import { forgetVersions, keepVersion, keptVersion, keptVersions, renewVersion, versionedIds } from './versions.ts'
import { writeDataset } from './write-dataset.ts'
import { writeDerived } from './write-derived.ts'

const HEALTH_MS = 5_000
/** How often a read starts again when a load ends while it reads. */
const READS = 3

/** How a Neo4j is reached; `program` is the version of the program that writes, `now` its clock. */
export type Neo4jStoreOptions = Neo4jOptions & { readonly now?: () => Date; readonly program?: string | undefined }

/**
 * A store on a Neo4j 5.23 or later, reached with `neo4j://`, `neo4j+s://` or `bolt://`. Connects when it is used, and again by itself after an outage.
 * Throws a `UserError` when the URI is none.
 */
export function openNeo4jStore(options: Neo4jStoreOptions): Neo4jStore {
  return new Neo4jStore(options)
}

const UNCHANGED: WriteReport = { created: 0, updated: 0, removed: 0, unchanged: true, mended: false }

/** A version that is about to be lost. */
interface Former {
  readonly dataset: FullDataset
  readonly node: DatasetNode
}

/** Datasets as a graph in Neo4j. */
export class Neo4jStore implements GraphStore {
  readonly kind = 'neo4j'
  readonly #connection: Connection
  readonly #now: () => Date
  readonly #program: string | undefined
  #indexes: Promise<void> | null = null

  constructor({ now = () => new Date(), program, ...options }: Neo4jStoreOptions) {
    this.#connection = new Connection(options)
    this.#now = now
    this.#program = program
  }

  async info(): Promise<StoreInfo> {
    const [row] = await this.#connection.read((transaction) => transaction.rows(COMPONENTS), { within: HEALTH_MS })
    const [version, edition] = row as [string, string]
    const name = `Neo4j ${edition.slice(0, 1).toUpperCase()}${edition.slice(1)}`
    return { kind: this.kind, name, version, address: this.#connection.address }
  }

  async list(): Promise<StoredDataset[]> {
    const found = await this.#connection.read(foundDatasets)
    return found.map(storedDataset).sort((a, b) => compareCodePoints(a.id, b.id))
  }

  read(id: string): Promise<Dataset> {
    return this.#whileComplete(id, async (transaction, node) => {
      const info = infoOf(node)
      const items = await readItems(transaction, id)
      const { stances } = await readColumns(transaction, id, items, node.columns ?? [])
      expectCounts(node, { ...items, stances })
      return { info, ...items, stances }
    })
  }

  stances(id: string, query: StanceQuery): Promise<Stance[]> {
    return this.#whileComplete(id, (transaction) => readStances(transaction, id, query))
  }

  documents(id: string, ids?: readonly string[]): Promise<Document[]> {
    return this.#whileComplete(id, (transaction) => readDocuments(transaction, id, ids))
  }

  async search(id: string, query: SearchQuery): Promise<SearchHits> {
    // A store that was filled by a former version lacks the indexes.
    this.#indexes ??= ensureSchema(this.#connection).catch((error: unknown) => {
      this.#indexes = null
      throw error
    })
    await this.#indexes
    return this.#whileComplete(id, (transaction) => search(transaction, id, query))
  }

  whole(id: string): Promise<FullDataset> {
    return this.#whileComplete(id, (transaction, node) => readWhole(transaction, node))
  }

  async write(given: FullDataset, options: WriteOptions = {}): Promise<WriteReport> {
    const { signal, onProgress = () => {} } = options
    signal?.throwIfAborted()
    assertWhole(given)
    const dataset: FullDataset = { ...given, ...canonicalItems(given) }
    const { id, title } = dataset.info
    const before = await this.#connection.read((transaction) => foundDataset(transaction, id))
    const node = before?.node && isComplete(before.node) ? before.node : null
    const same = node !== null && isDeepStrictEqual(infoOf(node), dataset.info)
    if (same && countsAreOf(node, dataset) && isSound(await auditGraph(this.#connection, dataset, { signal }))) {
      await this.#keepNew(dataset, options, node.loadedAt ?? null)
      return UNCHANGED
    }
    signal?.throwIfAborted()
    await ensureSchema(this.#connection)
    await this.#refuseForeign(id)
    if (!before) await adoptDataset(this.#connection, id)
    const former = await this.#former(id)
    const { replaces } = options
    const holding = replaces === undefined ? undefined : ['', replaces ?? '', dataset.info.sha256]
    const lease = await Lease.take(this.#connection, id, { title, signal, holding })
    const hold = (transaction: Transaction) => lease.hold(transaction)
    try {
      const now = () => this.#now().toISOString()
      const { origin } = options
      const context = { connection: this.#connection, lease, signal, onProgress, now, program: this.#program, origin }
      if (former) {
        onProgress({ phase: 'keeping', done: 0, total: former.dataset.stances.length })
        const replaced = `before ${origin?.source ?? 'another version'} replaced it`
        await this.#keep(former, same ? 'as something else had changed it in the database' : replaced, options, hold)
      }
      // What was derived from the former content is no longer true.
      await removeDerived(this.#connection, id, hold, signal)
      const report = await writeDataset(dataset, context).catch((error: unknown) => {
        // A batch whose answer was lost had been written all the same, and was sent again: a fresh look finds what is left to do.
        if (isDuplicateKey(error)) return writeDataset(dataset, context)
        throw error
      })
      if (same) await removeStrangers(this.#connection, id)
      await this.#keepNew(dataset, options, now())
      return { ...report, mended: same }
    } catch (error) {
      // A server that is away cannot be told; asking it again would only put off the bad news.
      if (error instanceof StoreUnavailableError) lease.end()
      throw error
    } finally {
      await lease.giveUp()
    }
  }

  async audit(
    id: string,
    expected?: FullDataset,
    options: Pick<WriteOptions, 'signal' | 'onProgress'> = {},
  ): Promise<Audit> {
    const found = await this.#connection.read((transaction) => foundDataset(transaction, id))
    if (!found) throw new DatasetNotFoundError(id)
    if (found.node?.status === 'loading') throw new DatasetIncompleteError(id)
    return auditGraph(this.#connection, expected ?? (await this.whole(id)), { ...options, found })
  }

  removeForeign(id: string): Promise<number> {
    return removeStrangers(this.#connection, id)
  }

  async markVerified(id: string, sha256: string): Promise<void> {
    const parameters = { dataset: id, sha256, now: this.#now().toISOString() }
    await this.#connection.write((transaction) => transaction.change(MARK_VERIFIED, parameters))
  }

  versions(id: string): Promise<KeptVersion[]> {
    return keptVersions(this.#connection, id)
  }

  async versionedIds(): Promise<string[]> {
    return (await versionedIds(this.#connection)).sort(compareCodePoints)
  }

  version(id: string, number: number): Promise<FullDataset> {
    return keptVersion(this.#connection, id, number)
  }

  renewVersion(dataset: FullDataset, number: number): Promise<void> {
    return renewVersion(this.#connection, dataset, number)
  }

  writeDerived(derived: Derived, { signal }: Pick<WriteOptions, 'signal'> = {}): Promise<DerivedReport> {
    return writeDerived(derived, { connection: this.#connection, signal, now: () => this.#now().toISOString() })
  }

  async remove(id: string, options: RemoveOptions = {}): Promise<boolean> {
    await adoptDataset(this.#connection, id)
    const former = options.forget ? null : await this.#former(id)
    const lease = await Lease.take(this.#connection, id).catch((error: unknown) => {
      if (error instanceof DatasetNotFoundError) return null
      throw error
    })
    if (!lease) return options.forget ? forgetVersions(this.#connection, id) : false
    const hold = (transaction: Transaction) => lease.hold(transaction)
    try {
      if (former) await this.#keep(former, 'before it was removed', options, hold)
      // First, for actors with a hundred thousand relationships each cannot be removed in one transaction.
      await removeDerived(this.#connection, id, hold)
      await removeDataset(this.#connection, lease)
      if (options.forget) await forgetVersions(this.#connection, id)
      return true
    } finally {
      await lease.giveUp()
    }
  }

  close(): Promise<void> {
    return this.#connection.close()
  }

  /** The version that is about to be lost, with where it came from; null when there is none, or none that can be read. */
  async #former(id: string): Promise<Former | null> {
    try {
      return await this.#whileComplete(id, async (transaction, node) => ({
        dataset: await readWhole(transaction, node),
        node,
      }))
    } catch (error) {
      const none = [DatasetNotFoundError, DatasetIncompleteError, DatasetDamagedError, DatasetFormatError]
      if (none.some((kind) => error instanceof kind)) return null
      throw error
    }
  }

  async #keep(
    { dataset, node }: Former,
    why: string,
    { hashOf, signal }: Pick<WriteOptions, 'hashOf' | 'signal'>,
    hold: (transaction: Transaction) => Promise<unknown>,
  ): Promise<void> {
    const sha256 = (await hashOf?.(dataset)) ?? dataset.info.sha256
    const note = {
      sha256,
      loadedAt: node.loadedAt ?? null,
      source: node.loadedFrom ?? null,
      by: node.loadedBy ?? null,
      why,
      keptAt: this.#now().toISOString(),
    }
    const named = { ...dataset, info: { ...dataset.info, sha256 } }
    await keepVersion(this.#connection, named, note, hold, signal)
  }

  /** Keeps what is complete in the store now, when that was asked for. */
  async #keepNew(dataset: FullDataset, { keep, origin, signal }: WriteOptions, loadedAt: string | null): Promise<void> {
    if (!keep) return
    const { sha256 } = dataset.info
    const [source, by] = [origin?.source ?? null, origin?.by ?? null]
    const note = { sha256, loadedAt, source, by, why: 'as it was loaded', keptAt: this.#now().toISOString() }
    await keepVersion(this.#connection, dataset, note, async () => {}, signal)
  }

  /** A node of somebody else's that happens to be a `Dataset` of this id is not to become ours. */
  async #refuseForeign(id: string): Promise<void> {
    const [row] = await this.#connection.read((transaction) => transaction.rows(FOREIGN_DATASET, { dataset: id }))
    if (row && (row[0] as number) > 0) {
      throw new ForeignGraphError(`holds a node labelled Dataset with the id "${id}" that is not Parley’s`)
    }
  }

  /** Reads a complete dataset, and makes sure that no load began meanwhile. */
  async #whileComplete<T>(id: string, work: (transaction: Transaction, node: DatasetNode) => Promise<T>): Promise<T> {
    const attempt = async (transaction: Transaction) => {
      const node = await completeNode(transaction, id)
      const found = await work(transaction, node).catch(async (error: unknown) => {
        // What looks like damage may be a load that has begun meanwhile. A query that failed has ended the transaction.
        if (!isQueryError(error)) await completeNode(transaction, id)
        throw damageOf(id, error)
      })
      const after = await completeNode(transaction, id)
      return { found, steady: after.loadedAt === node.loadedAt && after.sha256 === node.sha256 }
    }
    for (let k = 1; k <= READS; k++) {
      const { found, steady } = await this.#connection.read(attempt, { fetchSize: 10_000 })
      if (steady) return found
    }
    throw new DatasetIncompleteError(id)
  }
}

async function completeNode(transaction: Transaction, id: string): Promise<DatasetNode> {
  const found = await foundDataset(transaction, id)
  if (!found) throw new DatasetNotFoundError(id)
  const node = nodeOf(found)
  const other = formatFault(node)
  if (other) throw other
  if (!isComplete(node)) throw new DatasetIncompleteError(id)
  return node
}

/** All of a dataset, with documents and texts. */
async function readWhole(transaction: Transaction, node: DatasetNode): Promise<FullDataset> {
  const { id } = node
  const info = infoOf(node)
  const items = await readItems(transaction, id)
  const documents = await readDocuments(transaction, id, undefined)
  const { stances, ids } = await readColumns(transaction, id, items, node.columns ?? [])
  expectCounts(node, { ...items, stances })
  if (documents.length !== node.documents) throw countFault('documents', node.documents, documents.length)
  return { info, ...items, documents, stances, texts: await readTexts(transaction, id, ids()) }
}

function expectCounts(node: DatasetNode, found: Pick<Dataset, 'actors' | 'issues' | 'stances'>): void {
  for (const name of ['actors', 'issues', 'stances'] as const) {
    if (node[name] !== found[name].length) throw countFault(name, node[name], found[name].length)
  }
}

/** Whether the counts and columns that a dataset's node tells are those of a dataset. */
function countsAreOf(node: DatasetNode, dataset: FullDataset): boolean {
  const { actors, issues, stances, documents, columns } = node
  return (
    isDeepStrictEqual({ actors, issues, stances, documents }, { ...countsOf(dataset) }) &&
    isDeepStrictEqual(columns, usedColumns(dataset.stances))
  )
}

function countFault(what: string, said: number | null | undefined, found: number): Fault {
  return new Fault(`it says that it has ${said} ${what}, and ${found} are found`)
}
