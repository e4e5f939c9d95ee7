import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults } from '../support/page-checks.ts'
import { parley } from '../support/parley-command.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'

const home = mkdtempSync(join(tmpdir(), 'parley-drop-'))
const run = (args: string[]) => parley(args, { env: { PARLEY_HOME: home }, cwd: home })
const CSV =
  'actor,issue,value\nAvalon,tea,2\nAvalon,cake,-1\nAvalon,jam,1\nBrobdingnag,tea,1\nBrobdingnag,cake,-2\nBrobdingnag,jam,2\n'
const PACKAGE = {
  'datapackage.json': JSON.stringify({ name: 'tea-talks', title: 'Tea talks', version: '7' }),
  'documents.csv': 'id,title,publisher\nletter,A letter on tea,Avalon\n',
  'stances.csv':
    'id,actor,issue,value,summary\ns1,Avalon,tea,2,Always tea\ns2,Avalon,cake,1,\ns3,Avalon,jam,1,\ns4,Lilliput,tea,-2,\ns5,Lilliput,cake,1,\ns6,Lilliput,jam,0,\n',
  'evidence.csv': 'stance,document,exact\ns1,letter,tea at every hour\n',
}
const ZIP = Buffer.from(
  zipSync(Object.fromEntries(Object.entries(PACKAGE).map(([name, text]) => [`a folder/${name}`, strToU8(text)]))),
)
let server: RunningParley
let browser: Browser
let page: Page
let faults: string[]
let asked: string[]

beforeAll(async () => {
  server = await runParley(['--store', 'memory', '--no-seeds'], { PARLEY_HOME: home })
  browser = await openBrowser()
  ;({ page, faults } = await watchedPage(browser, server.url))
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    // The page goes on asking how the server is; whatever names a dataset would be about the files.
    if (pathname.startsWith('/api/datasets/') || request.method() !== 'GET') asked.push(pathname)
  })
  asked = []
  await page.goto(server.url)
  await page.getByTestId('waiting').waitFor()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Drops a file as a person does: dragged over the page first. */
async function drop(name: string, bytes: Buffer | string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, base64]) => {
      const transfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(base64 as string), (sign) => sign.charCodeAt(0))
      transfer.items.add(new File([bytes], name as string))
      return transfer
    },
    [name, Buffer.from(bytes).toString('base64')],
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await page.getByTestId('drop-over').waitFor()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await page.getByTestId('drop-over').waitFor({ state: 'detached' })
}

const drawn = () => page.locator('[data-testid="map"][data-drawn="true"]').waitFor({ timeout: 60_000 })

it('tells what is wrong with a file as the command line does', async () => {
  const faulty = `${CSV}Avalon,tea,7\nAvalon\n`
  writeFileSync(join(home, 'faulty.csv'), faulty)
  await drop('faulty.csv', faulty)
  // The ends of its values are offered; the command assumes the usual ones.
  await page.getByTestId('drop-max').fill('2')
  await page.getByTestId('drop-read').click()
  const list = page.getByTestId('drop-problems')
  await list.waitFor()
  const told = await list.getByRole('listitem').allTextContents()
  const { code, err, out } = await run(['validate', 'faulty.csv'])
  expect(code).toBe(1)
  expect(told.length).toBeGreaterThan(1)
  // What to do is another thing in a window than on a command line.
  for (const line of told) expect(`${out}${err}`).toContain(line.replace(/, expected .*$/, ''))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFaults(page)).toEqual([])
  }
  await page.keyboard.press('Escape')
  await page.getByTestId('drop').waitFor({ state: 'detached' })
})

it('opens a CSV with the scale that is told for it, and asks the server nothing', async () => {
  await drop('my stances.csv', CSV)
  await page.getByTestId('drop-max').fill('3')
  expect(await axeFaults(page)).toEqual([])
  await page.getByTestId('drop-read').click()
  await drawn()
  expect(new URL(page.url()).searchParams.get('dataset')).toBe('here:my stances')
  await expect.poll(() => page.getByTestId('dataset-panel').textContent()).toContain('Assumed scale: -2..3')
  await page.getByTestId('dataset-picker').click()
  await expect.poll(() => page.getByTestId('datasets').textContent()).toContain('only in this browser')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
})

it('opens a zipped package, and shows the words of its own evidence', async () => {
  await drop('tea.zip', ZIP)
  await page.getByTestId('drop-read').click()
  await expect.poll(() => new URL(page.url()).searchParams.get('dataset')).toBe('here:tea-talks')
  await drawn()
  // Actors are selected as a link selects them, on this page: a new one would hold nothing.
  await page.evaluate(() => {
    history.pushState({}, '', '?dataset=here:tea-talks&select=Avalon&select=Lilliput')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  const panel = page.getByTestId('pair-panel')
  await panel.getByRole('button', { name: /tea/ }).first().click()
  await expect.poll(() => panel.textContent()).toContain('tea at every hour')
  await expect.poll(() => panel.textContent()).toContain('A letter on tea')
})

it('asks for the scale of a zipped table too, names what it does not read, and keeps the language of the address', async () => {
  const before = page.url()
  await page.evaluate(() => {
    history.pushState({}, '', '?dataset=here:tea-talks&lang=de')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  const wide = CSV.replace(',tea,2', ',tea,7')
  const zip = zipSync({ 'pkg/stances.csv': strToU8(wide), 'other.csv': strToU8(CSV) })
  await drop('scaled.zip', Buffer.from(zip))
  await page.getByTestId('drop-read').click()
  await expect.poll(() => page.getByTestId('drop-problems').textContent()).toContain('the value 7 is off the scale')
  await page.getByTestId('drop-max').fill('9')
  await page.getByTestId('drop-read').click()
  await expect.poll(() => page.getByTestId('drop-passed-over').textContent()).toContain('other.csv')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await drawn()
  const { searchParams } = new URL(page.url())
  expect([searchParams.get('dataset'), searchParams.get('lang')]).toEqual(['here:pkg', 'de'])
  await page.evaluate((address) => {
    history.pushState({}, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  }, before)
  await drawn()
})

it('opens a package of 870,109 votes', async () => {
  const seed = join(import.meta.dirname, '../../seeds/un-general-assembly')
  const files = readdirSync(seed).map((name) => [`un/${name}`, readFileSync(join(seed, name))] as const)
  const zip = Buffer.from(zipSync(Object.fromEntries(files)))
  await drop('un.zip', zip)
  await expect
    .poll(() => new URL(page.url()).searchParams.get('dataset'), { timeout: 60_000 })
    .toBe('here:un-general-assembly')
  await drawn()
  await expect.poll(() => page.getByTestId('dataset-panel').textContent()).toContain('870,109 stances')
  await page.goBack()
  await expect.poll(() => new URL(page.url()).searchParams.get('dataset')).toBe('here:tea-talks')
})

it('opens the view of a picture, tells what is missing, and warns when the dataset has changed', async () => {
  mkdirSync(join(home, 'tea-talks'), { recursive: true })
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(home, 'tea-talks', name), text)
  }
  const picture = async (name: string) => {
    expect(await run(['export', 'tea-talks', '--issue', 'tea', '--min-shared', '1', '-o', name])).toMatchObject({
      code: 0,
    })
    return readFileSync(join(home, name))
  }
  write(PACKAGE)
  await drop('same.png', await picture('same.png'))
  await expect.poll(() => new URL(page.url()).searchParams.get('issue')).toBe('tea')
  expect(new URL(page.url()).searchParams.get('dataset')).toBe('here:tea-talks')
  await page.getByTestId('drop').waitFor({ state: 'detached' })

  await drop('same.pdf', await picture('same.pdf'))
  await page.getByTestId('drop').waitFor({ state: 'detached' })
  expect(new URL(page.url()).searchParams.get('issue')).toBe('tea')

  write({ 'datapackage.json': JSON.stringify({ name: 'tea-talks', title: 'Tea talks', version: '8' }) })
  await drop('other.svg', await picture('other.svg'))
  await expect.poll(() => page.getByTestId('drop-picture').textContent()).toContain('tea-talks, version 8')
  await page.keyboard.press('Escape')
})

it('draws and measures a list of pairs, and saves what the command writes', async () => {
  const csv = readFileSync(join(import.meta.dirname, '../../positions/balance/tribes.csv'), 'utf8')
  writeFileSync(join(home, 'tribes.csv'), csv)
  expect(await run(['balance', 'tribes.csv', '--camps', 'any', '-o', 'tribes.svg'])).toMatchObject({ code: 0 })
  await page.emulateMedia({ colorScheme: 'light' })
  const address = page.url()
  await drop('tribes.csv', csv)
  const pairs = page.getByTestId('drop-pairs')
  await expect.poll(() => pairs.textContent()).toMatch(/59 of 68.*Gavev/)
  await pairs.getByRole('group', { name: /3 camps, with 2 of 58 lines against them/ }).waitFor()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFaults(page)).toEqual([])
  }
  for (const [ending, file] of [
    ['svg', 'tribes.svg'],
    ['png', ''],
    ['pdf', ''],
    ['gexf', ''],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(`pairs-${ending}`).click()])
    expect(download.suggestedFilename()).toBe(`tribes.${ending}`)
    const bytes = readFileSync(await download.path())
    expect(bytes.length).toBeGreaterThan(1000)
    if (file !== '') expect(bytes.toString('utf8')).toBe(readFileSync(join(home, file), 'utf8'))
  }
  await page.getByTestId('pairs-change').click()
  await page.getByTestId('drop-understood').waitFor()
  await page.keyboard.press('Escape')
  expect(page.url()).toBe(address)
})

it('forgets a dataset, and says of a link to it that its file must be given', async () => {
  await page.getByTestId('dataset-picker').click()
  await page.getByRole('button', { name: 'Forget Tea talks' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByTestId('waiting').textContent()).toContain('“tea-talks” is not in this browser')
  await page.getByTestId('waiting').getByRole('button', { name: 'Open your own file' }).click()
  await page.getByTestId('drop-file').setInputFiles({ name: 'tea.zip', mimeType: 'application/zip', buffer: ZIP })
  await page.getByTestId('drop-read').click()
  await drawn()
})

/** A German workbook: titles above the header, a column for each issue, a remark. */
function workbook(): Buffer {
  const book = utils.book_new()
  const rows = [
    ['Haltungen im Wald'],
    [],
    ['Partei', 'Maut', 'Tempo', 'Park', 'Bemerkung'],
    ['Eichen', 7, 2, 6, 'laut'],
    ['Ulmen', 1, 6, 2, ''],
    ['Eschen', 4, 4, 1, ''],
  ]
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Tabelle1')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

it('opens a German workbook: asks for its scale, shows how it was understood, and follows what is changed', async () => {
  await drop('haltungen.xlsx', workbook())
  await page.getByTestId('drop-questions').waitFor()
  expect(await page.getByTestId('drop-shape').inputValue()).toBe('actors-by-issues')
  await page.getByTestId('drop-min').fill('1')
  await page.getByTestId('drop-max').fill('7')
  expect(await axeFaults(page)).toEqual([])
  await page.getByTestId('drop-answer').click()
  await page.getByTestId('drop-keep').waitFor()
  await drawn()
  expect(await page.getByTestId('drop-role-Bemerkung').inputValue()).toBe('ignore')
  await expect.poll(() => page.getByTestId('dataset-panel').textContent()).toContain('9')
  await page.getByTestId('drop-role-Park').selectOption('ignore')
  await page.getByTestId('drop-keep').waitFor()
  await expect.poll(() => page.getByTestId('dataset-panel').textContent()).toContain('6')
  expect(await axeFaults(page)).toEqual([])
  await page.getByTestId('drop-keep').click()
  await expect.poll(() => page.getByTestId('drop').count()).toBe(0)
  await drawn()
})

it('keeps files over a reload and for another tab, as they were understood, until they are forgotten', async () => {
  await page.reload()
  await drawn()
  await expect.poll(() => page.getByTestId('dataset-panel').textContent()).toContain('6')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect.poll(() => other.getByTestId('dataset-panel').textContent()).toContain('6')
  await other.close()
  await page.getByTestId('dataset-picker').click()
  await page.getByRole('button', { name: /^Forget haltungen/ }).click()
  await expect.poll(() => page.textContent('main')).toContain('is not in this browser')
  await page.reload()
  await expect.poll(() => page.textContent('main')).toContain('is not in this browser')
})

it('asked the server about no dataset, and nothing went wrong', () => {
  expect([asked, faults]).toEqual([[], []])
})
