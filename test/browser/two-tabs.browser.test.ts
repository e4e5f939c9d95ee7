import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults } from '../support/page-checks.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'

const HEAD = 'Actor;Issue;Value;Date\n'
const FIRST = `${HEAD}Atlantis;Toll;2;2031-05-01\nRuritania;Toll;-1;2031-05-02\n`
let server: RunningParley
let browser: Browser

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'parley-two-tabs-'))
  server = await runParley(['--store', 'memory', '--no-seeds'], { PARLEY_HOME: home })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const choose = (page: Page, name: string, text: string) =>
  page.getByTestId('drop-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

async function holds(page: Page, stances: number): Promise<void> {
  await expect.poll(() => page.getByTestId('dataset-panel').textContent()).toContain(`${stances} stances`)
}

async function list(page: Page): Promise<void> {
  if (!(await page.getByTestId('datasets').isVisible())) await page.getByTestId('dataset-picker').click()
}

/** A dataset of a file that is open in two tabs of one browser, which hear one another or not. */
async function twoTabs({ deaf = false } = {}) {
  const { page: one, faults } = await watchedPage(browser, server.url)
  // A tab that sleeps, or a browser without channels: what is written has to be looked at all the same.
  if (deaf) await one.context().addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
  await one.goto(server.url)
  await one.getByTestId('waiting').waitFor()
  await list(one)
  await one.getByTestId('open-own').click()
  await choose(one, 'first.csv', FIRST)
  await one.getByTestId('drop-read').click()
  await one.getByTestId('drop-keep').click()
  await holds(one, 2)
  const two = await one.context().newPage()
  await two.goto(one.url())
  await holds(two, 2)
  return { one, two, faults }
}

async function bring(page: Page, actor: string): Promise<void> {
  await list(page)
  await page.getByTestId('add-to').click()
  await choose(page, `${actor}.csv`, `${HEAD}${actor};Toll;1;2031-06-01\n`)
  await page.getByTestId('join-add').waitFor()
}

async function add(page: Page, actor: string): Promise<void> {
  await bring(page, actor)
  await page.getByTestId('join-add').click()
  await page.getByTestId('join-done').waitFor()
  await page.getByTestId('join-close').click()
}

/** The names of the files that were added, as the browser keeps them. */
function added(page: Page): Promise<string[] | null> {
  return page.evaluate(
    () =>
      new Promise<string[] | null>((resolve, reject) => {
        const open = indexedDB.open('parley')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const all = open.result.transaction('given-files').objectStore('given-files').getAll()
          all.onsuccess = () => {
            open.result.close()
            const [entry] = all.result as { added?: { given: { name: string } }[] }[]
            resolve(entry ? (entry.added ?? []).map(({ given }) => given.name) : null)
          }
        }
      }),
  )
}

it.each([false, true])('a file that one tab added is not lost when another adds one too (deaf: %s)', async (deaf) => {
  const { one, two, faults } = await twoTabs({ deaf })
  if (deaf) await bring(two, 'Lilliput')
  await add(one, 'Blefuscu')
  await holds(one, 3)
  if (!deaf) {
    await two.getByTestId('elsewhere').waitFor()
    await bring(two, 'Lilliput')
  }
  await two.getByTestId('join-add').click()
  await two.getByTestId('drop').getByTestId('elsewhere').waitFor()
  expect(await two.getByTestId('elsewhere').textContent()).toContain('Another tab has changed first')
  expect(await axeFaults(two)).toEqual([])
  expect(await added(two)).toEqual(['Blefuscu.csv'])

  await two.getByTestId('elsewhere-read').click()
  await expect.poll(() => two.getByTestId('elsewhere').count()).toBe(0)
  await two.getByTestId('join-add').click()
  await two.getByTestId('join-done').waitFor()
  await two.getByTestId('join-close').click()
  await holds(two, 4)
  expect(await added(two)).toEqual(['Blefuscu.csv', 'Lilliput.csv'])

  // The first tab is behind now: it takes nothing out before it has read what is kept.
  await list(one)
  await one.getByTestId('take-out').click()
  await one.getByTestId('elsewhere').waitFor()
  expect(await added(one)).toEqual(['Blefuscu.csv', 'Lilliput.csv'])
  await one.keyboard.press('Escape')
  await one.getByTestId('elsewhere-read').click()
  await holds(one, 4)
  await list(one)
  await one.getByTestId('take-out').click()
  await one.keyboard.press('Escape')
  await holds(one, 3)
  expect(await added(one)).toEqual(['Blefuscu.csv'])
  expect(faults).toEqual([])
})

it.each([false, true])('what one tab forgot comes back from another only when asked (deaf: %s)', async (deaf) => {
  const { one, two, faults } = await twoTabs({ deaf })
  await bring(two, 'Lilliput')
  await list(one)
  await one
    .getByTestId('held-dataset')
    .getByRole('button', { name: /^Forget/ })
    .click()
  await one.getByTestId('forgotten').waitFor()
  await two.getByTestId('join-add').click()
  await two.getByTestId('elsewhere').waitFor()
  expect(await two.getByTestId('elsewhere').textContent()).toContain('Another tab has forgotten first')
  expect(await added(two)).toBeNull()
  await two.getByTestId('elsewhere-keep').click()
  await expect.poll(() => added(two)).toEqual([])
  await two.getByTestId('join-add').click()
  await two.getByTestId('join-done').waitFor()
  await two.getByTestId('join-close').click()
  expect(await added(two)).toEqual(['Lilliput.csv'])
  expect(faults).toEqual([])
})

it('how a file was read is not changed over what another tab changed', async () => {
  const { one, two, faults } = await twoTabs({ deaf: true })
  await list(two)
  await two.getByTestId('how-read').click()
  await two.getByTestId('drop-keep').waitFor()
  await add(one, 'Blefuscu')
  await two.getByTestId('drop-keep').click()
  await two.getByTestId('elsewhere').waitFor()
  expect(await added(two)).toEqual(['Blefuscu.csv'])
  await two.getByTestId('elsewhere-read').click()
  await holds(two, 3)
  expect(faults).toEqual([])
})
