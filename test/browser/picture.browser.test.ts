import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordOfPdf } from '../../diagram/picture-record/pdf-record.ts'
import type { PictureRecord } from '../../diagram/picture-record/picture-record.ts'
import { recordOfPng } from '../../diagram/picture-record/png-record.ts'
import { recordOfSvg } from '../../diagram/picture-record/svg-record.ts'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults } from '../support/page-checks.ts'
import { pageUrl } from '../support/page-server.ts'

const url = pageUrl()
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function open(search: string, options = {}) {
  const watched = await watchedPage(browser, url, options)
  await watched.page.goto(url + search)
  await watched.page.locator('[data-testid="map"][data-places]').waitFor({ timeout: 60_000 })
  return watched
}

async function saved(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByTestId('picture-save').click(),
  ])
  return readFileSync(await download.path())
}

/** What the server draws of a picture's record. */
async function drawnAgain({ view, picture }: PictureRecord, ending: string): Promise<Buffer> {
  const params = new URLSearchParams(view)
  params.delete('dataset')
  for (const [name, value] of new URLSearchParams(picture)) params.set(name, value)
  const response = await fetch(`${url}api/datasets/talks-2025/diagram.${ending}?${params}`)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

const inView = async (page: Page) => {
  const map = page.getByTestId('map')
  const [width, height] = await map.evaluate((element) => [element.clientWidth, element.clientHeight] as const)
  const places = JSON.parse((await map.getAttribute('data-places')) ?? '{}') as Record<string, [number, number]>
  return Object.entries(places).flatMap(([id, [x, y]]) => (x >= 0 && y >= 0 && x <= width && y <= height ? [id] : []))
}

it('draws whom the map shows, the selected or everyone, and its record makes the same picture again', async () => {
  const { page, faults } = await open('?dataset=talks-2025&select=ukraine&select=usa&select=russia')
  const everyone = Number(await page.getByTestId('map').getAttribute('data-actors'))
  const zoom = page.locator('.map .zoom').getByRole('button').first()
  await expect
    .poll(async () => {
      await zoom.click()
      await page.waitForTimeout(700)
      return (await inView(page)).length
    })
    .toBeLessThan(everyone)
  const seen = await inView(page)
  await page.getByTestId('save').click()
  const who = page.getByTestId('picture-who')
  await who.waitFor()
  expect(await who.locator('option').allTextContents()).toEqual([
    'everyone in this view',
    'the 3 selected that can be drawn',
    `the ${seen.length} in the map’s window`,
  ])
  await who.selectOption('sight')
  const png = await saved(page)
  const record = recordOfPng(png) as PictureRecord
  const hidden = new URLSearchParams(record.view).getAll('hide')
  expect(hidden.length).toBeGreaterThan(0)
  expect(hidden.filter((id) => seen.includes(id))).toEqual([])
  expect(png.equals(await drawnAgain(record, 'png'))).toBe(true)

  await who.selectOption('selected')
  await page.getByTestId('picture-format').selectOption('svg')
  await expect.poll(async () => (await saved(page)).toString()).toContain('>3 of ')
  const svg = await saved(page)
  expect(svg.equals(await drawnAgain(recordOfSvg(svg.toString()) as PictureRecord, 'svg'))).toBe(true)
  expect(faults).toEqual([])
})

it('saves a PDF that carries its view, on A4 and in print', async () => {
  const { page, faults } = await open('?dataset=talks-2025&asOf=2025-08-10')
  await page.getByTestId('save').click()
  await page.getByTestId('picture-paper').selectOption('a4')
  await page.getByTestId('picture-theme').selectOption('print')
  await page.getByTestId('picture-format').selectOption('pdf')
  const pdf = await saved(page)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const record = recordOfPdf(pdf) as PictureRecord
  expect(record.view).toContain('asOf=2025-08-10')
  expect(pdf.equals(await drawnAgain(record, 'pdf'))).toBe(true)
  expect(faults).toEqual([])
})

it('saves one picture of each coalition as a ZIP, and keeps the dialog without an accessibility fault', async () => {
  const { page, faults } = await open('?dataset=talks-2025', { bypassCSP: true })
  await page.getByTestId('save').click()
  expect(await axeFaults(page)).toEqual([])
  await page.getByTestId('picture-each').selectOption('coalition')
  const zip = await saved(page)
  const { unzipSync } = await import('fflate')
  const files = Object.values(unzipSync(zip))
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) expect(recordOfPng(file)?.view).toContain('talks-2025')
  expect(faults).toEqual([])
})
