import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { parley } from '../support/parley-command.ts'
import { TEA_PACKAGE } from '../support/tea-package.ts'

const home = mkdtempSync(join(tmpdir(), 'parley-whole-'))
const run = (args: string[]) => parley(args, { env: { PARLEY_HOME: home }, cwd: home })
const file = join(home, 'tea.html')
let browser: Browser

beforeAll(async () => {
  mkdirSync(join(home, 'tea'))
  for (const [name, text] of Object.entries(TEA_PACKAGE)) writeFileSync(join(home, 'tea', name), text)
  expect(await run(['publish', 'tea', '-o', 'tea.html'])).toMatchObject({
    code: 0,
    out: '',
    err: expect.stringContaining('tea.html: '),
  })
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** A page from the disk, in a browser without a network, with all that it asks for. */
async function fromDisk(search = '') {
  const { page, faults } = await watchedPage(browser, 'file:///', { offline: true, colorScheme: 'light' })
  const asked: string[] = []
  page.context().on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url())
  })
  await page.goto(`${pathToFileURL(file)}${search}`)
  await drawn(page)
  return { page, faults, asked }
}

const drawn = (page: Page) => page.locator('[data-testid="map"][data-drawn="true"]').waitFor({ timeout: 60_000 })

it('opens from the disk without a network, shows the words, and asks for nothing but itself', async () => {
  const { page, faults, asked } = await fromDisk('?select=Atlantis&select=Lilliput')
  const panel = page.getByTestId('pair-panel')
  await panel.getByRole('button', { name: /Tea/ }).first().click()
  await expect.poll(() => panel.textContent()).toContain('tea at every hour')
  await page.getByTestId('tab-positions').click()
  await expect.poll(() => page.url()).toContain('show=positions')
  await page.reload()
  await page.getByTestId('positions').waitFor()
  expect(new Set(asked.map((url) => url.split('?')[0]))).toEqual(new Set([pathToFileURL(file).href]))
  expect(faults).toEqual([])
})

it.each(['png', 'pdf'])('saves the same bytes of a %s as the command draws', async (ending) => {
  const { page, faults } = await fromDisk()
  await page.getByTestId('save').click()
  await page.getByTestId('picture-format').selectOption(ending)
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByTestId('picture-save').click(),
  ])
  await run(['export', 'tea', '-o', `tea.${ending}`])
  expect(readFileSync(await download.path()).equals(readFileSync(join(home, `tea.${ending}`)))).toBe(true)
  expect(faults).toEqual([])
})

it('runs nothing that is put into it: its policy knows its own scripts alone', async () => {
  const html = readFileSync(file, 'utf8')
  expect(html).toContain("default-src 'none'; script-src 'sha256-")
  expect(html).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/)
  const { page } = await fromDisk()
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = true'
    document.head.append(script)
    return 'ran' in globalThis
  })
  expect(ran).toBe(false)
  await expect(page.evaluate(() => fetch('https://example.org/'))).rejects.toThrow()
})
