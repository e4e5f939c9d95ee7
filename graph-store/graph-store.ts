import type { Dataset, DatasetCounts, FullDataset } from '../positions/dataset/dataset.ts'
import type { Actor, Document, Stance } from '../positions/dataset/model.ts'

/** What kind of store it is. */
export type StoreKind = 'neo4j' | 'memory'

/** What a store says of itself; `address` never holds credentials. */
export interface StoreInfo {
  readonly kind: StoreKind
  readonly name: string
  readonly version: string
  readonly address: string | null
}

/** A dataset as the store lists it; `loading` when a load has begun and not ended, be it running or killed. */
export interface StoredDataset {
  readonly id: string
  readonly title: string
  readonly version: string | undefined
  readonly sha256: string
  readonly status: 'complete' | 'loading'
  /** UTC time of the last completed load (ISO 8601), null when none has completed. */
  readonly loadedAt: string | null
  readonly counts: DatasetCounts
}

/**
 * How far a write is: `done` of `total` in the phase, counted in actors, scales, issues, documents and stances; while comparing, in stances that
 * the store holds.
 */
export interface WriteProgress {
  readonly phase: 'comparing' | 'removing' | 'writing'
  readonly done: number
  readonly total: number
}

/**
 * What a write changed, counted in actors (with their ties), scales (with their points), issues, documents and stances (with their evidence);
 * all zero when the store already held the same.
 */
export interface WriteReport {
  readonly created: number
  readonly updated: number
  readonly removed: number
  /** Whether nothing at all was written, because the store held this very dataset complete. */
  readonly unchanged: boolean
}

/** Whom to tell how far a write is, and what may stop it: between two batches, with the signal's reason. */
export interface WriteOptions {
  readonly onProgress?: ((progress: WriteProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** What one run derived from a dataset, for quick queries; rebuilt at will, and no part of the dataset. */
export interface Derived {
  readonly dataset: string
  /** The content that it was derived from. */
  readonly sha256: string
  /** The run's id; every relationship that it leaves carries it. */
  readonly run: string
  /** How it was derived, as JSON. */
  readonly scope: string
  readonly measure: string
  /** The day of the positions; null when the dataset has no dates. */
  readonly asOf: string | null
  /** Positions with a value, by ids. */
  readonly positions: Iterable<{ readonly actor: string; readonly issue: string; readonly value: number }>
  /** Pairs of actors with a value, by ids, each pair once. */
  readonly alignments: Iterable<{
    readonly a: string
    readonly b: string
    readonly value: number
    readonly shared: number
    readonly coverage: number
  }>
}

/** How many derived relationships were written, and how many of former runs were removed. */
export interface DerivedReport {
  readonly positions: number
  readonly alignments: number
  readonly removed: number
}

/** Which stances to read: of these actors (all, when absent) on these issues (all, when absent), by id. */
export interface StanceQuery {
  readonly actors?: readonly string[]
  readonly issues?: readonly string[]
}

/** Words to find, and at most how many of each kind. */
export interface SearchQuery {
  readonly text: string
  readonly limit: number
}

/** What a search has found: actors by name or alias, documents by title or publisher, evidence by its words or place, stances by their summary. */
export interface SearchHits {
  readonly actors: readonly Pick<Actor, 'id' | 'name' | 'kind' | 'aliases'>[]
  readonly documents: readonly {
    readonly id: string
    readonly title: string
    readonly publisher: string | null
    readonly url: string | null
  }[]
  readonly evidence: readonly {
    readonly stance: string
    readonly actor: string
    readonly issue: string
    readonly document: string
    readonly exact: string | null
    readonly locator: string | null
  }[]
  readonly stances: readonly {
    readonly stance: string
    readonly actor: string
    readonly issue: string
    readonly summary: string
  }[]
}

/** Where datasets live. Every implementation passes the one conformance suite. All methods reject with `StoreUnavailableError` when the store is away. */
export interface GraphStore {
  readonly kind: StoreKind
  /** Asks the store; also the health check. */
  info(): Promise<StoreInfo>
  /** All datasets, by id in code-point order. */
  list(): Promise<StoredDataset[]>
  /**
   * The dataset without texts, actors in code-point order of ids, issues in declared order, stances in code-point order of ids: the same
   * from every store, to the last bit. Rejects with `DatasetNotFoundError`, or `DatasetIncompleteError` while its status is `loading`.
   */
  read(id: string): Promise<Dataset>
  /** Stances with texts and evidence, in code-point order of their ids; those of an (actor, issue) pair are in the order of its rows in the columns. */
  stances(id: string, query: StanceQuery): Promise<Stance[]>
  /** Documents of these ids (all, when absent), in code-point order of ids; unknown ids are left out. */
  documents(id: string, ids?: readonly string[]): Promise<Document[]>
  /**
   * Finds texts in which every word of `text` begins a word, whatever its case and accents; those that begin with it (actors) or hold it as it
   * stands come first, then by id. Rejects as `read` does.
   */
  search(id: string, query: SearchQuery): Promise<SearchHits>
  /**
   * Makes the store hold exactly this dataset, writing only what differs; other datasets are not touched. While it runs, and after it was
   * interrupted, the dataset's status is `loading`; running it again finishes it. Rejects with `LoadInProgressError` when another write of
   * the same dataset is running, and with the signal's reason when aborted.
   */
  write(dataset: FullDataset, options?: WriteOptions): Promise<WriteReport>
  /**
   * Stores what a run derived from a dataset, in place of former runs. The run is the dataset's `derivedRun` once it is whole. Any later `write` that changes the dataset
   * removes it. Rejects with `DatasetNotFoundError`, `DatasetIncompleteError`, or `DatasetDiffersError` when the store holds other content or another run takes
   * over, with `DerivedNotKeptError` when the store keeps nothing derived, and with the signal's reason when aborted.
   */
  writeDerived(derived: Derived, options?: Pick<WriteOptions, 'signal'>): Promise<DerivedReport>
  /** Removes a dataset; false when there was none. */
  remove(id: string): Promise<boolean>
  close(): Promise<void>
}

/** What gives the words of a dataset: a store, or a dataset in memory. */
export type WordSource = Pick<GraphStore, 'stances' | 'documents'>
