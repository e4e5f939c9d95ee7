import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build, type Rollup } from 'vite'
import { ROOT } from '../app/paths.ts'
import type { TimeWindow } from '../positions/index.ts'
import { row, spread, table } from './measure.ts'
import { datasetReady, openBrowser, servePage } from './served-page.ts'
import type { WindowAsk } from './window-worker.ts'

const DATASET = 'un-general-assembly'
const FIRST = 1946
const LAST = 2019
const WIDTHS = [1, 10, 30]
const WORKER = 'bench-window-worker.js'

/** Moving a window over the whole UN record in a worker of the browser, from the question to the alignment of all pairs in the page. */
export async function windows(): Promise<void> {
  const server = await servePage()
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    const body = await bundledWorker()
    await page.route(`**/${WORKER}`, (route) => route.fulfill({ body, contentType: 'text/javascript' }))
    await datasetReady(server.url, DATASET)
    await page.goto(server.url)
    const ask = await workerIn(page)
    table(`Moving a window over the whole record, in a worker of Chromium ${browser.version()}`)
    const everything = { from: String(FIRST), to: String(LAST + 1), tabled: false }
    const whole = await ask(Array.from({ length: 6 }, () => everything))
    row('everything: stances to alignment', spread(whole.slice(1)), 'ms')
    row('cumulative tables by year, once', spread(await ask([{ prepare: WIDTHS.flatMap(yearly) }])), 'ms')
    for (const width of WIDTHS) {
      const years = `a window of ${width} ${width === 1 ? 'year' : 'years'}, moved by one`
      const moves = (tabled: boolean) => ask(yearly(width).map((window) => ({ ...window, tabled })))
      row(`${years}, stances to alignment`, spread(await moves(false)), 'ms')
      row(`${years}, from the tables`, spread(await moves(true)), 'ms')
    }
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function bundledWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, target: 'esnext', lib: { entry: join(ROOT, 'bench/window-worker.ts'), formats: ['es'] } },
  })
  const [{ output }] = built as [Rollup.RollupOutput]
  return output[0].code
}

/** Starts the worker in a page; gives what asks it one question after the other, and tells the milliseconds of each as the page sees them. */
async function workerIn(page: Page): Promise<(asks: readonly WindowAsk[]) => Promise<number[]>> {
  const timed = (asks: readonly WindowAsk[]) =>
    page.evaluate(
      async ([script, questions]) => {
        const held = window as unknown as { worker?: Worker }
        const times: number[] = []
        for (const question of questions) {
          held.worker ??= new Worker(script, { type: 'module' })
          const { worker } = held
          const begun = performance.now()
          const answered = new Promise((resolve, reject) => {
            worker.onmessage = resolve
            worker.onerror = ({ message }) => reject(new Error(message))
          })
          worker.postMessage(question)
          await answered
          times.push(performance.now() - begun)
        }
        return times
      },
      [WORKER, asks] as const,
    )
  await timed([{ open: DATASET }])
  return timed
}

function yearly(width: number): TimeWindow[] {
  return Array.from({ length: LAST - FIRST + 2 - width }, (_, i) => ({
    from: `${FIRST + i}-01-01`,
    to: `${FIRST + i + width - 1}-12-31`,
  }))
}
