import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults } from '../support/page-checks.ts'
import { parley } from '../support/parley-command.ts'
import { runParley } from '../support/running-parley.ts'
import { mapDrawn, openTea, TEA_PACKAGE } from '../support/tea-package.ts'

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
async function fromDisk(search = '', path = file) {
  const { page, faults } = await watchedPage(browser, 'file:///', { offline: true, colorScheme: 'light' })
  const asked: string[] = []
  page.context().on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url())
  })
  await page.goto(`${pathToFileURL(path)}${search}`)
  await mapDrawn(page)
  return { page, faults, asked }
}

it('opens from the disk without a network, shows the words, and asks for nothing but itself', async () => {
  const { page, faults, asked } = await fromDisk('?select=Atlantis&select=Lilliput')
  const panel = page.getByTestId('pair-panel')
  await panel.getByRole('button', { name: /Tea/ }).first().click()
  await expect.poll(() => panel.textContent()).toContain('tea at every hour')
  expect(await page.getByTestId('tab-cypher').count()).toBe(0)
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

it('is made by the page of a person’s own data at its view, says its size first, and makes itself again', async () => {
  const server = await runParley(['--store', 'memory', '--no-seeds'], { PARLEY_HOME: home })
  onTestFinished(async () => void (await server.stop()))
  const { page, faults } = await watchedPage(browser, server.url)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/datasets/') || request.method() !== 'GET') asked.push(pathname)
  })
  await page.goto(server.url)
  await openTea(page)
  await page.getByTestId('tab-positions').click()
  const send = async (from: Page, suggested: string, name: string) => {
    await from.getByTestId('save').click()
    await from.getByTestId('out-file').click()
    await expect.poll(() => from.getByTestId('out-file-size').textContent()).toMatch(/^\d\.\d MB$/)
    expect(await axeFaults(from)).toEqual([])
    const [download] = await Promise.all([
      from.waitForEvent('download', { timeout: 60_000 }),
      from.getByTestId('out-file-save').click(),
    ])
    expect(download.suggestedFilename()).toBe(suggested)
    await download.saveAs(join(home, name))
  }
  await send(page, 'Talks-on-tea-in-Atlantis.html', 'sent.html')
  expect([asked, faults]).toEqual([[], []])

  const sent = await watchedPage(browser, 'file:///', { offline: true })
  await sent.page.goto(pathToFileURL(join(home, 'sent.html')).href)
  await sent.page.getByTestId('positions').waitFor({ timeout: 60_000 })
  expect(new URL(sent.page.url()).searchParams.get('show')).toBe('positions')
  const lists = await sent.page.evaluate(() => {
    const inside = new Map(
      (globalThis as unknown as { parleyWhole: { files: [string, Uint8Array][] } }).parleyWhole.files,
    )
    return new TextDecoder().decode(inside.get('data/datasets.json'))
  })
  expect(JSON.parse(lists)).toMatchObject([{ id: 'tea-talks', title: 'Talks on tea in Atlantis', stances: 9 }])
  await send(sent.page, 'tea-talks.html', 'again.html')
  const again = await watchedPage(browser, 'file:///', { offline: true })
  await again.page.goto(`${pathToFileURL(join(home, 'again.html'))}?select=Atlantis&select=Lilliput`)
  const panel = again.page.getByTestId('pair-panel')
  await panel.getByRole('button', { name: /Tea/ }).first().click()
  await expect.poll(() => panel.textContent()).toContain('tea at every hour')
  expect([sent.faults, again.faults]).toEqual([[], []])
})
