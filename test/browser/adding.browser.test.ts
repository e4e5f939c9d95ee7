import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults } from '../support/page-checks.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'

const MAY =
  'Actor;Issue;Value;Date\nAtlantis;Toll;2;2031-05-01\nRuritania;Toll;-1;2031-05-02\nAtlantis;Fish;1;2031-05-01\nRuritania;Fish;1;2031-05-01\nAtlantis;Peat;0;2031-05-01\nRuritania;Peat;-2;2031-05-03\n'
const JUNE =
  'Actor;Issue;Value;Date\nAtlantis;Toll;2;2031-05-01\nRuritania;Toll;2;2031-05-02\nLilliput;Fish;-2;2031-06-03\nruritania;Peat;1;2031-06-04\n'
let server: RunningParley
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'parley-adding-'))
  server = await runParley(['--store', 'memory', '--no-seeds', '--allow-saving'], { PARLEY_HOME: home })
  browser = await openBrowser()
  ;({ page, faults } = await watchedPage(browser, server.url))
  await page.goto(server.url)
  await page.getByTestId('waiting').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const choose = (name: string, text: string) =>
  page.getByTestId('drop-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const panel = () => page.getByTestId('dataset-panel').textContent()

async function list(): Promise<void> {
  if (!(await page.getByTestId('datasets').isVisible())) await page.getByTestId('dataset-picker').click()
}

async function addJune(): Promise<void> {
  await list()
  await page.getByTestId('add-to').click()
  await choose('june.csv', JUNE)
  await page.getByTestId('drop-join').waitFor()
}

it('tells what a further file would change before anything happens', async () => {
  await list()
  await page.getByTestId('open-own').click()
  await choose('may.csv', MAY)
  await page.getByTestId('drop-read').click()
  await page.getByTestId('drop-keep').click()
  await expect.poll(panel).toContain('6 stances')
  await addJune()
  const told = await page.getByTestId('drop-join').textContent()
  expect(told).toContain('The file holds 4 stances')
  expect(told).toContain('2 stances are new')
  expect(told).toContain('1 stance is there already')
  expect(told).toContain('1 stance contradicts what is there')
  expect(await page.getByTestId('join-conflicts').textContent()).toContain('−1 may.csv, row 3')
  expect(await page.getByTestId('join-twins').textContent()).toContain('“ruritania” is likely “Ruritania”')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFaults(page)).toEqual([])
  }
  await page.getByTestId('join-cancel').click()
  await expect.poll(panel).toContain('6 stances')
})

it('adds it as the person chooses, takes it out again, and keeps it over a reload', async () => {
  await addJune()
  await page.getByTestId('join-twins').getByRole('button').click()
  await expect.poll(() => page.getByTestId('drop-join').textContent()).toContain('2 stances are new')
  expect(await page.getByTestId('join-twins').count()).toBe(0)
  await page.getByTestId('join-both').click()
  await page.getByTestId('join-done').waitFor()
  await page.getByTestId('join-undo').click()
  await expect.poll(() => page.getByTestId('join-done').textContent()).toContain('taken out')
  await page.getByTestId('join-close').click()
  await expect.poll(panel).toContain('6 stances')

  await addJune()
  await page.getByTestId('join-new').click()
  await page.getByTestId('join-close').click()
  await expect.poll(panel).toContain('8 stances')
  await page.reload()
  await expect.poll(panel).toContain('8 stances')

  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect.poll(() => other.getByTestId('dataset-panel').textContent()).toContain('8 stances')
  await other.close()

  await list()
  await page.getByTestId('take-out').click()
  await page.keyboard.press('Escape')
  await expect.poll(panel).toContain('6 stances')
  await page.reload()
  await expect.poll(panel).toContain('6 stances')
  expect(faults).toEqual([])
})

it('adds to a dataset of the server that saves, which compares it there', async () => {
  const files = {
    'datapackage.json': JSON.stringify({ name: 'maut', title: 'The toll' }),
    'stances.csv':
      'actor,issue,value,stated_on\nAtlantis,Toll,2,2031-05-01\nRuritania,Toll,-1,2031-05-02\nLilliput,Toll,1,2031-05-02\n',
  }
  const saved = await page.request.post(`${new URL('api/datasets', server.url)}`, { data: { id: 'maut', files } })
  expect(saved.status()).toBe(200)
  await page.goto(`${new URL('?dataset=maut', server.url)}`)
  await expect.poll(panel).toContain('3 stances')
  await list()
  await page.getByTestId('datasets').locator('li', { hasText: 'The toll' }).getByTestId('add-to').click()
  await choose('june.csv', JUNE)
  await page.getByTestId('drop-read').click()
  await page.getByTestId('drop-join').waitFor()
  const told = await page.getByTestId('drop-join').textContent()
  expect(told).toContain('The file holds 4 stances')
  expect(told).toContain('1 stance contradicts what is there')
  await page.getByTestId('join-both').click()
  await page.getByTestId('join-done').waitFor()
  expect(await page.getByTestId('join-done').textContent()).toContain('parley restore maut')
  await page.getByTestId('join-close').click()
  await expect.poll(panel).toContain('6 stances')
  const rows = await (await page.request.get(`${new URL('api/datasets/maut/stances', server.url)}`)).json()
  expect(
    rows.stances.map(({ readFrom, readRow }: { readFrom?: string; readRow?: number }) => [readFrom, readRow]),
  ).toContainEqual(['june.csv', 3])
})
