import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ROOT } from '../app/paths.ts'
import { row, spread, table } from './measure.ts'

const RUNS = 5
const PORT = 7791

/** First picture after start (memory store), what the page fetches for it, and memory of server and page. */
export async function page(): Promise<void> {
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  const figures = {
    start: [] as number[],
    picture: [] as number[],
    bytes: [] as number[],
    server: [] as number[],
    heap: [] as number[],
  }
  for (let run = 0; run < RUNS; run++) {
    const home = mkdtempSync(join(tmpdir(), 'parley-bench-'))
    const began = performance.now()
    const server = spawn(
      process.execPath,
      [join(ROOT, 'app/bootstrap/start.mjs'), '--store', 'memory', '--no-open', '--port', String(PORT)],
      {
        env: { ...process.env, PARLEY_HOME: home },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    await once(server.stdout, 'data')
    figures.start.push(performance.now() - began)
    const browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--disable-background-networking',
      ],
    })
    const tab = await browser.newPage()
    let bytes = 0
    const session = await tab.context().newCDPSession(tab)
    await session.send('Network.enable')
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await tab.goto(`http://127.0.0.1:${PORT}/`)
    await tab.waitForSelector('[data-testid="map"][data-drawn="true"]', { timeout: 60_000 })
    figures.picture.push(performance.now() - began)
    figures.bytes.push(bytes / 1024)
    const { metrics } = await session.send('Performance.enable').then(() => session.send('Performance.getMetrics'))
    figures.heap.push((metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20)
    await tab.waitForTimeout(8000)
    figures.server.push(residentMegabytes(server.pid as number))
    await browser.close()
    server.kill('SIGINT')
    await once(server, 'exit')
    rmSync(home, { recursive: true, force: true })
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
