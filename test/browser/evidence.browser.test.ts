import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { axeFaults, sidewaysScroll } from '../support/page-checks.ts'
import { pageUrl } from '../support/page-server.ts'

const url = pageUrl()
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

/** Waits for an answer of a busy machine. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 30_000 })

async function open(search: string, options = {}) {
  const watched = await watchedPage(browser, url, options)
  await watched.page.goto(`${url}?dataset=talks-2025&show=evidence${search}`)
  await watched.page.getByTestId('stances').waitFor({ timeout: 60_000 })
  return watched
}

it('tells an actor’s stances with their words, and opens documents in a new tab', async () => {
  const { page, faults } = await open('&select=usa&issue=territory')
  const answer = (await (await fetch(`${url}api/datasets/talks-2025/stances?issue=territory`)).json()) as {
    stances: { id: string; actor: string; statedOn: string; evidence: { exact?: string }[] }[]
  }
  const trump = answer.stances.filter(({ actor, statedOn }) => actor === 'trump' && statedOn <= '2025-08-09')
  const quoted = trump.flatMap(({ evidence }) => evidence.flatMap(({ exact }) => exact ?? []))
  const items = page.getByTestId('stance-item')
  await items.first().getByTestId('evidence').first().waitFor()
  await expect.poll(() => items.filter({ hasText: 'Donald Trump' }).count()).toBe(trump.length)
  expect(quoted.length).toBeGreaterThan(0)
  for (const words of quoted) expect(await page.getByTestId('stances').textContent()).toContain(words)
  const link = page.getByTestId('evidence').getByRole('link').first()
  await expect.poll(() => link.getAttribute('target')).toBe('_blank')
  await expect.poll(() => link.getAttribute('rel')).toContain('noreferrer')
  await page.getByTestId('save').click()
  await page.getByTestId('out-numbers').waitFor()
  expect(await page.getByTestId('out-picture').count()).toBe(0)
  expect(faults).toEqual([])
})

it('narrows by words, by origin and by page, from the keyboard too', async () => {
  const { page, faults } = await open('')
  const count = () => page.getByTestId('evidence-count').textContent()
  await soon(count).toMatch(/^1–40 of/)
  const all = Number((await count())?.match(/of ([\d,]+)/)?.[1])
  await page.getByTestId('evidence-next').focus()
  await page.keyboard.press('Enter')
  await soon(count).toMatch(/^41–80 of/)
  await page.getByTestId('evidence-find').fill('Crimea will stay')
  await soon(count).toMatch(/^1–1 of 1 stance$/)
  await expect.poll(() => page.getByTestId('stance-item').textContent()).toContain('Donald Trump')
  await page.getByTestId('evidence-find').fill('')
  await soon(count).toMatch(new RegExp(`of ${all} stances$`))
  await page.getByTestId('controls').getByLabel('own words').uncheck()
  await soon(() => page.url()).toContain('origin=reported')
  await soon(async () => Number((await count())?.match(/of ([\d,]+)/)?.[1])).toBeLessThan(all)
  await page.getByRole('radio', { name: 'Actor' }).check({ force: true })
  await soon(() => page.url()).toContain('order=actor')
  await page.goBack()
  await soon(() => page.url()).not.toContain('order=')
  expect(faults).toEqual([])
})

it('is accessible in both themes and scrolls sideways at no width', async () => {
  for (const [colorScheme, width, height] of [
    ['light', 1440, 900],
    ['dark', 1024, 768],
    ['dark', 360, 740],
  ] as const) {
    const { page, faults } = await open('&issue=territory', { colorScheme, viewport: { width, height } })
    await page.getByTestId('evidence').first().waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  }
})
