import { isDeepStrictEqual } from 'node:util'
import type { Dataset, FullDataset } from '../../positions/dataset/dataset.ts'
import type { Document, Stance } from '../../positions/dataset/model.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { canonicalItems } from '../canonical.ts'
import { DatasetIncompleteError, DatasetNotFoundError, DerivedNotKeptError, LoadInProgressError } from '../errors.ts'
import type {
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
import { difference } from './difference.ts'
import { heldDocuments, heldStances } from './held-words.ts'
import { search } from './search.ts'

interface Held {
  /** What the last completed load left; null when none has completed. */
  dataset: FullDataset | null
  title: string
  loadedAt: string | null
  /** Whether a load has begun and not ended, and whether it still runs. */
  loading: boolean
  running: boolean
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Datasets in the memory of this process, gone when it ends. Holds the columns and texts that it is given, and no copy of them. */
export class MemoryStore implements GraphStore {
  readonly kind = 'memory'
  readonly #held = new Map<string, Held>()
  readonly #now: () => Date

  constructor({ now = () => new Date() }: { now?: () => Date } = {}) {
    this.#now = now
  }

  async info(): Promise<StoreInfo> {
    return { kind: this.kind, name: 'Memory', version: '', address: null }
  }

  async list(): Promise<StoredDataset[]> {
    const list = [...this.#held].map(
      ([id, { dataset, title, loadedAt, loading }]): StoredDataset => ({
        id,
        title: dataset?.info.title ?? title,
        version: dataset?.info.version,
        sha256: dataset?.info.sha256 ?? '',
        status: loading ? 'loading' : 'complete',
        loadedAt,
        counts: {
          actors: dataset?.actors.length ?? 0,
          issues: dataset?.issues.length ?? 0,
          stances: dataset?.stances.length ?? 0,
          documents: dataset?.documents.length ?? 0,
        },
      }),
    )
    return list.sort((a, b) => compareCodePoints(a.id, b.id))
  }

  async read(id: string): Promise<Dataset> {
    const { info, actors, affiliations, scales, issues, stances } = this.#complete(id)
    return { info, actors, affiliations, scales, issues, stances }
  }

  async stances(id: string, query: StanceQuery): Promise<Stance[]> {
    return heldStances(this.#complete(id), query)
  }

  async documents(id: string, ids?: readonly string[]): Promise<Document[]> {
    return heldDocuments(this.#complete(id), ids)
  }

  async search(id: string, query: SearchQuery): Promise<SearchHits> {
    return search(this.#complete(id), query)
  }

  async write(given: FullDataset, { signal, onProgress = () => {} }: WriteOptions = {}): Promise<WriteReport> {
    signal?.throwIfAborted()
    assertWhole(given)
    const dataset: FullDataset = { ...given, ...canonicalItems(given) }
    const { id, title } = dataset.info
    const before = this.#held.get(id)
    if (before?.running) throw new LoadInProgressError(id)
    if (before && !before.loading && isDeepStrictEqual(before.dataset?.info, dataset.info)) {
      return { created: 0, updated: 0, removed: 0, unchanged: true }
    }
    const held: Held = before ?? { dataset: null, title, loadedAt: null, loading: true, running: true }
    held.loading = true
    held.running = true
    this.#held.set(id, held)
    try {
      const total = dataset.stances.length
      onProgress({ phase: 'writing', done: 0, total })
      // Others see it as being loaded, and the signal is heard, as with any store.
      await turn()
      signal?.throwIfAborted()
      const report = difference(held.dataset, dataset)
      onProgress({ phase: 'writing', done: total, total })
      await turn()
      signal?.throwIfAborted()
      held.dataset = dataset
      held.title = title
      held.loadedAt = this.#now().toISOString()
      held.loading = false
      return { ...report, unchanged: false }
    } finally {
      held.running = false
    }
  }

  async writeDerived(): Promise<DerivedReport> {
    throw new DerivedNotKeptError()
  }

  async remove(id: string): Promise<boolean> {
    if (this.#held.get(id)?.running) throw new LoadInProgressError(id)
    return this.#held.delete(id)
  }

  async close(): Promise<void> {
    this.#held.clear()
  }

  #complete(id: string): FullDataset {
    const held = this.#held.get(id)
    if (!held) throw new DatasetNotFoundError(id)
    if (held.loading || !held.dataset) throw new DatasetIncompleteError(id)
    return held.dataset
  }
}
