import type { Dataset, DatasetCounts, FullDataset } from '../positions/dataset/dataset.ts'
import type { Document, Stance } from '../positions/dataset/model.ts'

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

/** Which stances to read: of these actors (all, when absent) on these issues (all, when absent), by id. */
export interface StanceQuery {
  readonly actors?: readonly string[]
  readonly issues?: readonly string[]
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
   * Makes the store hold exactly this dataset, writing only what differs; other datasets are not touched. While it runs, and after it was
   * interrupted, the dataset's status is `loading`; running it again finishes it. Rejects with `LoadInProgressError` when another write of
   * the same dataset is running, and with the signal's reason when aborted.
   */
  write(dataset: FullDataset, options?: WriteOptions): Promise<WriteReport>
  /** Removes a dataset; false when there was none. */
  remove(id: string): Promise<boolean>
  close(): Promise<void>
}
