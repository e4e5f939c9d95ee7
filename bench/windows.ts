import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { SEEDS } from '../app/paths.ts'
import { row, spread, table } from './measure.ts'

const FIRST = 1946
const LAST = 2019

/** Moving a window over the whole UN record in a worker thread, from the question to the alignment of all pairs in this thread. */
export async function windows(): Promise<void> {
  const worker = new Worker(new URL('./window-worker.js', import.meta.url), {
    workerData: join(SEEDS, 'un-general-assembly'),
  })
  try {
    await once(worker, 'message')
    const asked = async (from: number, to: number): Promise<number> => {
      const start = performance.now()
      worker.postMessage({ from: String(from), to: String(to) })
      await once(worker, 'message')
      return performance.now() - start
    }
    table('Moving a window over the whole record, in a worker thread')
    const whole: number[] = []
    for (let run = 0; run < 6; run++) whole.push(await asked(FIRST, LAST + 1))
    row('everything: stances to alignment', spread(whole.slice(1)), 'ms')
    for (const width of [1, 10, 30]) {
      const times: number[] = []
      for (let from = FIRST; from + width - 1 <= LAST; from++) times.push(await asked(from, from + width - 1))
      row(`a window of ${width} ${width === 1 ? 'year' : 'years'}, moved by one`, spread(times), 'ms')
    }
  } finally {
    await worker.terminate()
  }
}
