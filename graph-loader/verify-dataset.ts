import { type Audit, isSound } from '../graph-store/audit.ts'
import { saysDiskFull } from '../graph-store/disk.ts'
import { DatasetDamagedError, DatasetNotFoundError, VersionDamagedError } from '../graph-store/errors.ts'
import type { GraphStore, StoredDataset, WriteProgress } from '../graph-store/graph-store.ts'
import type { Origin } from '../graph-store/kept-version.ts'
import type { FullDataset } from '../positions/dataset/index.ts'
import { UserError } from '../positions/errors.ts'
import { datasetHash } from './read-dataset.ts'
import { soundVersion } from './restore-version.ts'

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
  /** The version that is kept of it, when its bytes are not those that were kept: what is wrong with them, and whether it has been written once more. */
  readonly damagedVersion: DamagedVersion | null
  /** Whether the dataset was not as it was loaded, and has been mended. */
  readonly repaired: boolean
  /** Whether the store notes that it was found right just now; it cannot on a disk that is nearly full. */
  readonly noted: boolean
}

/** A version that is kept and is damaged. */
export interface DamagedVersion {
  readonly number: number
  readonly fault: VersionDamagedError['damage']
  readonly renewed: boolean
}

/** How a dataset is verified. */
export interface VerifyOptions {
  /** What it should be, read from its files; else the version that the store keeps is taken. */
  readonly files?: FullDataset | undefined
  /** Gives what it should be, read from files of another place, where the store keeps no version that can be read; null when there are none. */
  readonly elsewhere?: ((stored: StoredDataset) => Promise<FullDataset | null>) | undefined
  /** Mends what is wrong, from the files or the version that is kept. */
  readonly repair?: boolean | undefined
  readonly origin?: Origin | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: WriteProgress) => void) | undefined
}

const NOTHING: Audit = { checked: 0, counts: { differs: 0, missing: 0, foreign: 0 }, findings: [] }

/**
 * Computes the content hash of a dataset from what the store holds, and compares all of it, node by node, with what it should be. When everything is right, the store
 * notes the time, where its disk lets it. A version of it that is damaged is told apart, and does not keep the dataset from being compared. Rejects with
 * `DatasetNotFoundError`, with a `UserError` when the files are of other content, or when it is to be repaired and nothing is there to repair it from.
 */
export async function verifyDataset(id: string, store: GraphStore, options: VerifyOptions = {}): Promise<VerifyReport> {
  const { repair = false } = options
  const stored = await storedOf(store, id)
  const expected = await expectedDataset(store, stored, options)
  const first = await lookedAt(store, stored, expected, options)
  const mends = repair && !first.sound
  if (mends) await mend(store, stored, expected, options)
  const now = mends ? await lookedAt(store, await storedOf(store, id), expected, options) : first
  const noted = now.sound && (await note(store, id, now.sha256))
  const damaged = expected.damagedVersion
  // What is sound now has the very content that was kept.
  const renewed = damaged !== null && repair && now.sound
  if (renewed) await store.renewVersion(await store.whole(id), damaged.number)
  return {
    ...first,
    sound: now.sound,
    repaired: mends && now.sound,
    damagedVersion: damaged && { number: damaged.number, fault: damaged.damage, renewed },
    noted,
  }
}

async function storedOf(store: GraphStore, id: string): Promise<StoredDataset> {
  const stored = (await store.list()).find((one) => one.id === id)
  if (!stored) throw new DatasetNotFoundError(id)
  return stored
}

async function mend(store: GraphStore, stored: StoredDataset, expected: Expected, options: VerifyOptions) {
  const { id } = stored
  const { signal, onProgress } = options
  if (!expected.dataset) {
    const none = expected.damagedVersion
      ? `the version of it that is kept is damaged (${expected.damagedVersion.fault}); parley history ${id} lists others, which parley restore brings back`
      : 'no version of it is kept to mend it from'
    throw new UserError('differs', 'dataset', `"${id}" is not as it was loaded, and ${none}`, {
      next: 'or give its files with --from',
    })
  }
  await store.write(expected.dataset, {
    signal,
    origin: options.origin ?? { source: stored.source ?? expected.against, by: '' },
    keep: true,
    onProgress,
    hashOf: (dataset) => datasetHash(dataset, signal),
  })
  await store.removeForeign(id)
}

/** Notes that a dataset was found right; false when the disk has no room for that. */
async function note(store: GraphStore, id: string, sha256: string): Promise<boolean> {
  try {
    await store.markVerified(id, sha256)
    return true
  } catch (error) {
    if (saysDiskFull(error)) return false
    throw error
  }
}

interface Expected {
  readonly dataset: FullDataset | null
  readonly against: VerifiedAgainst
  readonly damagedVersion: VersionDamagedError | null
}

async function expectedDataset(store: GraphStore, stored: StoredDataset, options: VerifyOptions): Promise<Expected> {
  const { files, elsewhere, signal } = options
  if (files && stored.sha256 !== '' && files.info.sha256 !== stored.sha256) {
    throw new UserError(
      'differs',
      'dataset',
      `these files are not what was loaded as "${stored.id}": their hash is ${files.info.sha256.slice(0, 12)}…, that of what was loaded ${stored.sha256.slice(0, 12)}…`,
      { next: 'parley load shows the difference with --dry-run' },
    )
  }
  const versions = await store.versions(stored.id)
  // What a damaged dataset was loaded as it may not be able to say: then the latest version that is kept is meant.
  const kept = stored.sha256 === '' ? versions[0] : versions.find(({ sha256 }) => sha256 === stored.sha256)
  let damagedVersion: VersionDamagedError | null = null
  let dataset: FullDataset | null = null
  try {
    if (kept) dataset = await soundVersion(stored.id, store, kept, signal)
  } catch (error) {
    if (!(error instanceof VersionDamagedError)) throw error
    damagedVersion = error
  }
  if (files) return { dataset: files, against: 'files', damagedVersion }
  if (dataset) return { dataset, against: 'kept version', damagedVersion }
  const other = (await elsewhere?.(stored)) ?? null
  return { dataset: other, against: other ? 'files' : 'itself', damagedVersion }
}

async function lookedAt(
  store: GraphStore,
  { id, sha256 }: StoredDataset,
  { dataset: expected, against }: Expected,
  { signal, onProgress }: VerifyOptions,
): Promise<Omit<VerifyReport, 'repaired' | 'damagedVersion' | 'noted'>> {
  let found: string | null = null
  let unreadable: string | null = null
  let held: FullDataset | null = null
  try {
    held = await store.whole(id)
    found = await datasetHash(held, signal)
  } catch (error) {
    if (!(error instanceof DatasetDamagedError)) throw error
    unreadable = error.damage
  }
  const should = expected ?? held
  const audit = should ? await store.audit(id, should, { signal, onProgress }) : NOTHING
  return { dataset: id, sha256, found, unreadable, against, audit, sound: found === sha256 && isSound(audit) }
}
