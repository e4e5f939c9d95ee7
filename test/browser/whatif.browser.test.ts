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
  await watched.page.goto(`${url}?dataset=talks-2025&show=whatif${search}`)
  await watched.page.getByTestId('whatif').waitFor({ timeout: 60_000 })
  return watched
}

it('moves an actor by mouse and by key, tells what changes, and takes each move back', async () => {
  const { page, faults } = await open('&select=usa')
  const strip = page.getByTestId('strip').filter({ hasText: 'Territory' }).first()
  const track = await strip.locator('.track').boundingBox()
  if (!track) throw new Error('the scale has no size')
  const y = track.y + track.height / 2
  await page.mouse.move(track.x + track.width * 0.75, y)
  await page.mouse.down()
  await page.mouse.move(track.x + track.width * 0.4, y)
  await page.mouse.move(track.x + 2, y)
  await page.mouse.up()
  await soon(() => new URL(page.url()).searchParams.getAll('move')).toEqual(['usa=territory=-2'])
  await soon(() => page.getByTestId('result-line').textContent()).toContain('Hypothetical: United States')
  const answer = (await (
    await fetch(`${url}api/datasets/talks-2025/scenario?move=${encodeURIComponent('usa=territory=-2')}`)
  ).json()) as { changed: unknown[] }
  await soon(() => page.getByTestId('changes').getByRole('button').count()).toBe(answer.changed.length)

  const handle = strip.getByTestId('handle')
  await handle.focus()
  await page.keyboard.press('ArrowRight')
  await soon(() => page.url()).toContain('move=usa%3Dterritory%3D-1')
  await expect.poll(() => handle.getAttribute('aria-valuetext')).toContain('hypothetical')
  await page.keyboard.press('Delete')
  await soon(() => page.url()).not.toContain('move=')
  await soon(() => page.getByTestId('moves').textContent()).toContain('Nothing is moved yet')
  expect(faults).toEqual([])
})

it('finds the best move towards a group and makes it', async () => {
  const { page, faults } = await open('&select=usa&right=ukraine&right=france')
  const answer = (await (
    await fetch(`${url}api/datasets/talks-2025/scenario?best=usa&group=ukraine&group=france`)
  ).json()) as { best: { found: { move: { issue: string; value: number } } } }
  await page.getByTestId('seek').click()
  await page.getByTestId('make-move').click()
  const { issue, value } = answer.best.found.move
  await soon(() => new URL(page.url()).searchParams.getAll('move')).toEqual([`usa=${issue}=${value}`])
  await page.getByTestId('clear-moves').click()
  await soon(() => page.url()).not.toContain('move=')
  expect(faults).toEqual([])
})

it('lays a scenario of a link over the other ways to look, each of which says so, and over the picture', async () => {
  const { page, faults } = await open('&select=usa&move=usa%3Dterritory%3D-2')
  await page.getByTestId('undo-move').waitFor()
  await page.getByTestId('tab-pairs').click()
  await page.getByTestId('table').waitFor()
  await expect
    .poll(() => page.getByTestId('result-line').textContent())
    .toContain('Hypothetical: United States on Territory')
  const picture = async (show: string) =>
    (await fetch(`${url}api/datasets/talks-2025/diagram.svg?show=${show}&move=usa%3Dterritory%3D-2`)).text()
  for (const show of ['whatif', 'network', 'coalitions']) {
    expect(await picture(show)).toContain('Hypothetical: United States on Territory')
  }
  expect(faults).toEqual([])
})

it('is accessible in both themes and scrolls sideways at no width', async () => {
  for (const [colorScheme, width, height] of [
    ['light', 1440, 900],
    ['dark', 1024, 768],
    ['dark', 360, 740],
  ] as const) {
    const { page, faults } = await open('&select=usa&move=usa%3Dterritory%3D-2', {
      colorScheme,
      viewport: { width, height },
    })
    await page.getByTestId('changes').waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  }
})
