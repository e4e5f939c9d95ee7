import { isDeepStrictEqual } from 'node:util'
import type { Dataset, Document, FullDataset, Stance } from '../../positions/dataset/index.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { type Audit, Findings } from '../audit.ts'
import { canonicalItems } from '../canonical.ts'
import {
  changedMeanwhile,
  DatasetIncompleteError,
  DatasetNotFoundError,
  DerivedNotKeptError,
  LoadInProgressError,
  VersionNotFoundError,
} from '../errors.ts'
import type {
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
import { heldDocuments, heldStances, search } from '../held-words.ts'
import { countsOf, type KeptVersion, type Origin, tooMany } from '../kept-version.ts'
import { assertWhole } from '../references.ts'
import { difference } from './difference.ts'

interface Held {
  /** What the last completed load left; null when none has completed. */
  dataset: FullDataset | null
  title: string
  loadedAt: string | null
  /** Whether a load has begun and not ended, and whether it still runs. */
  loading: boolean
  running: boolean
  verifiedAt: string | null
  origin: Origin | undefined
}

interface Kept {
  readonly about: KeptVersion
  readonly dataset: FullDataset
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Datasets in the memory of this process, gone when it ends. Holds the columns and texts that it is given, and no copy of them. */
export class MemoryStore implements GraphStore {
  readonly kind = 'memory'
  readonly #held = new Map<string, Held>()
  /** Former versions, newest first, for as long as the store lasts. */
  readonly #kept = new Map<string, Kept[]>()
  readonly #now: () => Date

  constructor({ now = () => new Date() }: { now?: () => Date } = {}) {
    this.#now = now
  }

  async info(): Promise<StoreInfo> {
    return { kind: this.kind, name: 'Memory', version: '', address: null }
  }

  async list(): Promise<StoredDataset[]> {
    const list = [...this.#held].map(
      ([id, { dataset, title, loadedAt, loading, verifiedAt, origin }]): StoredDataset => ({
        id,
        title: dataset?.info.title ?? title,
        version: dataset?.info.version,
        sha256: dataset?.info.sha256 ?? '',
        status: loading ? 'loading' : 'complete',
        fault: null,
        loadedAt,
        verifiedAt,
        source: origin?.source ?? null,
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

  async whole(id: string): Promise<FullDataset> {
    return this.#complete(id)
  }

  async write(given: FullDataset, options: WriteOptions = {}): Promise<WriteReport> {
    const { signal, onProgress = () => {}, origin } = options
    signal?.throwIfAborted()
    assertWhole(given)
    const dataset: FullDataset = { ...given, ...canonicalItems(given) }
    const { id, title } = dataset.info
    const before = this.#held.get(id)
    if (before?.running) throw new LoadInProgressError(id)
    if (before && !before.loading && isDeepStrictEqual(before.dataset?.info, dataset.info)) {
      if (options.keep) this.#keep(before, 'as it was loaded')
      return { created: 0, updated: 0, removed: 0, unchanged: true, mended: false }
    }
    const holds = before?.dataset?.info.sha256
    if (options.replaces !== undefined && ![undefined, options.replaces, dataset.info.sha256].includes(holds)) {
      throw changedMeanwhile(id)
    }
    const held: Held = before ?? {
      dataset: null,
      title,
      loadedAt: null,
      loading: true,
      running: true,
      verifiedAt: null,
      origin,
    }
    if (!held.loading) this.#keep(held, `before ${origin?.source ?? 'another version'} replaced it`)
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
      held.verifiedAt = null
      held.origin = origin
      held.loading = false
      if (options.keep) this.#keep(held, 'as it was loaded')
      return { ...report, unchanged: false, mended: false }
    } finally {
      held.running = false
    }
  }

  async audit(id: string, expected?: FullDataset): Promise<Audit> {
    const dataset = this.#complete(id)
    const findings = new Findings()
    const { actors, scales, issues, documents, stances } = dataset
    findings.checked(1 + actors.length + scales.length + issues.length + documents.length + stances.length)
    const { created, updated, removed } = difference(dataset, expected ?? dataset)
    if (expected && !isDeepStrictEqual(dataset.info, expected.info)) findings.add('differs', 'Dataset', id)
    for (let k = 0; k < created; k++) findings.add('missing', 'node', id)
    for (let k = 0; k < updated; k++) findings.add('differs', 'node', id)
    for (let k = 0; k < removed; k++) findings.add('foreign', 'node', id)
    return findings.audit()
  }

  async removeForeign(id: string): Promise<number> {
    this.#complete(id)
    return 0
  }

  async markVerified(id: string, sha256: string): Promise<void> {
    const held = this.#held.get(id)
    if (held?.dataset?.info.sha256 === sha256) held.verifiedAt = this.#now().toISOString()
  }

  async versions(id: string): Promise<KeptVersion[]> {
    return (this.#kept.get(id) ?? []).map(({ about }) => about)
  }

  async versionedIds(): Promise<string[]> {
    return [...this.#kept.keys()].sort(compareCodePoints)
  }

  async version(id: string, number: number): Promise<FullDataset> {
    const kept = this.#kept.get(id)?.find(({ about }) => about.number === number)
    if (!kept) throw new VersionNotFoundError(id, number)
    return kept.dataset
  }

  async renewVersion(dataset: FullDataset, number: number): Promise<void> {
    const { id } = dataset.info
    const kept = this.#kept.get(id) ?? []
    this.#kept.set(
      id,
      kept.map((one) => (one.about.number === number ? { ...one, dataset } : one)),
    )
  }

  async writeDerived(): Promise<DerivedReport> {
    throw new DerivedNotKeptError()
  }

  async remove(id: string, { forget = false }: RemoveOptions = {}): Promise<boolean> {
    const held = this.#held.get(id)
    if (held?.running) throw new LoadInProgressError(id)
    if (forget) return [this.#kept.delete(id), this.#held.delete(id)].includes(true)
    if (held && !held.loading) this.#keep(held, 'before it was removed')
    return this.#held.delete(id)
  }

  async close(): Promise<void> {
    this.#held.clear()
    this.#kept.clear()
  }

  #keep({ dataset, loadedAt, origin }: Held, why: string): void {
    if (!dataset) return
    const { id, title, version, sha256 } = dataset.info
    const before = this.#kept.get(id) ?? []
    if (before.some(({ about }) => about.sha256 === sha256)) return
    const about: KeptVersion = {
      number: (before[0]?.about.number ?? 0) + 1,
      sha256,
      title,
      version,
      loadedAt,
      keptAt: this.#now().toISOString(),
      source: origin?.source ?? null,
      by: origin?.by ?? null,
      why,
      counts: countsOf(dataset),
      bytes: 0,
    }
    const kept = [{ about, dataset }, ...before]
    const gone = tooMany(kept.map((one) => one.about))
    this.#kept.set(
      id,
      kept.filter((one) => !gone.includes(one.about.number)),
    )
  }

  #complete(id: string): FullDataset {
    const held = this.#held.get(id)
    if (!held) throw new DatasetNotFoundError(id)
    if (held.loading || !held.dataset) throw new DatasetIncompleteError(id)
    return held.dataset
  }
}
