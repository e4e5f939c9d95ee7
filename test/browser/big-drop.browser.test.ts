import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { csv, votes } from '../../bench/made-up-tables.ts'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'

const home = mkdtempSync(join(tmpdir(), 'parley-big-drop-'))
const ROWS = 60_000
const file = join(home, 'votes.csv')
let server: RunningParley
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  writeFileSync(file, csv(votes(ROWS)))
  server = await runParley(['--store', 'memory', '--no-seeds'], { PARLEY_HOME: home })
  browser = await openBrowser()
  ;({ page, faults } = await watchedPage(browser, server.url))
  await page.goto(server.url)
  await page.getByTestId('waiting').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** What the page notes of a reading, in its own process, where nothing that moves is missed. */
interface Noted {
  /** How far the bar was, as a share, whenever it moved. */
  readonly shares: number[]
  /** Whether the window said that it was busy. */
  busy: boolean
}

/** Drops the file, and notes how far its reading is; `stopAt` is the share at which Stop is clicked. */
async function dropped(stopAt: number | null): Promise<void> {
  const input = await page.evaluateHandle(() => Object.assign(document.createElement('input'), { type: 'file' }))
  await input.setInputFiles(file)
  await page.evaluate(
    ([input, stopAt]) => {
      const noted: Noted = { shares: [], busy: false }
      Object.assign(globalThis, { noted })
      const watch = new MutationObserver(() => {
        const shown = document.querySelector('[data-testid="drop"] [aria-busy]')
        if (!shown) return
        noted.busy = true
        const bar = shown.querySelector('progress')
        const share = bar ? bar.value / bar.max : 0
        if (share > 0 && share !== noted.shares.at(-1)) noted.shares.push(share)
        if (stopAt === null || share < stopAt) return
        watch.disconnect()
        document.querySelector<HTMLElement>('[data-testid="drop-stop"]')?.click()
      })
      watch.observe(document.body, { subtree: true, childList: true, attributes: true })
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add((input as HTMLInputElement).files?.[0] as File)
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    [input, stopAt] as const,
  )
}

const noted = () => page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted)

it('stops at once when told, and keeps nothing of what was read', async () => {
  await dropped(0.01)
  await page.getByTestId('drop').waitFor({ state: 'attached' })
  await page.getByTestId('drop').waitFor({ state: 'detached' })
  const { busy, shares } = await noted()
  expect(busy).toBe(true)
  expect(Math.max(...shares)).toBeLessThan(1)
  expect(new URL(page.url()).searchParams.get('dataset')).toBeNull()
  await page.reload()
  await page.getByTestId('waiting').waitFor()
  expect(new URL(page.url()).searchParams.get('dataset')).toBeNull()
})

it('shows how far it is, and opens all of it', async () => {
  await dropped(null)
  await page.getByTestId('drop-understood').waitFor({ timeout: 60_000 })
  const { shares } = await noted()
  expect(shares.length).toBeGreaterThan(3)
  expect(Math.max(...shares)).toBeLessThanOrEqual(1)
  await page.getByTestId('drop-keep').click()
  await page.locator('[data-testid="map"][data-drawn="true"]').waitFor({ timeout: 60_000 })
  await expect.poll(() => page.getByTestId('dataset-picker').textContent()).toContain('votes')
  expect(faults).toEqual([])
})
