import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults } from '../support/page-checks.ts'
import { pageUrl } from '../support/page-server.ts'

const url = pageUrl()
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

const grid = (page: Page) => page.getByRole('grid')
const rowNames = async (page: Page) =>
  (await grid(page).getByRole('rowheader').locator('.grid-name-text').allTextContents()).slice(0, 5)
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

async function open(path = '', options = {}) {
  const watched = await watchedPage(browser, url, options)
  await watched.page.goto(`${url}?show=positions${path}`)
  await grid(watched.page).waitFor({ timeout: 90_000 })
  return watched
}

it('opens by link and goes from a cell to the words that it rests on, by mouse', async () => {
  const { page, faults } = await open()
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Who stands where, 9 August 2025')
  await expect
    .poll(() => page.getByTestId('result-line').textContent())
    .toMatch(/^\d+ delegations · 11 issues · \d+ positions/)
  await grid(page).getByRole('gridcell', { name: 'Poland on Own soldiers in Ukraine: −2' }).click()
  const opened = page.getByTestId('opened-issue')
  await opened.getByTestId('evidence').first().waitFor()
  await expect.poll(() => opened.textContent()).toContain('Own soldiers in Ukraine')
  expect(page.url()).toContain('select=poland')
  const blank = grid(page).getByRole('gridcell', { name: 'Russia on Security guarantees: no stance' })
  await blank.click()
  await expect.poll(() => page.getByTestId('opened-issue').textContent()).toContain('No stance on Security guarantees')
  expect(faults).toEqual([])
})

it('is walked, sorted, opened and left by the keyboard alone, with one stop of the Tab key', async () => {
  const { page, faults } = await open()
  await page.getByTestId('find-in-table').focus()
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatch(/ on Territory: /)
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toMatch(/ on Ceasefire first: /)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toBe('Territory')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('order=issue')
  const territory = grid(page).getByRole('columnheader', { name: 'Territory' })
  await expect.poll(() => territory.getAttribute('aria-sort')).toBe('ascending')
  await expect.poll(async () => (await rowNames(page))[0]).toBe('Ukraine')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await rowNames(page))[0]).toBe('Russia')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByTestId('opened-issue').getByTestId('evidence').first().waitFor()
  await expect
    .poll(() => page.getByTestId('actor-panel').getByRole('heading', { level: 2 }).textContent())
    .toBe('Russia')
  await page.keyboard.press('Escape')
  await page.getByTestId('actor-panel').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+End')
  expect(await focused(page)).toMatch(/Cap on Ukraine's forces: .*; agreement A .*; \d+ position/)
  expect(faults).toEqual([])
})

it('groups, filters and finds; what is left out can be brought back', async () => {
  const { page, faults } = await open()
  const rows = async () => Number(await grid(page).getAttribute('aria-rowcount'))
  const all = await rows()
  await page.getByTestId('held').selectOption('any')
  await expect.poll(rows).toBeLessThan(all)
  await expect.poll(() => page.getByTestId('foot').textContent()).toMatch(/\d+ actors without a position left out/)
  await page.getByTestId('by').selectOption('coalition')
  await grid(page).getByText('Coalition 1').waitFor()
  expect(page.url()).toMatch(/held=any.*by=coalition/)
  await page.getByTestId('foot').getByRole('button', { name: 'Show all' }).click()
  await expect.poll(() => page.url()).not.toContain('held=')
  await page.getByTestId('find-in-table').fill('turk')
  await grid(page)
    .getByRole('rowheader', { name: /^Türkiye/ })
    .waitFor()
  await expect.poll(() => page.locator('.table-find').textContent()).toContain('1 of 1')
  expect(faults).toEqual([])
})

it('keeps a small part of a large table in the document, and reaches its far corner', async () => {
  const { page, faults } = await open('&dataset=un-general-assembly&from=1946-01-01&asOf=2020-01-14')
  expect(Number(await grid(page).getAttribute('aria-colcount'))).toBeGreaterThan(5000)
  expect(Number(await grid(page).getAttribute('aria-rowcount'))).toBeGreaterThan(190)
  const cells = () => grid(page).getByRole('gridcell').count()
  expect(await cells()).toBeLessThan(1500)
  await grid(page).locator('[tabindex="0"]').focus()
  await page.keyboard.press('Control+End')
  await expect.poll(() => focused(page)).toContain('agreement A')
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => focused(page)).toMatch(/ on .*: /)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-colindex'))).toBe(
    await grid(page).getAttribute('aria-colcount'),
  )
  expect(await cells()).toBeLessThan(1500)
  expect(faults).toEqual([])
})

it.each(['light', 'dark'] as const)('has no accessibility fault in the %s theme', async (colorScheme) => {
  const { page, faults } = await open('&by=bloc&inherit=true&level=persons&select=ukraine', {
    colorScheme,
    bypassCSP: true,
    viewport: { width: 1100, height: 800 },
  })
  expect(await axeFaults(page)).toEqual([])
  expect(faults).toEqual([])
})

it('fits three widths without a sideways scroll', async () => {
  const { page } = await open()
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height })
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    await expect.poll(beyond).toBeLessThanOrEqual(0)
    expect((await grid(page).boundingBox())?.height).toBeGreaterThan(200)
  }
})

it('says what to do when nobody has a stance', async () => {
  const { page } = await watchedPage(browser, url)
  await page.goto(`${url}?show=positions&asOf=1900-01-01`)
  await page.getByText('Nobody has a stance in this view').waitFor({ timeout: 60_000 })
})
