import type { Dataset, DatasetCounts } from '../../positions/dataset/index.ts'
import type { DatasetAnswer, Progress } from '../api/answers.ts'

/** What is known of one dataset: the last complete version that was read, and what is going on with it. */
export interface ShelfEntry {
  readonly id: string
  title: string
  description: string | undefined
  version: string | undefined
  counts: DatasetCounts
  /** The last complete version that was read, served until a newer one is. */
  dataset: Dataset | null
  loadedAt: string | null
  verifiedAt: string | null
  status: DatasetAnswer['status']
  progress: Progress | null
  notice: string | null
}

/** The datasets that the server knows, with their last complete versions. */
export class Shelf {
  readonly #entries = new Map<string, ShelfEntry>()
  readonly #arrow = new WeakMap<Dataset, Promise<Uint8Array>>()

  /** The entry of an id, made when there is none. */
  entry(id: string): ShelfEntry {
    const found = this.#entries.get(id)
    if (found) return found
    const made: ShelfEntry = {
      id,
      title: id,
      description: undefined,
      version: undefined,
      counts: { actors: 0, issues: 0, stances: 0, documents: 0 },
      dataset: null,
      loadedAt: null,
      verifiedAt: null,
      status: 'loading',
      progress: null,
      notice: null,
    }
    this.#entries.set(id, made)
    return made
  }

  /** The entry of an id, or undefined. */
  find(id: string): ShelfEntry | undefined {
    return this.#entries.get(id)
  }

  /** All entries, fewest stances first. */
  all(): ShelfEntry[] {
    return [...this.#entries.values()].sort((a, b) => a.counts.stances - b.counts.stances)
  }

  /** Forgets a dataset that the store no longer holds. */
  forget(id: string): void {
    this.#entries.delete(id)
  }

  /** The Arrow file of a dataset, made once per version by `make`, and again when that failed. */
  arrow(dataset: Dataset, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const found = this.#arrow.get(dataset)
    if (found) return found
    const made = make()
    this.#arrow.set(dataset, made)
    made.catch(() => this.#arrow.delete(dataset))
    return made
  }

  /** An entry as the API tells it. */
  describe(entry: ShelfEntry): DatasetAnswer {
    return {
      id: entry.id,
      title: entry.title,
      ...(entry.description === undefined ? {} : { description: entry.description }),
      ...(entry.version === undefined ? {} : { version: entry.version }),
      sha256: entry.dataset?.info.sha256 ?? null,
      ...entry.counts,
      status: entry.status,
      servesFormer: entry.status !== 'ready' && entry.dataset !== null,
      progress: entry.progress,
      notice: entry.notice,
      loadedAt: entry.loadedAt,
      verifiedAt: entry.verifiedAt,
    }
  }
}
