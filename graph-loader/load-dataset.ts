import type { GraphStore, WriteProgress, WriteReport } from '../graph-store/graph-store.ts'
import type { FullDataset } from '../positions/dataset/dataset.ts'
import { createRateMeter, type Rate } from './progress.ts'
import { readDataset } from './read-dataset.ts'
import type { ReadOptions, ReadProgress } from './read-files.ts'

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

/** How a dataset is loaded. */
export interface LoadOptions extends Pick<ReadOptions, 'id' | 'scale' | 'signal'> {
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** The time in milliseconds; only differences count. */
  readonly now?: (() => number) | undefined
}

/** What a load did. */
export interface LoadReport {
  readonly dataset: FullDataset
  readonly report: WriteReport
  /** How long all of it took. */
  readonly seconds: number
}

/**
 * Makes the store hold exactly the dataset at a path. Rejects with an `InvalidDataError`, before the store is touched, when anything in the files is wrong;
 * otherwise as `readDataset` and `GraphStore.write` do.
 */
export async function loadDataset(path: string, store: GraphStore, options: LoadOptions = {}): Promise<LoadReport> {
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
  const dataset = await readDataset(path, {
    id,
    scale,
    signal,
    onProgress: ({ phase, done, total, stances }) => tell(phase, done, total, stances),
  })
  const report = await store.write(dataset, {
    onProgress: ({ phase, done, total }) => tell(phase, done, total, null),
    ...(signal ? { signal } : {}),
  })
  return { dataset, report, seconds: (now() - begun) / 1000 }
}
