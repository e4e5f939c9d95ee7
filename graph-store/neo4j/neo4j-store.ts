import { isDeepStrictEqual } from 'node:util'
import type { Dataset, FullDataset } from '../../positions/dataset/dataset.ts'
import type { Document, Stance } from '../../positions/dataset/model.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { canonicalItems } from '../canonical.ts'
import { DatasetIncompleteError, DatasetNotFoundError, StoreUnavailableError } from '../errors.ts'
import type {
  Derived,
  DerivedReport,
  GraphStore,
  SearchHits,
  SearchQuery,
  StanceQuery,
  StoredDataset,
  StoreInfo,
  WriteOptions,
  WriteReport,
} from '../graph-store.ts'
import { assertWhole } from '../references.ts'
import { Connection, type Neo4jOptions, type Transaction } from './connection.ts'
import { type DatasetNode, datasetNode, datasetNodes, infoOf, isComplete, storedDataset } from './dataset-node.ts'
import { Lease } from './lease.ts'
import { COMPONENTS } from './queries.ts'
import { readDocuments, readItems } from './read-items.ts'
import { readColumns, readStances } from './read-stances.ts'
import { removeDataset } from './remove-dataset.ts'
import { removeDerived } from './remove-derived.ts'
import { ensureSchema } from './schema.ts'
import { search } from './search.ts'
import { isDuplicateKey } from './translated.ts'
import { writeDataset } from './write-dataset.ts'
import { writeDerived } from './write-derived.ts'

const HEALTH_MS = 5_000
/** How often a read starts again when a load ends while it reads. */
const READS = 3

/**
 * A store on a Neo4j 5.23 or later, reached with `neo4j://`, `neo4j+s://` or `bolt://`. Connects when it is used, and again by itself after an outage.
 * Throws an Error with a sentence for people when the URI is none.
 */
export function openNeo4jStore(options: Neo4jOptions & { now?: () => Date }): Neo4jStore {
  return new Neo4jStore(options)
}

/** Datasets as a graph in Neo4j. */
export class Neo4jStore implements GraphStore {
  readonly kind = 'neo4j'
  readonly #connection: Connection
  readonly #now: () => Date
  #indexes: Promise<void> | null = null

  constructor({ now = () => new Date(), ...options }: Neo4jOptions & { now?: () => Date }) {
    this.#connection = new Connection(options)
    this.#now = now
  }

  async info(): Promise<StoreInfo> {
    const [row] = await this.#connection.read((transaction) => transaction.rows(COMPONENTS), { within: HEALTH_MS })
    const [version, edition] = row as [string, string]
    const name = `Neo4j ${edition.slice(0, 1).toUpperCase()}${edition.slice(1)}`
    return { kind: this.kind, name, version, address: this.#connection.address }
  }

  async list(): Promise<StoredDataset[]> {
    const nodes = await this.#connection.read(datasetNodes)
    return nodes.map(storedDataset).sort((a, b) => compareCodePoints(a.id, b.id))
  }

  read(id: string): Promise<Dataset> {
    return this.#whileComplete(id, async (transaction, node) => {
      const items = await readItems(transaction, id)
      const stances = await readColumns(transaction, id, items.actors, node.columns ?? [])
      return { info: infoOf(node), ...items, stances }
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

  async write(given: FullDataset, { signal, onProgress = () => {} }: WriteOptions = {}): Promise<WriteReport> {
    signal?.throwIfAborted()
    assertWhole(given)
    const dataset: FullDataset = { ...given, ...canonicalItems(given) }
    const { id, title } = dataset.info
    const before = await this.#connection.read((transaction) => datasetNode(transaction, id))
    if (before && isComplete(before) && isDeepStrictEqual(infoOf(before), dataset.info)) {
      return { created: 0, updated: 0, removed: 0, unchanged: true }
    }
    signal?.throwIfAborted()
    await ensureSchema(this.#connection)
    const lease = await Lease.take(this.#connection, id, { title, signal })
    try {
      const now = () => this.#now().toISOString()
      const context = { connection: this.#connection, lease, signal, onProgress, now }
      // What was derived from the former content is no longer true.
      await removeDerived(this.#connection, id, (transaction) => lease.hold(transaction), signal)
      try {
        return await writeDataset(dataset, context)
      } catch (error) {
        // A batch whose answer was lost had been written all the same, and was sent again: a fresh look finds what is left to do.
        if (!isDuplicateKey(error)) throw error
        return await writeDataset(dataset, context)
      }
    } catch (error) {
      // A server that is away cannot be told; asking it again would only put off the bad news.
      if (error instanceof StoreUnavailableError) lease.end()
      throw error
    } finally {
      await lease.giveUp()
    }
  }

  writeDerived(derived: Derived, { signal }: Pick<WriteOptions, 'signal'> = {}): Promise<DerivedReport> {
    return writeDerived(derived, { connection: this.#connection, signal, now: () => this.#now().toISOString() })
  }

  async remove(id: string): Promise<boolean> {
    const lease = await Lease.take(this.#connection, id).catch((error: unknown) => {
      if (error instanceof DatasetNotFoundError) return null
      throw error
    })
    if (!lease) return false
    try {
      // First, for actors with a hundred thousand relationships each cannot be removed in one transaction.
      await removeDerived(this.#connection, id, (transaction) => lease.hold(transaction))
      await removeDataset(this.#connection, lease)
      return true
    } finally {
      await lease.giveUp()
    }
  }

  close(): Promise<void> {
    return this.#connection.close()
  }

  /** Reads a complete dataset, and makes sure that no load began meanwhile. */
  async #whileComplete<T>(id: string, work: (transaction: Transaction, node: DatasetNode) => Promise<T>): Promise<T> {
    const attempt = async (transaction: Transaction) => {
      const node = await completeNode(transaction, id)
      const found = await work(transaction, node).catch(async (error: unknown) => {
        await completeNode(transaction, id)
        throw error
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
  const node = await datasetNode(transaction, id)
  if (!node) throw new DatasetNotFoundError(id)
  if (!isComplete(node)) throw new DatasetIncompleteError(id)
  return node
}
