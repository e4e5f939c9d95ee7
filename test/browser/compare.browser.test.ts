import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFaults, sidewaysScroll } from '../support/page-checks.ts'
import { openViewApp, type ViewApp } from '../support/view-app.ts'

const PAIR = '?dataset=talks-2025&show=compare&select=ukraine&select=usa'
let app: ViewApp

beforeAll(async () => {
  app = await openViewApp()
})
afterAll(() => app?.close())

it('opens by link, adds up, and gives the evidence of both sides', async () => {
  const { page, faults } = await app.open(PAIR, 'compare-issue')
  const value = await page.getByTestId('compare-value').textContent()
  expect(value).toMatch(/^[+−]?\.\d\d$/)
  await expect.poll(() => page.locator('.compare-table .sum').textContent()).toContain(value)
  await expect.poll(() => page.getByTestId('formula').textContent()).toContain('Σ w')
  await page.getByRole('button', { name: 'Evidence on Territory' }).click()
  await page.getByTestId('side-a').getByTestId('evidence').first().waitFor()
  await page.getByTestId('side-b').getByTestId('evidence').first().waitFor()
  await page.getByRole('button', { name: /Resample the issues/ }).click()
  await expect.poll(() => page.getByTestId('bootstrap').textContent()).toMatch(/No interval: it takes 10 shared issues/)
  expect(faults).toEqual([])
})

it('swaps sides, sorts, and makes groups, by the keyboard alone', async () => {
  const { page, faults } = await app.open('?dataset=talks-2025&show=compare', 'compare')
  await expect.poll(() => page.getByTestId('result-line').textContent()).toContain('Choose who is on each side')
  for (const [side, names] of [
    ['first', ['ukraine', 'poland']],
    ['second', ['russia']],
  ] as const) {
    for (const name of names) {
      await page.getByRole('combobox', { name: `Add to the ${side} side` }).focus()
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
    }
  }
  await expect.poll(() => page.url()).toContain('right=russia')
  await page.getByTestId('compare-issue').first().waitFor()
  await expect.poll(() => page.getByTestId('compare').textContent()).toContain('divides them most')
  await page.getByRole('button', { name: 'Wedge' }).press('Enter')
  await expect
    .poll(() => page.getByRole('columnheader', { name: 'Wedge' }).getAttribute('aria-sort'))
    .toBe('descending')
  await page.getByTestId('swap').press('Enter')
  await expect.poll(() => page.url()).toContain('left=russia')
  expect(faults).toEqual([])
})

it.each(['light', 'dark'] as const)('has no accessibility fault in the %s theme', async (colorScheme) => {
  const { page } = await app.open(PAIR, 'compare-issue', { colorScheme, bypassCSP: true })
  expect(await axeFaults(page)).toEqual([])
})

it.each([1440, 1024, 360])('fits %i pixels without a sideways scroll of the page', async (width) => {
  const { page } = await app.open(PAIR, 'compare-issue', { viewport: { width, height: 740 } })
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
})
