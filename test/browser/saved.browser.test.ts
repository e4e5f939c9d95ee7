import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults } from '../support/page-checks.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'
import { mapDrawn, openTea } from '../support/tea-package.ts'

const home = mkdtempSync(join(tmpdir(), 'parley-saved-'))
let server: RunningParley
let browser: Browser

beforeAll(async () => {
  server = await runParley(['--store', 'memory', '--no-seeds', '--allow-saving'], { PARLEY_HOME: home })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A page of a new browser with the talks on tea as its own file. */
async function withTea(title?: string) {
  const watched = await watchedPage(browser, server.url)
  await watched.page.goto(server.url)
  await openTea(watched.page, title)
  await watched.page.getByTestId('save').click()
  await watched.page.getByTestId('out-server').click()
  return watched
}

it('puts a person’s own data on the server, where another browser opens them with their words', async () => {
  const { page, faults } = await withTea()
  expect(await page.getByTestId('out-server-id').inputValue()).toBe('tea-talks')
  expect(await page.getByTestId('out-server-forgets').textContent()).toContain('gone when it starts again')
  expect(await axeFaults(page)).toEqual([])
  await page.getByTestId('out-server-save').click()
  await expect.poll(() => new URL(page.url()).searchParams.get('dataset')).toBe('tea-talks')
  await mapDrawn(page)

  const other = await watchedPage(browser, server.url)
  await other.page.goto(`${server.url}?dataset=tea-talks&select=Atlantis&select=Lilliput`)
  const panel = other.page.getByTestId('pair-panel')
  await panel.getByRole('button', { name: /Tea/ }).first().click({ timeout: 60_000 })
  await expect.poll(() => panel.textContent()).toContain('tea at every hour')
  expect([faults, other.faults]).toEqual([[], []])
})

it('asks before it replaces what another has saved under that name', async () => {
  const { page } = await withTea('Other talks on tea')
  await page.getByTestId('out-server-save').click()
  const taken = page.getByTestId('out-server-taken')
  await expect.poll(() => taken.textContent()).toContain('another dataset called tea-talks, “Talks on tea in Atlantis”')
  expect(await axeFaults(page)).toEqual([])
  expect((await server.dataset('tea-talks'))?.title).toBe('Talks on tea in Atlantis')
  await page.getByTestId('out-server-replace').click()
  await expect.poll(async () => (await server.dataset('tea-talks'))?.title).toBe('Other talks on tea')
  await expect.poll(() => new URL(page.url()).searchParams.get('dataset')).toBe('tea-talks')
})
