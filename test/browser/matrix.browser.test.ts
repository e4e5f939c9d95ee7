import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordOfSvg } from '../../diagram/picture-record/svg-record.ts'
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

const matrix = (page: Page) => page.getByTestId('matrix')
const cell = (page: Page) => matrix(page).getByRole('gridcell')
const units = async (page: Page) => Number(await matrix(page).getAttribute('data-units'))

async function open(path = '', options = {}) {
  const watched = await watchedPage(browser, url, options)
  await watched.page.goto(`${url}?show=matrix${path}`)
  await matrix(watched.page).waitFor({ timeout: 90_000 })
  return watched
}

/** Where the cells are on the screen, and how large one is. */
async function cells(page: Page) {
  const box = () => page.locator('.matrix-over').boundingBox()
  type Box = Awaited<ReturnType<typeof box>>
  let over: Box = await box()
  // What stands under the matrix comes a little later, and makes it smaller.
  await expect
    .poll(
      async () => {
        const before = JSON.stringify(over)
        over = await box()
        return over !== null && JSON.stringify(over) === before
      },
      { interval: 500, timeout: 15_000 },
    )
    .toBe(true)
  const rested = over as Box
  if (!rested) throw new Error('no cells')
  const size = rested.width / (await units(page))
  return {
    at: (row: number, column: number) => ({ x: rested.x + (column + 0.5) * size, y: rested.y + (row + 0.5) * size }),
  }
}

it('tells the pair under the pointer, and opens its account by a click', async () => {
  const { page, faults } = await open()
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).textContent())
    .toBe('Who aligns with whom, 9 August 2025')
  await expect.poll(() => page.getByTestId('result-line').textContent()).toMatch(/^13 of 33 delegations · 66 pairs/)
  const { at } = await cells(page)
  const { x, y } = at(0, 1)
  await page.mouse.move(x, y)
  const told = (await page.locator('.pointed').textContent()) ?? ''
  expect(told).toMatch(/^.+ and .+: S \S+ \(\d+ % of its range\), \d+ of 11 issues shared$/)
  await page.mouse.click(x, y)
  const panel = page.getByTestId('pair-panel')
  await panel.getByTestId('agreement').waitFor()
  const [, percent] = /\((\d+ %)/.exec(told) ?? []
  await expect.poll(() => panel.getByTestId('agreement').textContent()).toBe(percent)
  expect(faults).toEqual([])
})

it('marks a block by dragging, tells how it aligns, and hides all others until they are asked back', async () => {
  const { page, faults } = await open()
  const { at } = await cells(page)
  const [from, to] = [at(3, 3), at(6, 6)]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  const account = page.getByTestId('block-account')
  await expect
    .poll(() => account.textContent())
    .toMatch(/4 actors.*Within\d+ %.*of 6 pairs.*With all others\d+ %.*of 36 pairs/)
  await account.getByRole('button', { name: 'Use as group' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.getAll('left').length).toBe(4)
  await page.goto(`${url}?show=matrix`)
  await page.locator('.matrix-over').waitFor()
  const again = await cells(page)
  const [start, end] = [again.at(3, 3), again.at(6, 6)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
  await account.getByRole('button', { name: 'Hide others' }).click()
  await expect.poll(() => units(page)).toBe(4)
  await page.getByTestId('foot').getByRole('button', { name: 'Show them' }).click()
  await expect.poll(() => units(page)).toBe(13)
  expect(faults).toEqual([])
})

it('is walked, marked and opened by the keyboard alone', async () => {
  const { page, faults } = await open()
  await cell(page).focus()
  const first = await cell(page).getAttribute('aria-label')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => cell(page).getAttribute('aria-label')).not.toBe(first)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => page.getByTestId('block-account').textContent()).toMatch(/^3 actors .*of 3 pairs/)
  await expect.poll(() => cell(page).getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('Escape')
  await page.getByTestId('block-account').waitFor({ state: 'detached' })
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByTestId('pair-panel').waitFor()
  await page.keyboard.press('Escape')
  await page.getByTestId('pair-panel').waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})

it('stands in another order when asked, and has the same numbers as a table', async () => {
  const { page, faults } = await open()
  await page.getByTestId('order').selectOption('name')
  await expect.poll(() => page.getByTestId('result-line').textContent()).toContain('in order of name')
  expect(page.url()).toContain('order=name')
  await cell(page).focus()
  await page.keyboard.press('Control+Home')
  await expect.poll(() => cell(page).getAttribute('aria-label')).toBe('European partners at Chevening itself')
  await page.getByRole('button', { name: 'All pairs as a table' }).click()
  await page.getByTestId('table').waitFor()
  expect(faults).toEqual([])
})

it('draws 193 nations, and reaches the last of them with larger cells', async () => {
  const { page, faults } = await open('&dataset=un-general-assembly')
  expect(await units(page)).toBe(193)
  await expect.poll(() => matrix(page).locator('*').count()).toBeLessThan(40)
  for (let step = 0; step < 5; step++) await page.getByRole('button', { name: 'Larger cells' }).click()
  await cell(page).focus()
  await page.keyboard.press('Control+End')
  await expect.poll(() => cell(page).getAttribute('aria-colindex')).toBe('193')
  expect(await matrix(page).evaluate((element) => element.scrollTop + element.scrollLeft)).toBeGreaterThan(1000)
  expect(faults).toEqual([])
})

it.each(['light', 'dark'] as const)('has no accessibility fault in the %s theme', async (colorScheme) => {
  const { page, faults } = await open('&select=ukraine&select=usa', { colorScheme, bypassCSP: true })
  await cell(page).focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByTestId('block-account').waitFor()
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
    expect((await matrix(page).boundingBox())?.height).toBeGreaterThan(200)
  }
})

it('says what to do when nobody can be compared', async () => {
  const { page } = await watchedPage(browser, url)
  await page.goto(`${url}?show=matrix&asOf=1900-01-01`)
  await page.getByText('Nobody can be compared in this view').waitFor({ timeout: 60_000 })
})

it('speaks the language of its reader, leaves the address as it is, and saves what names that language', async () => {
  const { page, faults } = await open('&v=2', { locale: 'de-DE' })
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).textContent())
    .toBe('Wer mit wem übereinstimmt, 9. August 2025')
  await expect
    .poll(() => page.getByTestId('result-line').textContent())
    .toMatch(/^13 von 33 Delegationen · 66 Paare mit/)
  expect(new URL(page.url()).searchParams.has('lang')).toBe(false)
  await page.getByTestId('save').click()
  await page.getByTestId('picture-format').selectOption('svg')
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByTestId('picture-save').click()])
  const svg = await readFile(await saved.path(), 'utf8')
  const view = recordOfSvg(svg)?.view ?? ''
  expect(new URLSearchParams(view).get('lang')).toBe('de')
  const drawn = await fetch(`${new URL(url).origin}/api/datasets/talks-2025/diagram.svg?${view}`)
  expect(await drawn.text()).toBe(svg)
  expect(faults).toEqual([])
})
