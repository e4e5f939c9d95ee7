import type { BrowserContextOptions } from 'playwright-core'
import { openBrowser, type WatchedPage, watchedPage } from './browser.ts'
import { pageUrl } from './page-server.ts'

/** A browser before the run's server, for the tests of one way to look. */
export interface ViewApp {
  /** Opens a link's query and waits for an element of the view. */
  open(search: string, testId: string, options?: BrowserContextOptions): Promise<WatchedPage>
  close(): Promise<void>
}

/** Opens a browser for pages of the run's server. */
export async function openViewApp(): Promise<ViewApp> {
  const url = pageUrl()
  const browser = await openBrowser()
  return {
    async open(search, testId, options = {}) {
      const watched = await watchedPage(browser, url, { ...options })
      await watched.page.goto(url + search)
      await watched.page.getByTestId(testId).first().waitFor({ timeout: 60_000 })
      return watched
    },
    async close() {
      await browser.close()
    },
  }
}
