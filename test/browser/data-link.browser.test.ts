import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults } from '../support/page-checks.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'
import { mapDrawn, openTea } from '../support/tea-package.ts'

let server: RunningParley
let browser: Browser
let link: string

/** A page of a browser that has never been here, and the addresses that it asks the server for. */
async function newcomer() {
  const { page, faults } = await watchedPage(browser, server.url)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  return { page, faults, asked }
}

beforeAll(async () => {
  server = await runParley(['--store', 'memory', '--no-seeds'], {
    PARLEY_HOME: mkdtempSync(join(tmpdir(), 'parley-link-')),
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('is made of a person’s own data, at its view', async () => {
  const { page, faults } = await newcomer()
  await page.goto(server.url)
  await openTea(page)
  await page.getByTestId('tab-positions').click()
  await page.getByTestId('save').click()
  await page.getByTestId('out-link').click()
  await expect.poll(() => page.getByTestId('out-link-text').inputValue()).toContain('#data=1.')
  expect(await axeFaults(page)).toEqual([])
  link = await page.getByTestId('out-link-text').inputValue()
  expect(faults).toEqual([])
})

it('opens the data at the view in a browser that has never been here, and tells the server nothing of them', async () => {
  const { page, faults, asked } = await newcomer()
  await page.goto(link)
  const notice = page.getByTestId('link-arrived')
  await notice.waitFor({ timeout: 60_000 })
  expect(await notice.textContent()).toContain('“Talks on tea in Atlantis” came in the link')
  await page.getByTestId('positions').waitFor()
  expect(await axeFaults(page)).toEqual([])
  expect(new URL(page.url()).hash).toBe('')
  await page.getByTestId('link-keep').click()
  await notice.waitFor({ state: 'detached' })
  const before = asked.length
  await page.reload()
  await page.getByTestId('positions').waitFor({ timeout: 60_000 })
  expect(before).toBeGreaterThan(0)
  expect(asked.slice(0, before).filter((url) => /data=|\/api\/datasets\//.test(url.replace(/#.*/, '')))).toEqual([])
  expect(faults).toEqual([])
})

it('leaves nothing behind when it is left, and takes the place of nothing that is there', async () => {
  const { page, faults } = await newcomer()
  await page.goto(server.url)
  await openTea(page)
  await page.evaluate((hash) => {
    location.hash = hash
  }, new URL(link).hash)
  await page.getByTestId('link-arrived').waitFor()
  expect(new URL(page.url()).searchParams.get('dataset')).toBe('here:tea-talks (2)')
  await page.getByTestId('link-leave').click()
  await page.getByTestId('link-arrived').waitFor({ state: 'detached' })
  await mapDrawn(page)
  await page.getByTestId('dataset-picker').click()
  await expect.poll(() => page.getByTestId('datasets').getByRole('listitem').count()).toBe(1)
  expect(faults).toEqual([])
})

it('says of a link that was cut, or holds no data, what is wrong with it', async () => {
  const { page, faults } = await newcomer()
  await page.goto(link.slice(0, -20))
  await expect.poll(() => page.getByTestId('link-wrong').textContent()).toContain('was cut or changed on the way')
  await page.evaluate(() => {
    location.hash = '#data=2.a.b'
  })
  await expect.poll(() => page.getByTestId('link-wrong').textContent()).toContain('a later version of Parley')
  expect(faults).toEqual([])
})
