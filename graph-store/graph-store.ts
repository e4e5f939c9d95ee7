import type { Actor, Dataset, DatasetCounts, Document, FullDataset, Stance } from '../positions/dataset/index.ts'
import type { Audit } from './audit.ts'
import type { KeptVersion, Origin } from './kept-version.ts'

/** What kind of store it is. */
export type StoreKind = 'neo4j' | 'memory'

/** What a store says of itself; `address` never holds credentials. */
export interface StoreInfo {
  readonly kind: StoreKind
  readonly name: string
  readonly version: string
  readonly address: string | null
}

/**
 * A dataset as the store lists it; `loading` when a load has begun and not ended, be it running or killed, `damaged` when what the store says of it cannot be
 * understood, `other-format` when another version of Parley has laid it out.
 */
export interface StoredDataset {
  readonly id: string
  readonly title: string
  readonly version: string | undefined
  /** Of the last completed load; empty when none has completed, and when a damaged one does not say. */
  readonly sha256: string
  readonly status: 'complete' | 'loading' | 'damaged' | 'other-format'
  /** For people: what is wrong and what to do, when it is `damaged` or of an `other-format`; else null. */
  readonly fault: string | null
  /** UTC time of the last completed load (ISO 8601), null when none has completed. */
  readonly loadedAt: string | null
  /** UTC time at which all of it was last compared with what it should be and found right; null when that was before its last load, or never. */
  readonly verifiedAt: string | null
  /** Where it was loaded from, null when that is not known. */
  readonly source: string | null
  readonly counts: DatasetCounts
}

/**
 * How far a write is: `done` of `total` in the phase, counted in actors, scales, issues, documents and stances; while comparing, in stances that
 * the store holds.
 */
export interface WriteProgress {
  readonly phase: 'comparing' | 'keeping' | 'removing' | 'writing'
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
  /** Whether the store said that it held this very dataset, and did not: something else had changed it, and it was mended. */
  readonly mended: boolean
}

/** Whom to tell how far a write is, and what may stop it: between two batches, with the signal's reason. */
export interface WriteOptions {
  readonly onProgress?: ((progress: WriteProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** Where the dataset comes from and who loads it, for the history. */
  readonly origin?: Origin | undefined
  /** Keeps the new version too, so that it can be mended without its files; default false. */
  readonly keep?: boolean | undefined
  /**
   * The sha256 of the only other content that the write may take the place of; null: of none. What the store holds is compared with it as the write begins to
   * hold the dataset, so that a load of another process in between is not lost: the write rejects with `DatasetDiffersError` then. Absent: of any.
   */
  readonly replaces?: string | null | undefined
  /** The content hash of a dataset, to know what the store really held; without it what the store says is believed. */
  readonly hashOf?: ((dataset: FullDataset) => Promise<string>) | undefined
}

/** How a dataset is removed. */
export interface RemoveOptions extends Pick<WriteOptions, 'origin' | 'hashOf'> {
  /** Erases its former versions too, for good; default false. */
  readonly forget?: boolean | undefined
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
  /** Positions with a value, by ids; `rule` says how several became one, and is null where one speaks alone. */
  readonly positions: Iterable<{
    readonly actor: string
    readonly issue: string
    readonly value: number
    readonly rule: string | null
  }>
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
   * from every store, to the last bit. Rejects with `DatasetNotFoundError`, with `DatasetIncompleteError` while its status is `loading`, with `DatasetDamagedError` when
   * what it holds is not as it was written, and with `DatasetFormatError` when another version of Parley has laid it out.
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
  /** The dataset with documents and texts, in the same order, as a load wrote it. Rejects as `read` does. */
  whole(id: string): Promise<FullDataset>
  /**
   * Makes the store hold exactly this dataset, writing only what differs; other datasets are not touched. What the store holds is compared, not what it says of
   * itself, so that what something else has changed is mended. The former version is kept before anything of it is changed. While it runs, and after it was
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
  /**
   * Compares what the store holds with what it should hold: a dataset of its content, or, without one, what it itself reads. Rejects with `DatasetNotFoundError` or
   * `DatasetIncompleteError`, and, without an expected dataset, as `read` does.
   */
  audit(id: string, expected?: FullDataset, options?: Pick<WriteOptions, 'signal' | 'onProgress'>): Promise<Audit>
  /** Removes what `audit` calls foreign, and nothing else; gives how many nodes and relationships that were. */
  removeForeign(id: string): Promise<number>
  /** Notes that a dataset of this content hash was found right at this time. */
  markVerified(id: string, sha256: string): Promise<void>
  /** The versions that the store keeps of a dataset, newest first; also of one that was removed. */
  versions(id: string): Promise<KeptVersion[]>
  /** The ids of all datasets of which versions are kept, in code-point order. */
  versionedIds(): Promise<string[]>
  /** A version that is kept, by its number. Rejects with `VersionNotFoundError`, and with `VersionDamagedError` when its bytes are not those that were kept. */
  version(id: string, number: number): Promise<FullDataset>
  /** Writes a version that is kept once more, where its bytes are damaged, from a dataset of its content. */
  renewVersion(dataset: FullDataset, number: number): Promise<void>
  /** Removes a dataset, keeping its last version unless told to forget; false when there was none. */
  remove(id: string, options?: RemoveOptions): Promise<boolean>
  close(): Promise<void>
}

/** What gives the words of a dataset: a store, or a dataset in memory. */
export type WordSource = Pick<GraphStore, 'stances' | 'documents'>
