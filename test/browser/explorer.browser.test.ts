import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parleyHome, parleyJarsHome, startLocalNeo4j } from '../../graph-store/local/index.ts'
import { freePort } from '../../graph-store/local/ports.ts'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults, sidewaysScroll } from '../support/page-checks.ts'
import { parley } from '../support/parley-command.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'

const env = {
  PARLEY_HOME: mkdtempSync(join(tmpdir(), 'parley-page-')),
  PARLEY_JARS_HOME: process.env.PARLEY_JARS_HOME ?? parleyJarsHome(parleyHome()),
}
let app: RunningParley
let browser: Browser

beforeAll(async () => {
  // On a port of its own: other tests end servers on the usual one, and start them again there.
  await startLocalNeo4j({
    home: env.PARLEY_HOME,
    jarsHome: env.PARLEY_JARS_HOME,
    detached: true,
    port: await freePort([17_791]),
  })
  expect(await parley(['db', 'start'], { env })).toMatchObject({ code: 0 })
  for (const seed of ['talks-2025', 'chevening-2025', 'un-ukraine']) {
    expect(await parley(['load', `seeds/${seed}`], { env })).toMatchObject({ code: 0 })
  }
  app = await runParley(['--store', 'neo4j', '--no-seeds'], env)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  expect(await app?.stop()).toBe(0)
  expect((await parley(['db', 'stop'], { env })).code).toBe(0)
  expect((await parley(['db', 'status'], { env })).out).toContain('stopped')
})

const drawn = (page: Page) => page.locator('[data-testid="map"][data-drawn="true"]').waitFor({ timeout: 60_000 })
const lines = async (page: Page) => Number(await page.getByTestId('map').getAttribute('data-lines'))

async function open(path = '', options = {}) {
  const watched = await watchedPage(browser, app.url, options)
  await watched.page.goto(app.url + path)
  await drawn(watched.page)
  return watched
}

it('opens with the talks, drawn from Neo4j', async () => {
  const { page, faults } = await open()
  expect(await page.getByRole('heading', { name: 'Who aligns with whom, 9 August 2025' }).isVisible()).toBe(true)
  expect(await page.getByTestId('store').first().textContent()).toContain('Neo4j')
  expect(await lines(page)).toBeGreaterThan(20)
  expect(faults).toEqual([])
})

it('goes from a change of issue and threshold to a line, to its evidence, and by the URL to the same picture', async () => {
  const { page, faults } = await open()
  const before = await lines(page)
  await page.getByTestId('issues').getByRole('checkbox', { name: 'Territory' }).uncheck()
  await expect.poll(() => page.url()).toContain('issue=')
  await page.getByRole('slider', { name: 'Agree from' }).fill('0.9')
  await expect.poll(() => lines(page)).toBeLessThan(before)

  await page.getByTestId('tab-pairs').click()
  await page
    .getByTestId('table')
    .getByRole('row')
    .filter({ hasText: 'Ukraine' })
    .filter({ hasText: 'United States' })
    .first()
    .getByRole('button')
    .click()
  const panel = page.getByTestId('pair-panel')
  await panel.waitFor()
  await expect.poll(() => panel.textContent()).toContain('shared')
  const issue = panel.getByTestId('pair-issue').first()
  if ((await issue.locator('[data-testid="evidence"]').count()) === 0) await issue.getByRole('button').first().click()
  const evidence = panel.getByTestId('evidence').first()
  await evidence.waitFor()
  expect(await evidence.getByRole('link').first().getAttribute('href')).toMatch(/^https?:\/\//)

  await page.getByTestId('tab-network').click()
  await drawn(page)
  const second = await open(new URL(page.url()).search)
  for (const attribute of ['data-lines', 'data-actors', 'aria-label']) {
    expect(await second.page.getByTestId('map').getAttribute(attribute)).toBe(
      await page.getByTestId('map').getAttribute(attribute),
    )
  }
  await second.page.getByTestId('pair-panel').waitFor()
  const [here, there] = await Promise.all([page, second.page].map(savedPicture))
  expect(here?.equals(there as Buffer)).toBe(true)
  const drawnByServer = await fetch(`${app.url}api/datasets/talks-2025/diagram.png${new URL(page.url()).search}`)
  expect(here?.equals(Buffer.from(await drawnByServer.arrayBuffer()))).toBe(true)
  expect([...faults, ...second.faults]).toEqual([])
})

async function savedPicture(page: Page): Promise<Buffer> {
  await page.getByTestId('save').click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByTestId('picture-save').click(),
  ])
  await page.keyboard.press('Escape')
  expect(download.suggestedFilename()).toMatch(/^talks-2025.*\.png$/)
  return readFileSync(await download.path())
}

it('saves a picture of the promised size that is not blank', async () => {
  const { page } = await open()
  const png = await savedPicture(page)
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3200, 1800])
  const href = `data:image/png;base64,${png.toString('base64')}`
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="320" height="180"><image width="320" height="180" xlink:href="${href}"/></svg>`,
  ).render()
  const colors = new Set<number>()
  for (let at = 0; at < pixels.length; at += 4) colors.add(pixels.readUInt32BE(at))
  expect(colors.size).toBeGreaterThan(100)
})

it('opens a line or a circle where it is clicked on the map', async () => {
  const { page, faults } = await open()
  const box = await page.getByTestId('map').boundingBox()
  if (!box) throw new Error('the map has no size')
  const map = page.getByTestId('map')
  await page.locator('[data-testid="map"][data-places]').waitFor()
  const circles: readonly [number, number][] = Object.values(
    JSON.parse((await map.getAttribute('data-places')) ?? '{}'),
  )
  const clear = (x: number, y: number) => circles.every(([cx, cy]) => Math.hypot(box.x + cx - x, box.y + cy - y) > 30)
  const onLine = () => map.locator('.network-host').evaluate((host) => host.style.cursor === 'pointer')
  const x = box.x + box.width * 0.6
  let y = box.y
  for (; y < box.y + box.height; y += 2) {
    if (!clear(x, y)) continue
    await page.mouse.move(x, y)
    if (await onLine()) break
  }
  await page.mouse.click(x, y)
  await page.getByTestId('pair-panel').waitFor({ timeout: 5000 })
  expect(page.url()).toMatch(/select=[^&]+&select=/)
  await page.goBack()
  await page.getByTestId('pair-panel').waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})

it('finds an actor by the keyboard alone and shows its positions with their words', async () => {
  const { page, faults } = await open()
  const search = page
    .getByTestId('search')
    .getByRole('combobox')
    .or(page.getByRole('combobox', { name: /find/i }))
    .first()
  await search.focus()
  await page.keyboard.type('poland')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByTestId('actor-panel')
  await panel.waitFor()
  await expect.poll(() => panel.getByTestId('position').count()).toBeGreaterThan(3)
  expect(page.url()).toContain('select=poland')
  expect(faults).toEqual([])
})

it.each(['light', 'dark'] as const)(
  'has no accessibility fault in the %s theme, on map, table and panel',
  async (colorScheme) => {
    for (const path of ['', '?select=ukraine&select=usa', '?select=poland', '?dataset=un-ukraine']) {
      const { page, faults } = await open(path, { colorScheme, bypassCSP: true })
      for (const tab of ['tab-network', 'tab-pairs']) {
        await page.getByTestId(tab).click()
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect((await axeFaults(page)).map((fault) => `${path} ${tab} ${fault}`)).toEqual([])
      }
      expect(faults).toEqual([])
      await page.context().close()
    }
  },
)

it.each([
  [1440, 900],
  [1024, 768],
  [390, 844],
])('fits %i × %i without a sideways scroll', async (width, height) => {
  const { page } = await open('', { viewport: { width, height } })
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
})

it('takes a step back and forward, remembers a view by name, and finds by the keyboard', async () => {
  const { page, faults } = await open()
  await page.getByTestId('issues').getByRole('checkbox', { name: 'Territory' }).uncheck()
  await page.getByTestId('chips').getByRole('button').first().waitFor()
  await page.keyboard.press('Control+z')
  await page.getByTestId('chips').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+y')
  await page.getByTestId('chips').waitFor()
  await page.getByTestId('views').click()
  await page.getByTestId('saved-views').getByRole('textbox').fill('Without territory')
  await page.getByTestId('saved-views').getByRole('button', { name: 'Save this view' }).click()
  await page.keyboard.press('Escape')
  await page.getByTestId('chips').getByRole('button').first().click()
  await page.getByTestId('chips').waitFor({ state: 'detached' })
  await page.keyboard.press('/')
  await page.keyboard.type('without terr')
  await page.keyboard.press('Enter')
  await page.getByTestId('chips').waitFor()
  expect(page.url()).toContain('issue=')
  expect(faults).toEqual([])
})

it('offers the tour once', async () => {
  const { page, faults } = await open()
  await page.getByTestId('tour-start').click()
  await expect.poll(() => page.url()).toContain('chevening-2025')
  await page.getByTestId('tour-next').click()
  await expect.poll(() => page.url()).toContain('select=ukraine')
  await page.getByTestId('tour-end').click()
  await page.reload()
  await drawn(page)
  expect(await page.getByTestId('tour').count()).toBe(0)
  expect(faults).toEqual([])
})

it('opens a damaged link, and says what it left out', async () => {
  const { page } = await open('?dataset=talks-2025&asOf=2025-02-30&level=clans&minShared=2')
  const notices = (await page.getByTestId('notices').textContent()) ?? ''
  expect(notices).toContain('asOf')
  expect(notices).toContain('level')
  expect(await lines(page)).toBeGreaterThan(0)
})
