import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults } from '../support/page-checks.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'

const home = mkdtempSync(join(tmpdir(), 'parley-how-read-'))
/** Words that no German sentence has. */
const ENGLISH = /\b(the|and|is|are|which|of|nothing|read|rows?|columns?|values?|left out|understood|sheet|choose)\b/i
let server: RunningParley
let browser: Browser
let page: Page
let faults: string[]

beforeAll(async () => {
  server = await runParley(['--store', 'memory', '--no-seeds'], { PARLEY_HOME: home })
  browser = await openBrowser()
  ;({ page, faults } = await watchedPage(browser, server.url))
  await page.goto(`${server.url}?lang=de`)
  await page.getByTestId('waiting').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A workbook as somebody of Ruritania would write it: numbers from 1 to 7, and words that nothing explains. */
function workbook(): Buffer {
  const book = utils.book_new()
  const rows = [
    ['Umfrage der Verbände Ruritaniens'],
    ['Verband', 'Maut', 'Park', 'Hafen', 'Bemerkung'],
    ['Ulmenbund', 7, 5, 3, 'per Telefon'],
    ['Eichenverein', 1, 2, 'halbwegs', ''],
    ['Eschenbund', 4, 6, 4, 'schriftlich'],
    ['Buchenverband', 2, 3, 5, ''],
    ['Lindenverein', 3, 1, 'kaum', ''],
    ['Ahornbund', 6, 7, 2, ''],
  ]
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Befragung')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Anmerkung'], ['nur zum Lesen']]), 'Hinweise')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

async function drop(name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, base64]) => {
      const transfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(base64 as string), (sign) => sign.charCodeAt(0))
      transfer.items.add(new File([bytes], name as string))
      return transfer
    },
    [name, bytes.toString('base64')],
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

/** All that the window says, its closed parts and the names of its controls too; not what the file itself holds. */
async function saidInWindow(): Promise<string> {
  return page.getByTestId('drop').evaluate((dialog) => {
    const copy = dialog.cloneNode(true) as HTMLElement
    for (const part of copy.querySelectorAll('td, th > span')) part.remove()
    const named = [...copy.querySelectorAll('[aria-label], [title]')].map(
      (one) => `${one.getAttribute('aria-label') ?? ''} ${one.getAttribute('title') ?? ''}`,
    )
    return `${copy.textContent} ${named.join(' ')}`
  })
}

const stances = (count: string) =>
  expect
    .poll(() => page.getByTestId('dataset-panel').textContent(), { timeout: 10_000 })
    .toContain(`${count} Äußerungen`)

it('a German page asks of a German workbook in German, and says in German how it was read', async () => {
  await drop('verbaende.xlsx', workbook())
  await page.getByTestId('drop-questions').waitFor()
  expect(await page.getByTestId('drop-questions').textContent()).toContain('Nichts sagt, was diese Werte bedeuten')
  expect(await saidInWindow()).not.toMatch(ENGLISH)
  const [first, second] = await page.locator('.drop-words input').all()
  await first?.fill('6')
  await second?.fill('2')
  await page.getByTestId('drop-answer').click()
  await expect.poll(() => page.getByTestId('drop-questions').textContent()).toContain('auf welcher Skala')
  expect(await saidInWindow()).not.toMatch(ENGLISH)
  await page.getByTestId('drop-min').fill('1')
  await page.getByTestId('drop-max').fill('7')
  await page.getByTestId('drop-answer').click()
  await page.getByTestId('drop-keep').waitFor()
  const said = await saidInWindow()
  expect(said).toContain('Gelesen als Arbeitsmappe, Blatt "Befragung"')
  expect(said).toContain('Die Skala ist, wie gesagt, 1 bis 7')
  expect(said).not.toMatch(ENGLISH)
  expect(await axeFaults(page)).toEqual([])
  await page.getByTestId('drop-keep').click()
  await expect.poll(() => page.getByTestId('drop').count()).toBe(0)
  await stances('18')
})

it('how it was read can be looked at and changed later; left, all stays as it was', async () => {
  await page.getByTestId('dataset-panel').getByTestId('how-read').click()
  await page.getByTestId('drop-keep').waitFor()
  expect(await saidInWindow()).not.toMatch(ENGLISH)
  expect(await page.getByTestId('drop-max').inputValue()).toBe('7')
  expect(await page.locator('.drop-words input').first().inputValue()).toBe('6')
  const before = new URL(page.url()).searchParams.get('dataset')
  await page.getByTestId('drop-role-Park').selectOption('ignore')
  await stances('12')
  expect(new URL(page.url()).searchParams.get('dataset')).toBe(before)
  expect(await axeFaults(page)).toEqual([])
  await page.getByTestId('drop-leave').click()
  await stances('18')
  await page.reload()
  await stances('18')
})

it('what is changed and taken stays, over a reload too', async () => {
  await page.getByTestId('dataset-picker').click()
  await page.getByTestId('held-dataset').getByTestId('how-read').click()
  await page.getByTestId('drop-keep').waitFor()
  await page.getByTestId('drop-role-Hafen').selectOption('ignore')
  await stances('12')
  await page.getByTestId('drop-keep').click()
  await expect.poll(() => page.getByTestId('drop').count()).toBe(0)
  await page.reload()
  await stances('12')
  await page.getByTestId('dataset-panel').getByTestId('how-read').click()
  await page.getByTestId('drop-keep').waitFor()
  expect(await page.getByTestId('drop-role-Hafen').inputValue()).toBe('ignore')
  await page.getByTestId('drop-max').fill('10')
  await page.getByTestId('drop-answer').click()
  await expect.poll(saidInWindow).toContain('Die Skala ist, wie gesagt, 1 bis 10')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByTestId('drop').count()).toBe(0)
})

it('what was forgotten can be put back, and says since when it is kept and how large it is', async () => {
  await page.getByTestId('dataset-picker').click()
  expect(await page.getByTestId('held-dataset').textContent()).toMatch(/geöffnet am .*\d{4}, \d+ kB/)
  await page.getByTestId('held-dataset').locator('.forget').click()
  await page.getByTestId('put-back').click()
  await stances('12')
  await page.reload()
  await stances('12')
  expect(faults).toEqual([])
})
