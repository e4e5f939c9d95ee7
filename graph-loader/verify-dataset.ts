import { type Audit, isSound } from '../graph-store/audit.ts'
import { DatasetDamagedError, DatasetNotFoundError } from '../graph-store/errors.ts'
import type { GraphStore, StoredDataset, WriteProgress } from '../graph-store/graph-store.ts'
import type { Origin } from '../graph-store/kept-version.ts'
import type { FullDataset } from '../positions/dataset/dataset.ts'
import { datasetHash } from './dataset-hash.ts'

/** What a dataset is compared with: its own files, the version of it that the store keeps, or, when neither is there, only itself. */
export type VerifiedAgainst = 'files' | 'kept version' | 'itself'

/** What verifying a dataset has found. */
export interface VerifyReport {
  readonly dataset: string
  /** The hash of the content that was loaded, as the store says it. */
  readonly sha256: string
  /** The hash of the content that the store holds; null when that cannot be read. */
  readonly found: string | null
  /** Why what the store holds cannot be read; null when it can. */
  readonly unreadable: string | null
  readonly against: VerifiedAgainst
  readonly audit: Audit
  /** Whether all of it is as it was loaded. */
  readonly sound: boolean
  /** Whether what was wrong has been mended. */
  readonly repaired: boolean
}

/** How a dataset is verified. */
export interface VerifyOptions {
  /** What it should be, read from its files; else the version that the store keeps is taken. */
  readonly files?: FullDataset | undefined
  /** Mends what is wrong, from the files or the version that is kept. */
  readonly repair?: boolean | undefined
  readonly origin?: Origin | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: WriteProgress) => void) | undefined
}

const NOTHING: Audit = { checked: 0, counts: { differs: 0, missing: 0, foreign: 0 }, findings: [] }

/**
 * Computes the content hash of a dataset from what the store holds, and compares all of it, node by node, with what it should be. When everything is right, the store
 * notes the time. Rejects with `DatasetNotFoundError`, with an Error for people when the files are of other content, or when it is to be repaired and nothing
 * is there to repair it from.
 */
export async function verifyDataset(id: string, store: GraphStore, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { signal, repair = false } = options
  const stored = (await store.list()).find((one) => one.id === id)
  if (!stored) throw new DatasetNotFoundError(id)
  const expected = await expectedDataset(store, stored, options)
  const first = await lookedAt(store, stored, expected, options)
  if (first.sound || !repair) {
    if (first.sound) await store.markVerified(id, first.sha256)
    return { ...first, repaired: false }
  }
  if (!expected.dataset) {
    throw new Error(
      `dataset: "${id}" is not as it was loaded, and no version of it is kept to mend it from; give its files with --from`,
    )
  }
  await store.write(expected.dataset, {
    signal,
    origin: options.origin ?? { source: stored.source ?? expected.against, by: '' },
    keep: true,
    onProgress: options.onProgress,
    hashOf: (dataset) => datasetHash(dataset, signal),
  })
  await store.removeForeign(id)
  const now = (await store.list()).find((one) => one.id === id) as StoredDataset
  const second = await lookedAt(store, now, expected, options)
  if (second.sound) await store.markVerified(id, second.sha256)
  return { ...first, sound: second.sound, repaired: second.sound }
}

interface Expected {
  readonly dataset: FullDataset | null
  readonly against: VerifiedAgainst
}

async function expectedDataset(store: GraphStore, stored: StoredDataset, { files }: VerifyOptions): Promise<Expected> {
  if (files) {
    if (stored.sha256 !== '' && files.info.sha256 !== stored.sha256) {
      throw new Error(
        `dataset: these files are not what was loaded as "${stored.id}": their hash is ${files.info.sha256.slice(0, 12)}…, that of what was loaded ${stored.sha256.slice(0, 12)}…; parley load shows the difference with --dry-run`,
      )
    }
    return { dataset: files, against: 'files' }
  }
  const versions = await store.versions(stored.id)
  // What a damaged dataset was loaded as it may not be able to say: then the latest version that is kept is meant.
  const kept = stored.sha256 === '' ? versions[0] : versions.find(({ sha256 }) => sha256 === stored.sha256)
  if (!kept) return { dataset: null, against: 'itself' }
  return { dataset: await store.version(stored.id, kept.number), against: 'kept version' }
}

async function lookedAt(
  store: GraphStore,
  { id, sha256 }: StoredDataset,
  { dataset: expected, against }: Expected,
  { signal, onProgress }: VerifyOptions,
): Promise<Omit<VerifyReport, 'repaired'>> {
  let found: string | null = null
  let unreadable: string | null = null
  let held: FullDataset | null = null
  try {
    held = await store.whole(id)
    found = await datasetHash(held, signal)
  } catch (error) {
    if (!(error instanceof DatasetDamagedError)) throw error
    unreadable = error.fault
  }
  const should = expected ?? held
  const audit = should ? await store.audit(id, should, { signal, onProgress }) : NOTHING
  return { dataset: id, sha256, found, unreadable, against, audit, sound: found === sha256 && isSound(audit) }
}
