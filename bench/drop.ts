import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { csv, stances, votes, workbook } from './made-up-tables.ts'
import { traceMainThread } from './main-thread.ts'
import { spread } from './measure.ts'
import { openBrowser, type ServedPage, servePage } from './served-page.ts'

const RUNS = 3
/** A picture that does not come in this time is a fault of the page. */
const PATIENCE = 300_000
/** When a reading is stopped, in milliseconds after the drop. */
const STOPPED_AFTER = 1500

interface File {
  readonly name: string
  readonly rows: number
  readonly bytes: () => string | Uint8Array
}

const FILES: readonly File[] = [
  { name: 'votes-of-a-parliament.csv', rows: 870_000, bytes: () => csv(votes(870_000)) },
  { name: 'stances.csv', rows: 870_000, bytes: () => csv(stances(870_000)) },
  { name: 'stances.xlsx', rows: 50_000, bytes: () => workbook(stances(50_000), 'xlsx') },
]

/** What one drop came to; times in milliseconds, memory in MiB. */
interface Run {
  /** Until the window said that it reads, until it told what was understood, and until the map stood. */
  readonly told: number
  readonly understood: number
  readonly map: number
  /** The longest task of the page's thread in processor time and by the clock, and how many took more than 50 ms of processor time. */
  readonly longest: number
  readonly clock: number
  readonly long: number
  /** How often the progress was another. */
  readonly moved: number
  /** The most that the renderer held. */
  readonly memory: number
  /** From the click on Stop until the window was gone, and until the worker answered another question. */
  readonly stopped: number
  readonly free: number
}

/** Files of real size dropped on the page: its longest task, progress, time until the map stands, memory of the renderer, and how soon it stops. */
export async function drop(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  const server = await servePage()
  try {
    process.stdout.write(
      '\n### Files dropped on the page\n\n| file | size | rows | window | understood | map | longest task, processor time | by the clock | above 50 ms | progress told | renderer at most | stop: window gone | worker free |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n',
    )
    for (const { name, rows, bytes } of FILES) {
      const path = join(home, name)
      writeFileSync(path, bytes())
      const runs: Run[] = []
      for (let run = 0; run < RUNS; run++) runs.push(await dropped(server, path))
      const say = (of: (run: Run) => number, unit: string, digits = 0) => {
        const { median, min, max } = spread(runs.map(of))
        return `${median.toFixed(digits)} ${unit} (${min.toFixed(digits)}–${max.toFixed(digits)})`
      }
      const seconds = (of: (run: Run) => number) => say((run) => of(run) / 1000, 's', 1)
      process.stdout.write(
        `| ${[
          name,
          `${(statSync(path).size / 1e6).toFixed(1)} MB`,
          rows.toLocaleString('en'),
          say(({ told }) => told, 'ms'),
          seconds(({ understood }) => understood),
          seconds(({ map }) => map),
          say(({ longest }) => longest, 'ms'),
          say(({ clock }) => clock, 'ms'),
          say(({ long }) => long, ''),
          say(({ moved }) => moved, ''),
          say(({ memory }) => memory, 'MiB'),
          say(({ stopped }) => stopped, 'ms'),
          say(({ free }) => free, 'ms'),
        ].join(' | ')} |\n`,
      )
    }
  } finally {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

async function dropped(server: ServedPage, path: string): Promise<Run> {
  const browser = await openBrowser()
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
    await page.goto(server.url)
    await drawn(page)
    const { stopped, free } = await stoppedEarly(page, path)
    const end = await traceMainThread(await page.context().newCDPSession(page), process.env.PARLEY_TRACE)
    await page.evaluate(() => void performance.mark('session:drop'))
    const began = performance.now()
    await watchProgress(page)
    await dropOn(page, path)
    await page.getByTestId('drop').waitFor()
    const told = performance.now() - began
    await begin(page)
    await page.getByTestId('drop-understood').waitFor({ timeout: PATIENCE })
    const understood = performance.now() - began
    await page.waitForURL(/dataset=here/, { timeout: PATIENCE })
    await drawn(page)
    const map = performance.now() - began
    const { tasks } = await end()
    const moved = await page.evaluate(() => (globalThis as unknown as { seen: Set<string> }).seen.size)
    return {
      told,
      understood,
      map,
      longest: Math.max(...tasks.map(({ cpu }) => cpu)),
      clock: Math.max(...tasks.map(({ wall }) => wall)),
      long: tasks.filter(({ cpu }) => cpu > 50).length,
      moved,
      memory: await rendererPeak(browser),
      stopped,
      free,
    }
  } finally {
    await browser.close()
  }
}

/** Begins to read, stops it, and asks the worker for another picture. */
async function stoppedEarly(page: Page, path: string): Promise<{ stopped: number; free: number }> {
  await dropOn(page, path)
  await begin(page)
  await page.waitForTimeout(STOPPED_AFTER)
  const began = performance.now()
  await page.getByTestId('drop-stop').click()
  await page.getByTestId('drop').waitFor({ state: 'detached' })
  const stopped = performance.now() - began
  await page.getByTestId('tab-matrix').click()
  await page.locator('main[aria-busy="false"] [data-testid="matrix"]').first().waitFor({ timeout: PATIENCE })
  const free = performance.now() - began
  await page.getByTestId('tab-network').click()
  await drawn(page)
  return { stopped, free }
}

/** Waits until a file is being read; where a scale is asked for, the one that the window offers will do. */
async function begin(page: Page): Promise<void> {
  const asked = page.getByTestId('drop-read')
  for (const shown of [
    page.getByTestId('drop-stop').or(asked),
    asked.or(page.locator('[data-testid="drop"] progress')),
  ])
    await shown.first().waitFor()
  if (await asked.isVisible()) await asked.click()
  await page.getByTestId('drop-stop').waitFor()
}

/** Drops a file of the disk as a person does. */
async function dropOn(page: Page, path: string): Promise<void> {
  const input = await page.evaluateHandle(() => {
    const input = document.createElement('input')
    input.type = 'file'
    return input
  })
  await input.asElement()?.setInputFiles(path)
  const transfer = await page.evaluateHandle((input) => {
    const transfer = new DataTransfer()
    transfer.items.add((input as HTMLInputElement).files?.[0] as globalThis.File)
    return transfer
  }, input)
  for (const event of ['dragenter', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: transfer })
}

/** Notes every other state of the progress that the window shows. */
async function watchProgress(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = new Set<string>()
    Object.assign(globalThis, { seen })
    const look = () => {
      const shown = document.querySelector('[data-testid="drop"] .load')
      if (shown) seen.add(`${shown.querySelector('progress')?.value ?? ''} ${shown.textContent}`)
    }
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
  })
}

function drawn(page: Page): Promise<void> {
  return page.locator('[data-testid="map"][data-drawn="true"]').waitFor({ timeout: PATIENCE })
}

/** The most memory that any renderer of the browser held, in MiB. */
async function rendererPeak(browser: Browser): Promise<number> {
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo')
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024)
  return Math.max(...peaks)
}
