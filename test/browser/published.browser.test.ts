import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDataset } from '../../graph-loader/index.ts'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { parley } from '../support/parley-command.ts'
import { SCRIPTS_CSV } from '../support/scripts-csv.ts'
import { type StaticServer, serveFolder } from '../support/static-server.ts'

const home = mkdtempSync(join(tmpdir(), 'parley-published-'))
const site = join(home, 'site')
const run = (args: string[]) => parley(args, { env: { PARLEY_HOME: home }, cwd: home })
let host: StaticServer
let url: string
let browser: Browser

beforeAll(async () => {
  const published = await run(['publish', 'talks-2025', 'chevening-2025', '--store', 'memory', '-o', 'site'])
  expect(published).toMatchObject({ code: 0, out: '', err: expect.stringContaining(`wrote ${site}`) })
  host = await serveFolder(site, 'a/sub folder', {
    '/frame':
      '<!doctype html><link rel="icon" href="data:,"><iframe id="f" width="900" height="600" src="/a/sub%20folder/?embed=1&select=usa"></iframe>',
  })
  url = `${host.origin}a/sub%20folder/`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
})

const drawn = (page: Page) => page.locator('[data-testid="map"][data-drawn="true"]').waitFor({ timeout: 60_000 })

it('draws the map from files, below a path, and asks nobody but its host for files that are there', async () => {
  const { page, faults } = await watchedPage(browser, host.origin)
  const missing: string[] = []
  page.on('response', (response) => response.status() >= 400 && missing.push(response.url()))
  await page.goto(url)
  await drawn(page)
  expect(Number(await page.getByTestId('map').getAttribute('data-lines'))).toBeGreaterThan(20)
  await page.getByTestId('dataset-picker').click()
  await expect.poll(() => page.getByTestId('store').textContent()).toContain('published copy')
  await page
    .getByTestId('datasets')
    .getByRole('button', { name: /Chevening/ })
    .click()
  await expect.poll(() => page.url()).toContain('dataset=chevening-2025')
  await drawn(page)
  expect([faults, missing]).toEqual([[], []])
})

it('shows the words that a pair’s positions rest on', async () => {
  const { page, faults } = await watchedPage(browser, host.origin)
  await page.goto(`${url}?select=ukraine&select=usa`)
  const panel = page.getByTestId('pair-panel')
  await panel.waitFor({ timeout: 60_000 })
  await panel.getByTestId('pair-issue').first().getByRole('button').first().click()
  const evidence = panel.getByTestId('evidence').first()
  await evidence.waitFor()
  const told = (await evidence.textContent()) ?? ''
  const { documents } = await readDataset('seeds/talks-2025')
  expect(documents.some(({ title }) => told.includes(title))).toBe(true)
  expect(faults).toEqual([])
})

it('saves the same bytes of a picture as the command draws', async () => {
  const { page } = await watchedPage(browser, host.origin, { colorScheme: 'light' })
  await page.goto(`${url}?asOf=2025-11-25`)
  await drawn(page)
  await page.getByTestId('save').click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByTestId('picture-save').click(),
  ])
  await run(['export', 'talks-2025', '--store', 'memory', '--as-of', '2025-11-25', '-o', 'here.png'])
  expect(readFileSync(await download.path()).equals(readFileSync(join(home, 'here.png')))).toBe(true)
})

it('carries the typefaces that its names need, and saves the same bytes with them', async () => {
  writeFileSync(join(home, 'scripts.csv'), SCRIPTS_CSV)
  expect((await run(['publish', 'scripts.csv', '-o', 'scripts'])).code).toBe(0)
  const scripts = await serveFolder(join(home, 'scripts'), 'scripts')
  const { page, faults } = await watchedPage(browser, scripts.origin, { colorScheme: 'light' })
  await page.goto(`${scripts.origin}scripts/`)
  await drawn(page)
  await page.getByTestId('save').click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByTestId('picture-save').click(),
  ])
  await run(['export', 'scripts.csv', '-o', 'scripts.png'])
  expect(readFileSync(await download.path()).equals(readFileSync(join(home, 'scripts.png')))).toBe(true)
  expect(faults).toEqual([])
  await scripts.close()
})

it('is a fixed picture in a frame, with a link to the whole', async () => {
  const { page, faults } = await watchedPage(browser, host.origin)
  await page.goto(`${host.origin}frame`)
  const frame = page.frameLocator('#f')
  await frame.locator('[data-testid="map"][data-drawn="true"]').waitFor({ timeout: 60_000 })
  await expect.poll(() => frame.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  await expect.poll(() => frame.getByTestId('legend').isVisible()).toBe(true)
  await expect.poll(() => frame.getByRole('button').filter({ visible: true }).count()).toBe(0)
  await expect.poll(() => frame.getByTestId('whole').getAttribute('href')).toBe('/a/sub%20folder/?select=usa')
  await frame.getByTestId('map').click({ position: { x: 300, y: 150 }, force: true })
  await expect.poll(() => frame.getByTestId('pair-panel').count()).toBe(0)
  expect(faults).toEqual([])
})

it('is brought up to date in place, leaves nothing behind, and touches no other folder', async () => {
  const before = readdirSync(join(site, 'data'))
  expect(before).toHaveLength(4)
  expect((await run(['publish', 'chevening-2025', '--store', 'memory', '-o', 'site'])).code).toBe(0)
  expect(readdirSync(join(site, 'data'))).toHaveLength(3)
  const other = mkdtempSync(join(home, 'other-'))
  writeFileSync(join(other, 'mine.txt'), 'mine')
  const refused = await run(['publish', 'chevening-2025', '--store', 'memory', '-o', other])
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('is not empty')])
  expect(readdirSync(other)).toEqual(['mine.txt'])
})
