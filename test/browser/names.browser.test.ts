import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults } from '../support/page-checks.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'

const TALKS = `Delegation;Tea;Cake;Jam
Venezuela;2;1;
Venezuela (Bolivarian Republic of);;1;-1
Iran (Islamic Republic of);-1;0;1
Türkei;2;2;1
Côte d’Ivoire;1;1;1
Congo;1;0;0
USSR;-2;-2;-1
EU average;1;1;1
`
let server: RunningParley
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'parley-names-'))
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

async function drop(name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text as string], name as string))
      return transfer
    },
    [name, text],
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

/** Shows circles as flags, as a link does, and waits for the map. */
async function showFlags(): Promise<void> {
  await page.evaluate(() => {
    const address = new URL(location.href)
    address.searchParams.set('node', 'flag')
    history.pushState({}, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await page.locator('[data-testid="map"][data-drawn="true"]').waitFor({ timeout: 60_000 })
}

const panel = () => page.getByTestId('dataset-panel').textContent()

it('shows which actors are nations, with their flags, and asks which it cannot know', async () => {
  await drop('talks.csv', TALKS)
  await page.getByTestId('drop-read').click()
  const names = page.getByTestId('names')
  await names.waitFor()
  expect(await page.getByTestId('names-are-nations').isChecked()).toBe(true)
  const told = await names.textContent()
  for (const words of ['6 of 8 actors are nations', 'TUR', 'IRN', 'CIV', 'SUN · 1922–1991'])
    expect(told).toContain(words)
  expect(await names.locator('img.names-flag').count()).toBe(6)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFaults(page)).toEqual([])
  }
})

it('makes one of two names, leaves out a mean and names a nation, all at once', async () => {
  await page.getByTestId('names-nation-Congo').selectOption('COD')
  await page.getByLabel('the same, called Venezuela', { exact: true }).check()
  await page.getByLabel('Leave out EU average').check()
  await page.getByTestId('names-read').click()
  await page.getByTestId('drop-keep').waitFor()
  await expect.poll(panel).toContain('6 actors')
  expect(await page.getByLabel('the same, called Venezuela', { exact: true }).isChecked()).toBe(true)
  const [recipe] = await Promise.all([page.waitForEvent('download'), page.getByTestId('drop-recipe').click()])
  const { tables } = JSON.parse(readFileSync(await recipe.path(), 'utf8'))
  expect(tables[0].told).toMatchObject({
    aliases: ['Venezuela (Bolivarian Republic of)=Venezuela'],
    nations: true,
    nationOf: { Congo: 'COD' },
    without: ['EU average'],
  })
  await page.getByTestId('drop-keep').click()
})

it('draws their flags, and does so after the page was read again', async () => {
  const flags: string[] = []
  page.on('request', (request) => {
    const flag = /assets\/(\w\w)-[^/]*\.svg$/.exec(new URL(request.url()).pathname)?.[1]
    if (flag) flags.push(flag)
  })
  await showFlags()
  await page.reload()
  await page.locator('[data-testid="map"][data-drawn="true"]').waitFor({ timeout: 60_000 })
  await expect.poll(panel).toContain('6 actors')
  await expect.poll(() => [...new Set(flags)].sort()).toEqual(['cd', 'ci', 'ir', 'su', 'tr', 've'])
  expect(faults).toEqual([])
})
