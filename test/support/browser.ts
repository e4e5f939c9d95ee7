import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'

/** Opens the browser that CHROME_PATH names, with WebGL in software so that pictures do not depend on the machine; `more` are further arguments. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH
  if (!executablePath) throw new Error('CHROME_PATH: not set; npm test finds or installs a browser and sets it')
  const args = [
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-background-networking',
    '--disable-gpu',
    ...more,
  ]
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args })
}

/** A page that keeps everything that must not happen: console errors, exceptions, policy reports, requests to other hosts. */
export interface WatchedPage {
  readonly page: Page
  readonly faults: string[]
}

/**
 * Opens a page that is watched from its first request on; `origin` is the only host that it may ask. Opened within a test it is closed with it: pages that
 * stay open go on drawing. Circles do not slide, for every frame of that is drawn by the processor.
 */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
    ...options,
  })
  if (expect.getState().currentTestName !== undefined) onTestFinished(() => context.close())
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== new URL(origin).origin)
      faults.push(`asked ${url.origin}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  return { page, faults }
}
