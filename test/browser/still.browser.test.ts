import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SHOWS } from '../../positions/view.ts'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { pageUrl } from '../support/page-server.ts'

const url = pageUrl()
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function open(search: string, wait: string, options = {}) {
  const watched = await watchedPage(browser, url, options)
  await watched.page.goto(url + search)
  await watched.page.locator(wait).first().waitFor({ timeout: 60_000 })
  return watched
}

const MAP = '[data-testid="map"][data-places]'

type Places = Readonly<Record<string, readonly [number, number]>>

/** Where circles are in the window, once they rest. */
async function places(page: Page): Promise<Places> {
  let before: string | undefined
  let found: Places = {}
  await expect
    .poll(
      async () => {
        found = await page.locator(MAP).evaluate((map) => {
          const { x: left, y: top } = map.getBoundingClientRect()
          const inMap = JSON.parse((map as HTMLElement).dataset.places as string) as Record<string, [number, number]>
          return Object.fromEntries(Object.entries(inMap).map(([id, [x, y]]) => [id, [left + x, top + y] as const]))
        })
        const same = JSON.stringify(found) === before
        before = JSON.stringify(found)
        return same
      },
      { interval: 400 },
    )
    .toBe(true)
  return found
}

/** How far the page can be scrolled beyond its own end, when everything in it has been scrolled to its end. */
function beyond(page: Page): Promise<number> {
  return page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('body *')) {
      if (one.scrollHeight <= one.clientHeight + 1) continue
      if (/auto|scroll/.test(getComputedStyle(one).overflowY)) one.scrollTop = one.scrollHeight
    }
    const whole = document.scrollingElement as Element
    const end = (document.querySelector('.page') as Element).getBoundingClientRect().bottom + whole.scrollTop
    return whole.scrollHeight - Math.max(end, window.innerHeight)
  })
}

/** Waits until the view stands, and closes what covers it where there is no room for two columns. */
async function uncovered(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.locator('main#main').waitFor()
  await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0)
  for (const close of await page.locator('.drawer[data-open="true"] .drawer-close:visible').all()) await close.click()
}

it.each(SHOWS)('%s does not scroll into white', async (show) => {
  for (const viewport of [
    { width: 1280, height: 700 },
    { width: 390, height: 700 },
  ]) {
    const select = show === 'compare' || show === 'network' ? '&select=ukraine&select=usa' : ''
    const { page, faults } = await open(`?dataset=talks-2025&show=${show}${select}`, 'h1', { viewport })
    await uncovered(page)
    expect(await beyond(page), `${show} at ${viewport.width}`).toBeLessThanOrEqual(1)
    for (const fold of await page.locator('main details > summary:visible').all()) await fold.click()
    expect(await beyond(page), `${show} at ${viewport.width}, opened`).toBeLessThanOrEqual(1)
    expect(faults).toEqual([])
    await page.context().close()
  }
})

it('keeps the map where it is when the bar of an actor comes and goes', async () => {
  const { page } = await open('?dataset=talks-2025', MAP)
  const before = await places(page)
  const [x, y] = before.ukraine as readonly [number, number]
  await page.mouse.click(x, y)
  await page.getByTestId('actor-panel').waitFor()
  const after = await places(page)
  for (const [id, [left, top]] of Object.entries(before)) {
    const [newLeft, newTop] = after[id] as readonly [number, number]
    expect([id, Math.abs(newLeft - left) <= 1, Math.abs(newTop - top) <= 1]).toEqual([id, true, true])
  }
  await page.locator('[data-testid="map"]').focus()
  await page.keyboard.press('Escape')
  await expect.poll(() => new URL(page.url()).searchParams.has('select')).toBe(false)
  expect(await places(page)).toEqual(before)
})

it('opens a ring of identical actors by a click and by keys', async () => {
  const { page, faults } = await open('?dataset=chevening-2025', MAP)
  expect(await page.getByTestId('legend').textContent()).toContain('identical in all that is compared')
  const at = await places(page)
  const twins = ['finland', 'france', 'germany', 'italy', 'poland', 'united-kingdom'].map(
    (id) => at[id] as readonly [number, number],
  )
  const [x, y] = [0, 1].map((axis) => twins.reduce((sum, place) => sum + (place[axis] as number), 0) / twins.length)
  await page.mouse.click(x as number, y as number)
  const menu = page.getByTestId('ring-menu')
  await menu.waitFor()
  expect(await menu.getByRole('menuitem').allTextContents()).toEqual([
    'Finland',
    'France',
    'Germany',
    'Italy',
    'Poland',
    'United Kingdom',
  ])
  await page.keyboard.press('Escape')
  await expect.poll(() => menu.count()).toBe(0)
  // By keys: the menu of an actor lists its ring.
  await page.mouse.click(...(at.france as [number, number]), { button: 'right' })
  await page.getByTestId('actor-menu').getByRole('menuitem', { name: 'List who is in the ring' }).focus()
  await page.keyboard.press('Enter')
  await menu.waitFor()
  await menu.getByRole('menuitem', { name: 'Italy' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('select')).toBe('italy')
  expect(faults).toEqual([])
})
