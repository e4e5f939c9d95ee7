import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { sidewaysScroll } from '../support/page-checks.ts'
import { pageUrl } from '../support/page-server.ts'

const TALKS = '?dataset=talks-2025'
const url = pageUrl()
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function open(search = TALKS, options = {}) {
  const watched = await watchedPage(browser, url, options)
  await watched.page.goto(url + search)
  await mapOf(watched.page).waitFor({ timeout: 60_000 })
  return watched
}

const mapOf = (page: Page) => page.locator('[data-testid="map"][data-places]')
const words = (page: Page) => mapOf(page).getAttribute('aria-label')

it('lets one say what matters: a weight changes the picture, stands as a chip, and is taken back', async () => {
  const { page, faults } = await open(`${TALKS}&asOf=2025-08-10`)
  const before = await words(page)
  await page.getByText('What matters to you').click()
  const slider = page.locator('.weights').getByRole('slider').first()
  await slider.focus()
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight')
  await expect.poll(() => new URL(page.url()).searchParams.get('weight')).toMatch(/=3$/)
  await expect.poll(() => words(page)).not.toBe(before)
  // One movement of the slider is one step back.
  await page.keyboard.press('Control+z')
  await expect.poll(() => new URL(page.url()).searchParams.get('weight')).toBeNull()
  await expect.poll(() => words(page)).toBe(before)
  expect(faults).toEqual([])
})

it('compares by another measure, and explains it in the page', async () => {
  const { page, faults } = await open()
  await page.getByTestId('measure').selectOption('kappa')
  await expect.poll(() => new URL(page.url()).searchParams.get('measure')).toBe('kappa')
  const help = page.locator('fieldset', { has: page.getByTestId('measure') }).locator('details')
  await help.locator('summary').click()
  expect(await help.textContent()).toContain('Cohen')
  await expect.poll(() => page.locator('main').textContent()).toContain('κ')
  expect(faults).toEqual([])
})

it('keeps views under names, carries them to another browser as a file, and copies a link', async () => {
  const { page, faults } = await open(`${TALKS}&asOf=2025-08-10&layout=circle`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.getByTestId('views').click()
  const dialog = page.getByTestId('saved-views')
  await dialog.getByRole('textbox').fill('A circle in August')
  await dialog.getByRole('button', { name: 'Save this view' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.locator('.dialog-foot button').nth(1).click(),
  ])
  const file = readFileSync(await download.path())
  await dialog.locator('.dialog-foot button').first().click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())

  const other = await open()
  await other.page.getByTestId('views').click()
  const there = other.page.getByTestId('saved-views')
  await there
    .locator('input[type="file"]')
    .setInputFiles({ name: 'parley-views.json', mimeType: 'application/json', buffer: file })
  await there.getByRole('button', { name: 'A circle in August', exact: true }).click()
  await expect.poll(() => new URL(other.page.url()).searchParams.get('layout')).toBe('circle')
  expect(new URL(other.page.url()).searchParams.get('asOf')).toBe('2025-08-10')
  expect([...faults, ...other.faults]).toEqual([])
})

it('says that the server is away, goes on with what it has, and is well again when it is back', async () => {
  const { page } = await open()
  const away = (yes: boolean) => (yes ? page.route('**/api/**', (route) => route.abort()) : page.unroute('**/api/**'))
  await away(true)
  // The page asks again when it is looked at.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  const notices = page.getByTestId('notices')
  await expect.poll(() => notices.textContent()).toContain('server')
  const before = await words(page)
  await page.getByTestId('issues').getByRole('checkbox', { name: 'Territory' }).uncheck()
  await expect.poll(() => words(page)).not.toBe(before)
  await away(false)
  await expect.poll(() => notices.textContent()).toBe('')
})

it('shows that a slow network is being waited for, and then the picture', async () => {
  const { page, faults } = await watchedPage(browser, url)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/stances.arrow', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(url + TALKS)
  await expect.poll(() => page.locator('main').textContent()).toContain('Fetching the dataset')
  expect(await mapOf(page).count()).toBe(0)
  release()
  await mapOf(page).waitFor()
  expect(faults).toEqual([])
})

it('takes up a dataset that was loaded anew underneath', async () => {
  const { page, faults } = await watchedPage(browser, url)
  let version = '0'.repeat(64)
  const anew = (list: { id: string; sha256: string }[]) =>
    list.map((one) => (one.id === 'talks-2025' && !version.startsWith('0') ? { ...one, sha256: version } : one))
  await page.route('**/api/datasets', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: anew((await response.json()) as never) })
  })
  let asked = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/talks-2025/stances.arrow')) asked++
  })
  await page.goto(url + TALKS)
  await mapOf(page).waitFor()
  await expect.poll(() => asked).toBe(1)
  version = 'f'.repeat(64)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(() => asked).toBe(2)
  await mapOf(page).waitFor()
  expect(faults).toEqual([])
})

it('draws those who stand for ten thousand actors, and says so', async () => {
  const { page, faults } = await open()
  const rows = Array.from({ length: 10_000 }, (_, a) =>
    ['tea', 'jam', 'cake', 'milk'].map((issue, i) => `Avalonian ${a},${issue},${((a * (i + 3)) % 5) - 2}`),
  ).flat()
  await page.getByTestId('dataset-picker').click()
  await page.getByRole('button', { name: 'Open your own file' }).click()
  const csv = Buffer.from(`actor,issue,value\n${rows.join('\n')}\n`)
  await page.getByTestId('drop-file').setInputFiles({ name: 'crowd.csv', mimeType: 'text/csv', buffer: csv })
  await page.getByTestId('drop-read').click()
  await expect
    .poll(() => page.getByTestId('foot').textContent(), { timeout: 120_000 })
    .toContain('10,000 actors are too many to be drawn')
  await mapOf(page).waitFor()
  expect(Number(await mapOf(page).getAttribute('data-actors'))).toBeLessThanOrEqual(400)
  expect(faults).toEqual([])
}, 240_000)

it('speaks German throughout when it is asked to, and remembers', async () => {
  const { page, faults } = await open()
  await page.keyboard.press('?')
  await page.getByTestId('language').selectOption('de')
  await mapOf(page).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  for (const [tab, title] of [
    ['tab-network', 'Netz'],
    ['tab-positions', 'Positionen'],
    ['tab-coalitions', 'Koalitionen'],
  ] as const) {
    expect(await page.getByTestId(tab).textContent()).toBe(title)
  }
  expect(faults).toEqual([])
})

it('is German throughout by a link that asks for it, until another language is chosen', async () => {
  const { page, faults } = await open(`${TALKS}&lang=de`)
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  expect(await page.getByTestId('tab-network').textContent()).toBe('Netz')
  await page.keyboard.press('?')
  await page.getByTestId('language').selectOption('en')
  await expect.poll(() => page.getByTestId('tab-network').textContent()).toBe('Network')
  expect(new URL(page.url()).searchParams.get('lang')).toBeNull()
  expect(faults).toEqual([])
})

it('stays usable at twice the size of its letters', async () => {
  const { page } = await open(TALKS, { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 })
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
  for (const tab of ['tab-matrix', 'tab-positions', 'tab-timeline', 'tab-compare', 'tab-coalitions']) {
    await page.getByTestId(tab).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
  }
})
