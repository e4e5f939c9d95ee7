import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults } from '../support/page-checks.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'

const TABLE = 'Actor;Issue;Value;Date\nAtlantis;Toll;2;2031-05-01\nRuritania;Toll;-1;2031-05-02\n'
let server: RunningParley
let browser: Browser

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'parley-kept-entries-'))
  server = await runParley(['--store', 'memory', '--no-seeds'], { PARLEY_HOME: home })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('what another version kept, or what is damaged, is set aside and can be forgotten; all else works', async () => {
  const { page, faults } = await watchedPage(browser, server.url)
  await page.goto(server.url)
  await page.getByTestId('waiting').waitFor()
  await page.getByTestId('dataset-picker').click()
  await page.getByTestId('open-own').click()
  await page
    .getByTestId('drop-file')
    .setInputFiles({ name: 'may.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) })
  await page.getByTestId('drop-read').click()
  await page.getByTestId('drop-keep').click()
  await page.waitForURL(/dataset=here/)
  const address = page.url()
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('parley')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const transaction = open.result.transaction('given-files', 'readwrite')
          const files = transaction.objectStore('given-files')
          files.put(null, 'here:ruritania')
          files.put({ dataset: { id: 'here:lilliput' }, form: 7 }, 'here:lilliput')
          files.put({ dataset: { id: 'here:blefuscu', title: 'Blefuscu' } }, 'here:blefuscu')
          files.put('text', 4)
          transaction.oncomplete = () => {
            open.result.close()
            resolve()
          }
        }
      }),
  )
  for (const at of [address, new URL('?dataset=here%3Aruritania', server.url).href, server.url]) {
    await page.goto(at)
    // The list closes when the page goes on to a dataset while it is open.
    const list = page.getByTestId('unreadable')
    const opened = async () => {
      if (!(await list.isVisible())) await page.getByTestId('dataset-picker').click()
      return list.isVisible()
    }
    await expect.poll(opened, { timeout: 30_000, interval: 2000 }).toBe(true)
  }
  expect(await page.getByTestId('unreadable').locator('p').textContent()).toContain('4 entries')
  expect(await page.getByTestId('held-dataset').count()).toBe(1)
  expect(await axeFaults(page)).toEqual([])
  for (let left = 4; left > 0; left--) {
    expect(await page.getByTestId('unreadable').getByRole('button').count()).toBe(left)
    await page.getByTestId('unreadable').getByRole('button').first().click()
    await expect.poll(() => page.getByTestId('unreadable').getByRole('button').count()).toBe(left - 1)
  }
  await page.goto(address)
  await expect.poll(() => page.getByTestId('dataset-panel').textContent()).toContain('2 stances')
  await page.getByTestId('dataset-picker').click()
  await page.getByTestId('held-dataset').waitFor()
  expect(await page.getByTestId('unreadable').count()).toBe(0)
  expect(faults).toEqual([])
})
