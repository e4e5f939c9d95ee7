import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
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
afterAll(() => browser?.close())

async function openNumbers(search: string, options = {}) {
  const watched = await watchedPage(browser, url, { permissions: ['clipboard-read', 'clipboard-write'], ...options })
  await watched.page.goto(url + search)
  await watched.page.getByTestId('save').click()
  await watched.page.getByTestId('out-numbers').click()
  await watched.page.getByTestId('numbers-holds').waitFor()
  return watched
}

async function saved(page: Page, way: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(`numbers-${way}`).click()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

async function asked(call: string): Promise<string[][]> {
  const response = await fetch(`${url}api/datasets/talks-2025/${call}format=csv`)
  return parse(await response.text())
}

/** Text that is a number as such, and any other without the mark that a CSV puts before it, so that tables of different kinds can be compared. */
const cell = (text: unknown) =>
  text === '' || text === undefined ? null : Number.isNaN(Number(text)) ? String(text).replace(/^'/, '') : Number(text)
const cells = (rows: readonly (readonly unknown[])[], columns: number) =>
  rows.map((row) => Array.from({ length: columns }, (_, k) => cell(row[k])))

it.each([
  ['pairs', 'alignments?', 'show=pairs&minShared=1', 5],
  ['positions', 'positions?', 'show=positions&minShared=1', 15],
])('%s: each kind of file, and what is copied, hold what the API answers', async (show, call, search, columns) => {
  const { page, faults } = await openNumbers(`?dataset=talks-2025&${search}`)
  const theirs = cells(await asked(`${call}minShared=1&`), columns)

  const csv = await saved(page, 'csv')
  expect(csv.name).toBe(`talks-2025-${show}-2025-08-09.csv`)
  expect(cells(parse(csv.bytes), columns)).toEqual(theirs)

  await page.getByTestId('numbers-decimal').selectOption('excel-de')
  const excel = (await saved(page, 'excel')).bytes.toString()
  expect(excel.startsWith('\uFEFFa')).toBe(true)
  expect(excel).toContain('\r\n')
  const german = parse(excel, { delimiter: ';', bom: true }) as string[][]
  const plain = (text: string) => (/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text)
  expect(
    cells(
      german.map((row) => row.map(plain)),
      columns,
    ),
  ).toEqual(theirs)

  const { name, bytes } = await saved(page, 'xlsx')
  expect(name).toMatch(/\.xlsx$/)
  const book = read(bytes)
  expect(book.SheetNames[1]).toBe('About')
  const [numbers, about] = book.SheetNames.map((sheet) =>
    utils.sheet_to_json<unknown[]>(book.Sheets[sheet] as never, { header: 1 }),
  ) as [unknown[][], unknown[][]]
  expect(cells(numbers, columns)).toEqual(theirs)
  expect(about.flat()).toEqual(expect.arrayContaining(['talks-2025', expect.stringContaining('minShared=1')]))

  await page.getByTestId('numbers-decimal').selectOption('excel')
  await page.getByTestId('numbers-copy').click()
  await expect.poll(() => page.getByTestId('numbers-told').textContent()).toContain('Copied')
  expect(faults).toEqual([])
  // To read HTML in the page breaks its policy, which forbids styles of cells; that is of this test.
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const text = async (type: string) => (await item?.getType(type))?.text() ?? ''
    const table = new DOMParser().parseFromString(await text('text/html'), 'text/html').querySelector('table')
    const rows = [...(table?.rows ?? [])].map((row) => [...row.cells].map(({ textContent }) => textContent))
    return { text: await text('text/plain'), rows }
  })
  expect(cells(parse(copied.text, { delimiter: '\t' }), columns)).toEqual(theirs)
  expect(cells(copied.rows, columns)).toEqual(theirs)
  expect(copied.text).not.toContain('−')
})

it('is reached and left by the keyboard, from the search box too, without a fault of access', async () => {
  const { page, faults } = await openNumbers('?dataset=talks-2025&show=evidence&select=usa', { bypassCSP: true })
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByTestId('numbers').count()).toBe(0)
  await page.keyboard.press('/')
  await page.keyboard.type('numbers')
  await page.keyboard.press('Enter')
  await page.getByTestId('numbers-holds').waitFor()
  const { bytes } = await saved(page, 'csv')
  const rows = parse(bytes, { columns: true }) as Record<string, string>[]
  expect(rows.some(({ quotation }) => quotation !== '')).toBe(true)
  expect(rows.every(({ actorName, issueName }) => actorName && issueName)).toBe(true)
  expect(faults).toEqual([])
})
