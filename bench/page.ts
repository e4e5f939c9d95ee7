import { readFileSync } from 'node:fs'
import { row, spread, table } from './measure.ts'
import { openBrowser, servePage } from './served-page.ts'

const RUNS = 5

/** First picture after start (memory store), what the page fetches for it, and memory of server and page. */
export async function page(): Promise<void> {
  const figures = {
    start: [] as number[],
    picture: [] as number[],
    bytes: [] as number[],
    server: [] as number[],
    heap: [] as number[],
  }
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now()
    const server = await servePage()
    figures.start.push(performance.now() - began)
    const browser = await openBrowser()
    const tab = await browser.newPage()
    let bytes = 0
    const session = await tab.context().newCDPSession(tab)
    await session.send('Network.enable')
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await tab.goto(server.url)
    await tab.waitForSelector('[data-testid="map"][data-drawn="true"]', { timeout: 60_000 })
    figures.picture.push(performance.now() - began)
    figures.bytes.push(bytes / 1024)
    const { metrics } = await session.send('Performance.enable').then(() => session.send('Performance.getMetrics'))
    figures.heap.push((metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20)
    await tab.waitForTimeout(8000)
    figures.server.push(residentMegabytes(server.process.pid as number))
    await browser.close()
    await server.stop()
  }
  table('The page, store in memory, shipped seeds')
  row('from the command to listening', spread(figures.start), 'ms')
  row('from the command to the first picture', spread(figures.picture), 'ms')
  row('fetched for the first picture, packed', spread(figures.bytes), 'KiB')
  row('page, JavaScript heap of the main thread', spread(figures.heap), 'MiB')
  row('server, resident, all seeds loaded', spread(figures.server), 'MiB')
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
}
