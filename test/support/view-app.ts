import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { openBrowser, type WatchedPage, watchedPage } from './browser.ts'
import { eventually } from './eventually.ts'
import { runParley } from './running-parley.ts'

/** A server over memory and a browser, for the tests of one way to look. */
export interface ViewApp {
  /** Opens a link's query and waits for an element of the view. */
  open(search: string, testId: string, options?: BrowserContextOptions): Promise<WatchedPage>
  close(): Promise<void>
}

/** Starts a server with the shipped datasets in memory, and a browser; resolves when the talks are there. */
export async function openViewApp(): Promise<ViewApp> {
  const app = await runParley(['--store', 'memory'], { PARLEY_HOME: mkdtempSync(join(tmpdir(), 'parley-view-')) })
  await eventually(
    async () => (await app.dataset('talks-2025'))?.status,
    (status) => status === 'ready',
  )
  const browser = await openBrowser()
  return {
    async open(search, testId, options = {}) {
      const watched = await watchedPage(browser, app.url, { ...options })
      await watched.page.goto(app.url + search)
      await watched.page.getByTestId(testId).first().waitFor({ timeout: 60_000 })
      return watched
    },
    async close() {
      await browser.close()
      await app.stop()
    },
  }
}
