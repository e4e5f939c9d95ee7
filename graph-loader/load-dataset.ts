import {
  DatasetDamagedError,
  DatasetFormatError,
  DatasetIncompleteError,
  VersionDamagedError,
} from '../graph-store/errors.ts'
import type { GraphStore, StoredDataset, WriteProgress, WriteReport } from '../graph-store/graph-store.ts'
import type { Origin } from '../graph-store/kept-version.ts'
import type { FullDataset } from '../positions/dataset/index.ts'
import { UserError } from '../positions/errors.ts'
import { type DatasetDifference, datasetDifference, losesAnything } from './dataset-difference.ts'
import { joinedDatasets } from './joining.ts'
import type { JoinChoice } from './merge-datasets.ts'
import type { ReadAnyOptions } from './read-any.ts'
import { datasetHash, readDataset } from './read-dataset.ts'
import type { ReadProgress } from './read-files.ts'

/** How far a load is, phase by phase: `done` of `total` bytes while reading, of nodes afterwards. */
export interface Progress extends Rate {
  readonly phase: ReadProgress['phase'] | WriteProgress['phase']
  readonly done: number
  readonly total: number
  /** Stances per second while reading, nodes per second afterwards (nearly all of them stances); null at the beginning of a phase. */
  readonly rate: number | null
  /** Seconds until the phase ends, null while that cannot be told. */
  readonly secondsLeft: number | null
}

/** What a load is about to do to what the store holds. */
export interface LoadChange {
  readonly dataset: string
  /** How the store will differ; null when what it holds cannot be read, so that nobody can say. */
  readonly difference: DatasetDifference | null
  /** Why what the store holds cannot be read; null when it can. */
  readonly unreadable: string | null
  /** Whether a load before this one was interrupted: the difference is then that from the last whole version. */
  readonly incomplete: boolean
}

/** How a dataset is loaded. */
export interface LoadOptions extends Pick<ReadAnyOptions, 'id' | 'scale' | 'signal' | 'onUnderstood'> {
  /** Adds the rows of the files to those of the store, instead of putting them in their place. */
  readonly add?: boolean | undefined
  /** Finds what would change, and writes nothing. */
  readonly dryRun?: boolean | undefined
  /** Asked before a load removes or changes anything that the store holds; without it such a load is refused. */
  readonly mayReplace?: ((change: LoadChange) => boolean | Promise<boolean>) | undefined
  /** Where the files are and who loads them, for the history (default: the path). */
  readonly origin?: Origin | undefined
  /** Keeps the version that is loaded, so that it can be mended without its files; default true. */
  readonly keep?: boolean | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** The time in milliseconds; only differences count. */
  readonly now?: (() => number) | undefined
}

/** What a load did. */
export interface LoadReport {
  readonly dataset: FullDataset
  /** What was written; null for a load that only was to tell. */
  readonly report: WriteReport | null
  /** How the store differed before from what it holds now; null when it held none of that id, or none that could be read. */
  readonly difference: DatasetDifference | null
  /** Whether a load before this one had been interrupted: the difference is then that from the last whole version. */
  readonly incomplete: boolean
  /** How long all of it took. */
  readonly seconds: number
}

/** A load would have removed or changed what the store holds, and was not allowed to. */
export class LoadRefusedError extends UserError {
  override readonly name = 'LoadRefusedError'
  readonly change: LoadChange
  constructor(change: LoadChange) {
    super(
      'differs',
      'dataset',
      change.unreadable === null
        ? change.incomplete
          ? `a load of "${change.dataset}" was interrupted, and this would remove or change what its last whole version has, which parley restore ${change.dataset} brings back; nothing was written`
          : `this would remove or change what the store holds of "${change.dataset}"; nothing was written`
        : `what the store holds of "${change.dataset}" cannot be read, so nobody can say what this would replace; nothing was written. ${change.unreadable}`,
    )
    this.change = change
  }
}

/**
 * Makes the store hold the dataset at a path: exactly it, or with `add` what the store holds and it. What is removed or changed is asked for with `mayReplace`; what was there before can be had
 * back from the store's history. Rejects with an `InvalidDataError`, before the store is touched, when anything in the files is wrong, with a `LoadRefusedError` when it may not replace
 * what it would, with a `DatasetDiffersError` when another process changes the dataset between the question and the write; otherwise as `readDataset` and `GraphStore.write` do.
 */
export async function loadDataset(path: string, store: GraphStore, options: LoadOptions = {}): Promise<LoadReport> {
  return (await preparedLoad(path, options)).into(store)
}

/** A dataset that is read and checked, ready to be put into a store. */
export interface PreparedLoad {
  readonly dataset: FullDataset
  into(store: GraphStore, signal?: AbortSignal): Promise<LoadReport>
}

/** Reads and checks the dataset at a path, so that it can be loaded as `loadDataset` does it into a store that need not be there before. Rejects with an `InvalidDataError`. */
export async function preparedLoad(path: string, options: LoadOptions = {}): Promise<PreparedLoad> {
  const { id, scale, signal, onProgress, now = () => performance.now() } = options
  const begun = now()
  let phase: Progress['phase'] | null = null
  let meter = createRateMeter(now)
  let stanceMeter = createRateMeter(now)
  const tell = (next: Progress['phase'], done: number, total: number, stances: number | null) => {
    if (!onProgress) return
    if (next !== phase) {
      phase = next
      meter = createRateMeter(now)
      stanceMeter = createRateMeter(now)
    }
    const { rate, secondsLeft } = meter.update(done, total)
    onProgress({
      phase: next,
      done,
      total,
      rate: stances === null ? rate : stanceMeter.update(stances, stances).rate,
      secondsLeft,
    })
  }
  const files = await readDataset(path, {
    id,
    scale,
    signal,
    onUnderstood: options.onUnderstood,
    onProgress: ({ phase, done, total, stances }) => tell(phase, done, total, stances),
  })
  const origin = options.origin ?? { source: path, by: '' }
  const onWritten = ({ phase, done, total }: WriteProgress) => tell(phase, done, total, null)
  const read = now() - begun
  return {
    dataset: files,
    async into(store, signal = options.signal) {
      const since = now()
      const loaded = await putDataset(files, store, { ...options, signal, origin, onProgress: onWritten })
      return { ...loaded, seconds: (read + now() - since) / 1000 }
    },
  }
}

/** Where and how a dataset that is read already is put into a store, as `loadDataset` does it. */
type PutOptions = Omit<LoadOptions, 'onProgress' | 'now' | 'id' | 'scale' | 'onUnderstood'> & {
  /** The sha256 of the only other content that may be replaced, until the write itself; null: none. Absent: of what is there now, which the difference is told of. */
  readonly replaces?: string | null | undefined
  /** What is taken where what is there and what is added say different things. */
  readonly choice?: JoinChoice | undefined
  readonly onProgress?: ((progress: WriteProgress) => void) | undefined
}

/** Puts a dataset into a store as `loadDataset` does with one that it has read. */
export async function putDataset(
  files: FullDataset,
  store: GraphStore,
  options: PutOptions,
): Promise<Omit<LoadReport, 'seconds'>> {
  const { signal, origin, onProgress, keep = true } = options
  const { id } = files.info
  const stored = (await store.list()).find((one) => one.id === id)
  const before = stored ? await formerContent(store, stored) : NOTHING
  const { incomplete, unreadable } = before
  const hashOf = (one: FullDataset) => datasetHash(one, signal)
  if (options.add && unreadable !== null) {
    throw new LoadRefusedError({ dataset: id, difference: null, unreadable, incomplete })
  }
  const dataset =
    options.add && before.dataset ? await joinedDatasets(before.dataset, files, hashOf, options.choice ?? 'ids') : files
  const difference = before.dataset && datasetDifference(before.dataset, dataset)
  const change: LoadChange = { dataset: id, difference, unreadable, incomplete }
  if (options.dryRun) return { dataset, report: null, difference, incomplete }
  // The same content as was loaded: whatever else is there now is not what anybody loaded, and is mended.
  const isSame = ({ sha256 }: { sha256: string }) => sha256 === dataset.info.sha256
  const mends =
    stored !== undefined &&
    !options.add &&
    (isSame(stored) || (unreadable !== null && (await store.versions(id)).some(isSame)))
  const loses = difference ? losesAnything(difference) : unreadable !== null
  if (loses && !mends && !(await options.mayReplace?.(change))) throw new LoadRefusedError(change)
  const report = await store.write(dataset, {
    signal,
    origin,
    onProgress,
    keep,
    replaces: options.replaces === undefined ? heldTo(stored, before) : options.replaces,
    hashOf,
  })
  return { dataset, report, difference, incomplete }
}

/** What a write is held to: the content that was compared, and that was asked about; another that comes in between is not lost. A damaged dataset that does not say what it holds is held to nothing. */
function heldTo(stored: StoredDataset | undefined, { unreadable }: FormerContent): string | null | undefined {
  if (stored === undefined) return null
  return unreadable !== null && stored.sha256 === '' ? undefined : stored.sha256
}

interface FormerContent {
  readonly dataset: FullDataset | null
  readonly unreadable: string | null
  readonly incomplete: boolean
}

const NOTHING: FormerContent = { dataset: null, unreadable: null, incomplete: false }

/** What the store holds, or held before a load that was interrupted; or why that cannot be read. */
async function formerContent(store: GraphStore, stored: StoredDataset): Promise<FormerContent> {
  const { id } = stored
  let incomplete = false
  try {
    try {
      return { ...NOTHING, dataset: await store.whole(id) }
    } catch (error) {
      if (!(error instanceof DatasetIncompleteError)) throw error
      incomplete = true
      const kept = (await store.versions(id)).find(({ sha256 }) => sha256 === stored.sha256)
      return { ...NOTHING, dataset: kept ? await store.version(id, kept.number) : null, incomplete }
    }
  } catch (error) {
    const isDamage = [DatasetDamagedError, DatasetFormatError, VersionDamagedError].some((one) => error instanceof one)
    if (isDamage) return { dataset: null, unreadable: (error as Error).message, incomplete }
    throw error
  }
}

/** How fast something goes on, and how long it still takes. */
export interface Rate {
  /** Units per second over the last ten seconds or so, null until a tenth of a second has passed. */
  readonly rate: number | null
  /** Seconds until `total` at that rate, null while there is no rate or it is 0. */
  readonly secondsLeft: number | null
}

const WINDOW = 10_000
const SHORTEST = 100

/** A meter of the rate of one phase of work. `now` gives the time in milliseconds; only differences count. */
export function createRateMeter(now: () => number = () => performance.now()): {
  /** Takes how many units of `total` are done by now. */
  update(done: number, total: number): Rate
} {
  const samples: { at: number; done: number }[] = [{ at: now(), done: 0 }]
  return {
    update(done, total) {
      const at = now()
      // At most some 200 samples are kept, however often it is called.
      if (at - (samples.at(-1) as { at: number }).at >= WINDOW / 200) samples.push({ at, done })
      while (samples.length > 1 && (samples[1] as { at: number }).at <= at - WINDOW) samples.shift()
      const first = samples[0] as { at: number; done: number }
      const elapsed = at - first.at
      if (elapsed < SHORTEST) return { rate: null, secondsLeft: null }
      const rate = Math.max(0, ((done - first.done) * 1000) / elapsed)
      return { rate, secondsLeft: rate > 0 ? Math.max(0, total - done) / rate : null }
    },
  }
}
