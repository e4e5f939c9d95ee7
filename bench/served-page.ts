import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { ROOT } from '../app/paths.ts'

/** The page on a server of its own, with a data folder of its own. */
export interface ServedPage {
  readonly url: string
  readonly process: ChildProcess
  /** Ends the server and takes its data folder away. */
  stop(): Promise<void>
}

/** Starts the page with the store in memory; resolves when it listens. Throws an Error when it ends instead. */
export async function servePage(): Promise<ServedPage> {
  const home = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  const flags = ['--store', 'memory', '--no-open', '--port', '0']
  const server = spawn(process.execPath, [join(ROOT, 'app/bootstrap/start.mjs'), ...flags], {
    env: { ...process.env, PARLEY_HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exit = once(server, 'exit')
  const [line] = await Promise.race([once(server.stdout.setEncoding('utf8'), 'data'), exit.then(() => [''])])
  const url = /http:\S+/.exec(String(line))?.[0]
  if (url === undefined) throw new Error('bench: the server ended before it listened')
  return {
    url,
    process: server,
    async stop() {
      server.kill('SIGINT')
      await exit
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Waits until the server at `url` has a dataset ready. Throws an Error when it is not after two minutes. */
export async function datasetReady(url: string, dataset: string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    const datasets = (await (await fetch(new URL('/api/datasets', url))).json()) as { id: string; status: string }[]
    if (datasets.some(({ id, status }) => id === dataset && status === 'ready')) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`bench: "${dataset}" was not ready in two minutes`)
}

/** Opens the browser that CHROME_PATH names (else Debian's), with WebGL in software. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
  })
}
