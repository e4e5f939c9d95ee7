import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { SEEDS } from '../app/paths.ts'
import type { TimeWindow } from '../positions/index.ts'
import { row, spread, table } from './measure.ts'
import type { WindowAsk } from './window-worker.ts'

const FIRST = 1946
const LAST = 2019
const WIDTHS = [1, 10, 30]

/** Moving a window over the whole UN record in a worker thread, from the question to the alignment of all pairs in this thread. */
export async function windows(): Promise<void> {
  const worker = new Worker(new URL('./window-worker.js', import.meta.url), {
    workerData: join(SEEDS, 'un-general-assembly'),
  })
  try {
    await once(worker, 'message')
    const asked = async (ask: WindowAsk): Promise<number> => {
      const start = performance.now()
      worker.postMessage(ask)
      await once(worker, 'message')
      return performance.now() - start
    }
    table('Moving a window over the whole record, in a worker thread')
    const whole: number[] = []
    const everything = { from: String(FIRST), to: String(LAST + 1) }
    for (let run = 0; run < 6; run++) whole.push(await asked(everything))
    row('everything: stances to alignment', spread(whole.slice(1)), 'ms')
    const prepare = WIDTHS.flatMap(yearly)
    row('cumulative tables by year, once', spread([await asked({ prepare })]), 'ms')
    for (const width of WIDTHS) {
      const years = `a window of ${width} ${width === 1 ? 'year' : 'years'}, moved by one`
      const [alone, tabled]: [number[], number[]] = [[], []]
      for (const window of yearly(width)) {
        alone.push(await asked(window))
        tabled.push(await asked({ ...window, tabled: true }))
      }
      row(`${years}, stances to alignment`, spread(alone), 'ms')
      row(`${years}, from the tables`, spread(tabled), 'ms')
    }
  } finally {
    await worker.terminate()
  }
}

function yearly(width: number): TimeWindow[] {
  return Array.from({ length: LAST - FIRST + 2 - width }, (_, i) => ({
    from: `${FIRST + i}-01-01`,
    to: `${FIRST + i + width - 1}-12-31`,
  }))
}
