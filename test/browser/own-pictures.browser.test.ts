import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordOfPdf } from '../../diagram/picture-record/pdf-record.ts'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { parley } from '../support/parley-command.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'
import { openTea, TEA_PACKAGE } from '../support/tea-package.ts'

const home = mkdtempSync(join(tmpdir(), 'parley-own-pictures-'))
const run = (args: string[]) => parley(args, { env: { PARLEY_HOME: home }, cwd: home })
let server: RunningParley
let browser: Browser
let page: Page
let faults: string[]
const asked: string[] = []

beforeAll(async () => {
  mkdirSync(join(home, 'tea'))
  for (const [name, text] of Object.entries(TEA_PACKAGE)) writeFileSync(join(home, 'tea', name), text)
  server = await runParley(['--store', 'memory', '--no-seeds'], { PARLEY_HOME: home })
  browser = await openBrowser()
  ;({ page, faults } = await watchedPage(browser, server.url, { colorScheme: 'light' }))
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/datasets/') || request.method() !== 'GET') asked.push(pathname)
  })
  await page.goto(server.url)
  await page.getByTestId('waiting').waitFor()
  await openTea(page)
  await page.getByTestId('save').click()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it.each(['pdf', 'png', 'svg'])(
  'saves a %s of a person’s own data by its title, in the browser, as the command draws it from the files',
  async (ending) => {
    await page.getByTestId('picture-format').selectOption(ending)
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByTestId('picture-save').click(),
    ])
    expect(download.suggestedFilename()).toBe(`Talks-on-tea-in-Atlantis.${ending}`)
    const saved = readFileSync(await download.path())
    expect(await run(['export', 'tea', '-o', `tea.${ending}`])).toMatchObject({ code: 0 })
    expect(saved.equals(readFileSync(join(home, `tea.${ending}`)))).toBe(true)
    expect(saved.toString('latin1')).not.toMatch(/here(:|%3A)/)
    if (ending === 'pdf') expect(recordOfPdf(saved)?.dataset.id).toBe('tea-talks')
  },
)

it('asked the server about nothing', () => {
  expect([asked, faults]).toEqual([[], []])
})
