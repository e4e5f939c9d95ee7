import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults } from '../support/page-checks.ts'
import { pageUrl } from '../support/page-server.ts'

const TALKS = '?dataset=talks-2025'
const url = pageUrl()
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

/** Without the offer of a tour, which would take room from the map. */
async function open(path = TALKS, options = {}, wait = '[data-testid="map"][data-places]') {
  const watched = await watchedPage(browser, url, options)
  await watched.page.goto(url + path)
  await watched.page.locator(wait).first().waitFor({ timeout: 60_000 })
  return watched
}

type Places = Readonly<Record<string, readonly [number, number]>>

/** Where circles are in the window, once they rest. */
async function places(page: Page): Promise<Places> {
  const map = page.getByTestId('map')
  const read = () => map.getAttribute('data-places')
  let before = await read()
  await expect
    .poll(
      async () => {
        const same = before !== null && before === (await read())
        before = await read()
        return same
      },
      { interval: 500, timeout: 15_000 },
    )
    .toBe(true)
  const box = await map.boundingBox()
  const inMap = JSON.parse((await read()) as string) as Places
  return Object.fromEntries(
    Object.entries(inMap).map(([id, [x, y]]) => [id, [x + (box?.x ?? 0), y + (box?.y ?? 0)] as const]),
  )
}

async function placeOf(page: Page, id: string): Promise<readonly [number, number]> {
  const place = (await places(page))[id]
  if (!place) throw new Error(`${id} is not drawn`)
  return place
}

const line = (page: Page) => page.getByTestId('result-line')

it('changes layouts, tells what places mean, and goes back', async () => {
  const { page, faults } = await open()
  const map = await places(page)
  const layout = page.getByTestId('layout')
  for (const [value, words] of [
    ['forces', 'agreement attracts, disagreement repels'],
    ['coalitions', 'each by itself'],
    ['circle', 'neighbours on the circle are alike'],
    ['issue:territory', 'left to right: Territory'],
  ] as const) {
    await layout.selectOption(value)
    await expect.poll(() => line(page).textContent()).toContain(words)
    expect(new URL(page.url()).searchParams.get('layout')).toBe(value)
    await expect.poll(() => places(page), { timeout: 10_000 }).not.toEqual(map)
  }
  await expect
    .poll(async () => {
      const { ukraine, usa } = await places(page)
      return (ukraine?.[0] ?? 0) < (usa?.[0] ?? 0) && Object.keys(map).length < Object.keys(await places(page)).length
    })
    .toBe(true)
  for (let i = 0; i < 4; i++) await page.goBack()
  await expect.poll(() => line(page).textContent()).toContain('near means alike')
  await expect.poll(() => places(page), { timeout: 10_000 }).toEqual(map)
  expect(faults).toEqual([])
})

it('pins a dragged circle, in link and history, and releases it by a double click', async () => {
  const { page, faults } = await open()
  const [x, y] = await placeOf(page, 'russia')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 60, y + 40, { steps: 6 })
  await page.mouse.up()
  await expect.poll(() => new URL(page.url()).searchParams.get('pin')).toMatch(/^russia@-?[\d.]+,-?[\d.]+$/)
  const from = async (where: Page, [a, b]: readonly [number, number]) => {
    const [c, d] = await placeOf(where, 'russia')
    return Math.hypot(c - a, d - b)
  }
  await expect.poll(() => from(page, [x - 60, y + 40]), { timeout: 15_000 }).toBeLessThan(4)
  const [px, py] = await placeOf(page, 'russia')
  await expect.poll(() => page.getByTestId('foot').textContent()).toContain('Put by hand, not by the data: Russia.')
  // A drag selects nobody.
  expect(page.url()).not.toContain('select=')

  const second = await open(new URL(page.url()).search)
  await expect.poll(() => from(second.page, [px, py]), { timeout: 15_000 }).toBeLessThan(4)
  const [sx, sy] = await placeOf(second.page, 'russia')
  await second.page.mouse.dblclick(sx, sy)
  await expect.poll(() => second.page.url()).not.toContain('pin=')

  await page.goBack()
  await expect.poll(() => page.url()).not.toContain('pin=')
  await expect.poll(() => from(page, [x, y]), { timeout: 15_000 }).toBeLessThan(4)
  expect([...faults, ...second.faults]).toEqual([])
})

it('is walked by keys: along lines, to what an actor rests on, marked, with a menu, and out again', async () => {
  const { page, faults } = await open(`${TALKS}&select=ukraine`)
  const map = page.getByTestId('map')
  await map.focus()
  const cursor = () => map.getAttribute('data-cursor')
  const told = page.getByTestId('map-told')
  const reached = new Set<string>()
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']) {
    await page.keyboard.press(key)
    reached.add((await cursor()) ?? '')
    await expect.poll(() => told.textContent()).toMatch(/positions?, \d+ lines?|No line leads that way/)
  }
  expect(reached.size).toBeGreaterThan(1)
  const here = (await cursor()) as string
  await page.keyboard.press('+')
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.getAll('select')).toEqual([here])
  await page.keyboard.press('m')
  const menu = page.getByTestId('actor-menu')
  await menu.waitFor()
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  expect(await map.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press(' ')
  await page.getByText('1 actor marked').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.url()).not.toContain('select=')
  expect(faults).toEqual([])
})

it('narrows to one actor and widens again, step by step', async () => {
  const { page, faults } = await open()
  const map = page.getByTestId('map')
  const all = Number(await map.getAttribute('data-actors'))
  const [x, y] = await placeOf(page, 'usa')
  await page.mouse.click(x, y, { button: 'right' })
  await page.getByTestId('actor-menu').getByRole('menuitem', { name: 'Focus' }).click()
  const trail = page.getByTestId('focus-trail')
  await trail.waitFor()
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).textContent())
    .toContain('Who aligns with the United States')
  await expect.poll(async () => Number(await map.getAttribute('data-actors'))).toBeLessThan(all)
  const near = Number(await map.getAttribute('data-actors'))
  const further = trail.getByRole('button', { name: /One line further \(\+\d+\)/ })
  const more = Number(/\+(\d+)/.exec((await further.textContent()) ?? '')?.[1])
  await further.click()
  await expect.poll(async () => Number(await map.getAttribute('data-actors'))).toBe(near + more)
  await trail.getByRole('button', { name: 'Everyone' }).click()
  await trail.waitFor({ state: 'detached' })
  await expect.poll(async () => Number(await map.getAttribute('data-actors'))).toBe(all)
  expect(faults).toEqual([])
})

it('marks several with a box, hides the others, and brings them back', async () => {
  const { page, faults } = await open()
  const map = page.getByTestId('map')
  const all = Number(await map.getAttribute('data-actors'))
  const now = await places(page)
  const [ukraine, poland] = [now.ukraine, now.poland] as [readonly [number, number], readonly [number, number]]
  await page.getByTestId('tool-box').click()
  const [left, right] = [Math.min(ukraine[0], poland[0]) - 8, Math.max(ukraine[0], poland[0]) + 8]
  const [top, bottom] = [Math.min(ukraine[1], poland[1]) - 8, Math.max(ukraine[1], poland[1]) + 8]
  const within = Object.values(now).filter(([x, y]) => x > left && x < right && y > top && y < bottom).length
  await page.mouse.move(left, top)
  await page.mouse.down()
  await page.mouse.move(right, bottom, { steps: 5 })
  await page.mouse.up()
  const bar = page.getByTestId('actor-bar')
  await bar.getByText(`${within} actors marked`).waitFor()
  await bar.getByRole('button', { name: 'Hide all others' }).click()
  await expect.poll(async () => Number(await map.getAttribute('data-actors'))).toBe(within)
  const hidden = page.getByTestId('hidden-by-hand')
  await expect.poll(() => hidden.textContent()).toContain(`Hidden by hand (${all - within})`)
  await hidden
    .getByRole('button', { name: /^Show (?!all)/ })
    .first()
    .click()
  await expect.poll(async () => Number(await map.getAttribute('data-actors'))).toBe(within + 1)
  await hidden.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(async () => Number(await map.getAttribute('data-actors'))).toBe(all)
  expect(faults).toEqual([])
})

it('tells the network as a list', async () => {
  const { page } = await open()
  const list = page.getByTestId('neighbours')
  await list.getByText('The network as a list').click()
  const rows = list.getByRole('listitem')
  await expect.poll(() => rows.count()).toBe(Number(await page.getByTestId('map').getAttribute('data-actors')))
  await expect
    .poll(() => rows.filter({ hasText: 'Ukraine' }).first().textContent())
    .toMatch(/agrees with .+\(\+\.\d\d\)/)
})

it('draws itself anew when the graphics card lets go', async () => {
  const { page, faults } = await open()
  const before = await places(page)
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('[data-testid="map"] canvas')) {
      const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
      context?.getExtension('WEBGL_lose_context')?.loseContext()
    }
  })
  const map = page.getByTestId('map')
  await expect.poll(() => map.getAttribute('data-losses')).toBe('1')
  await page.locator('[data-testid="map"][data-drawn="true"][data-places]').waitFor()
  await expect.poll(() => places(page), { timeout: 10_000 }).toEqual(before)
  expect(faults).toEqual([])
})

it('draws the same picture without WebGL, of circles that are buttons', async () => {
  const watched = await watchedPage(browser, url, { bypassCSP: true })
  const { page, faults } = watched
  await page.addInitScript(() => {
    const whole = HTMLCanvasElement.prototype.getContext as (kind: string, ...more: unknown[]) => unknown
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
      return kind.includes('webgl') ? null : whole.call(this, kind, ...more)
    } as typeof HTMLCanvasElement.prototype.getContext
  })
  await page.goto(`${url}${TALKS}&layout=coalitions&node=flag`)
  const discs = page.getByTestId('plain-disc')
  await discs.first().waitFor({ timeout: 60_000 })
  await expect.poll(() => discs.count()).toBeGreaterThan(10)
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: /^Ukraine: \d+ positions/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByTestId('actor-panel').waitFor()
  await page.getByRole('button', { name: 'All pairs as a table' }).click()
  await page.getByTestId('table').waitFor()
  expect(faults).toEqual([])
})

it.each(['light', 'dark'] as const)('has no accessibility fault in the %s theme', async (colorScheme) => {
  const { page, faults } = await open(`${TALKS}&layout=coalitions&focus=ukraine&hide=poland&select=usa&node=pie`, {
    colorScheme,
    bypassCSP: true,
  })
  await page.getByTestId('neighbours').getByText('The network as a list').click()
  expect(await axeFaults(page)).toEqual([])
  expect(faults).toEqual([])
  await page.context().close()
})

it.each([
  [1440, 900],
  [1024, 768],
  [360, 740],
])('fits %i × %i without a sideways scroll', async (width, height) => {
  const { page } = await open(`${TALKS}&layout=issue:territory&focus=ukraine&hide=poland`, {
    viewport: { width, height },
  })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
})

it('keeps no memory, canvas or listener of datasets that were left', async () => {
  const { page } = await open('?dataset=chevening-2025')
  await page.getByTestId('dataset-picker').click()
  await page
    .getByTestId('datasets')
    .getByRole('button', { name: /Positions in the Ukraine/ })
    .click()
  await expect.poll(() => page.url()).toContain('dataset=talks-2025')
  const cdp = await page.context().newCDPSession(page)
  const kicker = page.locator('.headline .kicker')
  const rounds = async (count: number) => {
    for (let i = 0; i < count; i++) {
      await page.goBack()
      await expect.poll(() => kicker.textContent(), { interval: 20 }).not.toContain('Positions in the Ukraine')
      await page.goForward()
      await expect.poll(() => kicker.textContent(), { interval: 20 }).toContain('Positions in the Ukraine')
    }
    await page.locator('[data-testid="map"][data-places]').waitFor()
    await cdp.send('HeapProfiler.collectGarbage')
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
    return { usedSize, nodes, jsEventListeners, canvases: await page.locator('canvas').count() }
  }
  const early = await rounds(5)
  const late = await rounds(20)
  expect(late.canvases).toBe(early.canvases)
  expect(late.usedSize / early.usedSize).toBeLessThan(1.25)
  expect(late.nodes / early.nodes).toBeLessThan(1.25)
  expect(late.jsEventListeners / early.jsEventListeners).toBeLessThan(1.25)
})
