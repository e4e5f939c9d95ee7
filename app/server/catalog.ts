import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createRateMeter, datasetHash, InvalidDataError, peekPackage, readDataset } from '../../graph-loader/index.ts'
import {
  DatasetIncompleteError,
  DatasetNotFoundError,
  damagedSentence,
  LoadInProgressError,
  StoreUnavailableError,
  waysOn,
} from '../../graph-store/errors.ts'
import type { GraphStore, StoredDataset } from '../../graph-store/graph-store.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import { UserError } from '../../positions/errors.ts'
import type { Progress } from '../api/answers.ts'
import { inSharedMemory } from './compute/shipment.ts'
import { type SeedRecord, seedDigest } from './seed-record.ts'
import { Shelf, type ShelfEntry } from './shelf.ts'
import type { StoreLink } from './store-link.ts'

interface Seed {
  readonly id: string
  readonly folder: string
  done: boolean
}

/** Where a seed says that it comes from: so that a later version of the program knows it again. */
const SHIPPED = 'shipped with Parley'

/** A dataset that could not be read is tried again when the store says something else of it, or after so many rounds. */
const TRY_AGAIN = 20

/** What the catalogue is made of; `log` gets one line for people at a time. */
export interface CatalogOptions {
  readonly link: StoreLink
  readonly seedsFolder: string | null
  readonly record: SeedRecord
  readonly log: (line: string) => void
}

/**
 * Keeps the last complete version of every dataset of the store at hand, loads the shipped seeds into it, and goes on serving when a load is
 * running or the store is away: one round at a time, every second while something is going on, every three otherwise.
 */
export class Catalog {
  readonly shelf = new Shelf()
  readonly #options: CatalogOptions
  #seeds: Seed[] = []
  readonly #abort = new AbortController()
  #running: Promise<void> | undefined
  #told: string | null = null
  /** Datasets that could not be read: at which state of theirs, what was told of it, and how many rounds ago. */
  readonly #failed = new Map<string, { stamp: string; message: string; rounds: number }>()
  #settled = false

  constructor(options: CatalogOptions) {
    this.#options = options
  }

  /** Lists the shipped seeds, so that the catalogue is whole from its first answer, and begins the rounds. */
  async start(): Promise<void> {
    const { seedsFolder } = this.#options
    if (seedsFolder !== null) this.#seeds = await this.#findSeeds(seedsFolder)
    this.#running ??= this.#rounds()
  }

  /** Resolves after a round in which nothing was left to do. */
  async settled(): Promise<void> {
    while (!this.#settled) await setTimeout(5)
  }

  /** Ends the rounds; a load that is running stops between two batches. */
  async close(): Promise<void> {
    this.#abort.abort(new Error('closing'))
    await this.#running?.catch(() => undefined)
  }

  /** The last complete version of a dataset. Throws `DatasetNotFoundError`, or `DatasetIncompleteError` while there is none yet. */
  dataset(id: string): Dataset {
    const entry = this.shelf.find(id)
    if (!entry) throw new DatasetNotFoundError(id)
    if (!entry.dataset) throw new DatasetIncompleteError(id)
    return entry.dataset
  }

  async #findSeeds(folder: string): Promise<Seed[]> {
    const seeds: (Seed & { stances: number })[] = []
    for (const name of readdirSync(folder, { withFileTypes: true })) {
      if (!name.isDirectory()) continue
      const peek = await peekPackage(join(folder, name.name))
      if (!peek) continue
      const entry = this.shelf.entry(peek.id)
      entry.title = peek.title
      entry.description = peek.description
      entry.version = peek.version
      const { actors = 0, issues = 0, stances = 0, documents = 0 } = peek.counts ?? {}
      entry.counts = { actors, issues, stances, documents }
      entry.progress = { phase: 'waiting', done: 0, total: entry.counts.stances, rate: null, secondsLeft: null }
      seeds.push({ id: peek.id, folder: join(folder, name.name), done: false, stances: entry.counts.stances })
    }
    return seeds.sort((a, b) => a.stances - b.stances)
  }

  async #rounds(): Promise<void> {
    const { signal } = this.#abort
    while (!signal.aborted) {
      const busy = await this.#visit()
      this.#settled = !busy
      if (!signal.aborted) await setTimeout(busy ? 1000 : 3000, undefined, { signal }).catch(() => undefined)
    }
  }

  // One round; true when it should soon be looked again.
  async #visit(): Promise<boolean> {
    const { link, log } = this.#options
    const { store } = link
    if (!store) return true
    try {
      await link.check()
      await this.#mirror(store)
      for (const seed of this.#seeds) if (!seed.done) await this.#loadSeed(seed, store)
      if (this.#told !== null) log('The database is back.')
      this.#told = null
      return this.#seeds.some(({ done }) => !done)
    } catch (error) {
      if (this.#abort.signal.aborted) return false
      const message = error instanceof Error ? error.message : String(error)
      if (message !== this.#told) log(message)
      this.#told = message
      return true
    }
  }

  async #mirror(store: GraphStore): Promise<void> {
    const stored = await store.list()
    const present = new Set(stored.map(({ id }) => id))
    for (const entry of this.shelf.all()) {
      const isSeed = this.#seeds.some(({ id }) => id === entry.id)
      if (!present.has(entry.id) && !isSeed) this.shelf.forget(entry.id)
    }
    for (const id of this.#failed.keys()) if (!present.has(id)) this.#failed.delete(id)
    for (const dataset of stored.sort((a, b) => a.counts.stances - b.counts.stances)) await this.#take(dataset, store)
  }

  /** Takes what the store has of a dataset; a failure is that dataset's alone, unless the store as a whole is away. */
  async #take(stored: StoredDataset, store: GraphStore): Promise<void> {
    const { sha256, loadedAt, verifiedAt, status, fault } = stored
    const stamp = JSON.stringify([sha256, loadedAt, verifiedAt, status, fault])
    const before = this.#failed.get(stored.id)
    if (before?.stamp === stamp && before.rounds < TRY_AGAIN) {
      before.rounds++
      return
    }
    try {
      if (fault !== null) throw new UserError('damaged', null, fault)
      await this.#takeWhole(stored, store)
      this.#failed.delete(stored.id)
    } catch (error) {
      if (this.#abort.signal.aborted) throw error
      // The store may be away, or answer about everything else.
      if (error instanceof StoreUnavailableError) await this.#options.link.check()
      const told = error instanceof Error ? error.message : String(error)
      const isDamage = error instanceof UserError && error.code === 'damaged'
      const message = isDamage ? told : damagedSentence(stored.id, told)
      if (before?.message !== message) this.#options.log(message)
      this.#failed.set(stored.id, { stamp, message, rounds: 0 })
      const entry = this.shelf.entry(stored.id)
      entry.title = stored.title
      entry.status = 'failed'
      entry.progress = null
      entry.notice = entry.dataset === null ? message : `${message}. The last version that could be read is shown.`
    }
  }

  async #takeWhole(stored: StoredDataset, store: GraphStore): Promise<void> {
    const entry = this.shelf.entry(stored.id)
    if (stored.status === 'loading') {
      entry.status = 'loading'
      entry.notice = entry.dataset
        ? `It is being loaded, or its load was interrupted; the last complete version is shown. If it was interrupted, ${waysOn(stored.id)}.`
        : `It is being loaded, or its load was interrupted; ${waysOn(stored.id)}.`
      return
    }
    if (entry.dataset?.info.sha256 !== stored.sha256) {
      try {
        entry.dataset = inSharedMemory(await store.read(stored.id))
      } catch (error) {
        // A load began between the list and the reading: the next round sees it.
        if (error instanceof DatasetIncompleteError || error instanceof DatasetNotFoundError) return
        throw error
      }
      entry.description = entry.dataset.info.description
    }
    entry.title = stored.title
    entry.version = stored.version
    entry.counts = stored.counts
    entry.loadedAt = stored.loadedAt
    entry.verifiedAt = stored.verifiedAt
    entry.status = 'ready'
    entry.progress = null
    entry.notice = null
  }

  async #loadSeed(seed: Seed, store: GraphStore): Promise<void> {
    const { record, log } = this.#options
    const entry = this.shelf.entry(seed.id)
    const digest = seedDigest(seed.folder)
    const stored = (await store.list()).find(({ id }) => id === seed.id)
    const known = record.contentOf(digest)
    if (stored?.status === 'complete' && stored.sha256 === known) {
      seed.done = true
      return
    }
    if (stored?.status === 'damaged' || stored?.status === 'other-format') {
      // Whose it is cannot be known: it is for its people to mend, to load again or to remove.
      seed.done = true
      return
    }
    entry.status = 'loading'
    const tell = progressTeller(entry)
    try {
      const full = await readDataset(seed.folder, {
        signal: this.#abort.signal,
        onProgress: ({ phase, done, total }) => tell(phase, done, total),
      })
      const { sha256 } = full.info
      record.remember(digest, sha256)
      const isOurs = await this.#isSeed(store, stored, sha256)
      if (!isOurs) {
        seed.done = true
        if (stored?.status === 'complete') await this.#take(stored, store)
        entry.notice = 'The store holds a version of its own, which is left as it is; remove it to get the shipped one.'
        return
      }
      const report = await store.write(full, {
        signal: this.#abort.signal,
        origin: { source: SHIPPED, by: 'parley start' },
        hashOf: (dataset) => datasetHash(dataset, this.#abort.signal),
        onProgress: ({ phase, done, total }) => tell(phase, done, total),
      })
      seed.done = true
      if (!report.unchanged) log(`Loaded ${seed.id}: ${full.stances.length.toLocaleString('en')} stances.`)
      const now = (await store.list()).find(({ id }) => id === seed.id)
      if (now) await this.#take(now, store)
    } catch (error) {
      this.#seedFailed(seed, entry, error)
    }
  }

  /**
   * Whether what the store has under a seed's id may be replaced by the seed: nothing, the seed itself, or an older one that nobody has changed. What the store says of its content is
   * not enough for that: another program may have changed it since.
   */
  async #isSeed(store: GraphStore, stored: StoredDataset | undefined, sha256: string): Promise<boolean> {
    if (stored === undefined || stored.sha256 === '' || stored.sha256 === sha256) return true
    if (!(this.#options.record.isSeed(stored.sha256) || stored.source === SHIPPED)) return false
    if (stored.status !== 'complete') return true
    return (await datasetHash(await store.whole(stored.id), this.#abort.signal)) === stored.sha256
  }

  #seedFailed(seed: Seed, entry: ShelfEntry, error: unknown): void {
    entry.progress = null
    if (error instanceof InvalidDataError) {
      seed.done = true
      entry.status = 'failed'
      entry.notice = error.message
      this.#options.log(`${seed.id}: ${error.message}`)
      return
    }
    if (error instanceof LoadInProgressError) {
      entry.notice = 'Another program is loading it.'
      return
    }
    if (error instanceof StoreUnavailableError || this.#abort.signal.aborted) {
      entry.notice = 'Its load was interrupted and goes on by itself when the database is there.'
      throw error
    }
    // A fault of this dataset, or of what the database holds beside it, keeps the others from nothing.
    const message = error instanceof Error ? error.message : String(error)
    seed.done = true
    entry.status = 'failed'
    entry.notice = message
    this.#options.log(`${seed.id}: ${message}`)
  }
}

function progressTeller(entry: ShelfEntry): (phase: Progress['phase'], done: number, total: number) => void {
  let current: Progress['phase'] | undefined
  let meter = createRateMeter()
  return (phase, done, total) => {
    if (phase !== current) meter = createRateMeter()
    current = phase
    entry.progress = { phase, done, total, ...meter.update(done, total) }
  }
}
