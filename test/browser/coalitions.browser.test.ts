import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults, sidewaysScroll } from '../support/page-checks.ts'
import { pageUrl } from '../support/page-server.ts'

const url = pageUrl()
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

/** Waits for an answer of a busy machine. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 })

async function open(search: string, options = {}) {
  const watched = await watchedPage(browser, url, options)
  await watched.page.goto(`${url}?dataset=talks-2025&show=coalitions${search}`)
  await watched.page.getByTestId('coalition').first().waitFor({ timeout: 60_000 })
  return watched
}

it('tells who stands together, selects a member by pointer and by key, and compares two coalitions', async () => {
  const { page, faults } = await open('')
  const answer = (await (await fetch(`${url}api/datasets/talks-2025/coalitions`)).json()) as {
    coalitions: { size: number; members: { actor: string }[] }[]
  }
  const cards = page.getByTestId('coalition')
  await expect.poll(() => cards.count()).toBe(answer.coalitions.length)
  await expect.poll(() => cards.first().locator('[data-target]').count()).toBe(answer.coalitions[0]?.size)

  const member = cards.first().locator('[data-target]').first()
  await member.click()
  await page.getByTestId('actor-panel').waitFor()
  await expect.poll(() => member.getAttribute('aria-pressed')).toBe('true')
  await cards.nth(1).locator('[data-target]').first().focus()
  await page.keyboard.press('Shift+Enter')
  await page.getByTestId('pair-panel').waitFor()

  await page.getByTestId('compare-coalitions').first().click()
  await soon(() => new URL(page.url()).searchParams.get('show')).toBe('compare')
  const { searchParams } = new URL(page.url())
  const members = (place: number) => answer.coalitions[place]?.members.map(({ actor }) => actor).sort()
  expect(searchParams.getAll('left').sort()).toEqual(members(0))
  expect(searchParams.getAll('right').sort()).toEqual(members(1))
  expect(faults).toEqual([])
})

it('finds more coalitions at a higher resolution, and none above all agreement', async () => {
  const { page, faults } = await open('')
  const before = await page.getByTestId('coalition').count()
  await page.getByTestId('resolution').fill('3')
  await soon(() => page.getByTestId('coalition').count()).toBeGreaterThan(before)
  expect(page.url()).toContain('resolution=3')
  await page.goBack()
  await soon(() => page.getByTestId('coalition').count()).toBe(before)
  await expect.poll(() => page.getByTestId('outside').textContent()).toContain('shares fewer than 3 with anyone')
  await page.getByTestId('coalition-network').first().click()
  await soon(() => page.url()).toContain('hulls=true')
  expect(faults).toEqual([])
})

it('is accessible in both themes and scrolls sideways at no width', async () => {
  for (const [colorScheme, width, height] of [
    ['light', 1440, 900],
    ['dark', 1024, 768],
    ['dark', 360, 740],
  ] as const) {
    const { page, faults } = await open('', { colorScheme, viewport: { width, height } })
    expect(await axeFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  }
})
