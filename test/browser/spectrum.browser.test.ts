import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFaults, sidewaysScroll } from '../support/page-checks.ts'
import { openViewApp, type ViewApp } from '../support/view-app.ts'

const LINK = '?dataset=talks-2025&show=spectrum&issue=territory&asOf=2025-11-25&since=2025-08-09'
let app: ViewApp

beforeAll(async () => {
  app = await openViewApp()
})
afterAll(() => app?.close())

it('opens by link with the scale, who moved, and the evidence of whoever is clicked', async () => {
  const { page, faults } = await app.open(LINK, 'spectrum-issue')
  await expect.poll(() => page.getByTestId('moves').textContent()).toMatch(/changed position since 9 August 2025/)
  await page.getByRole('button', { name: /^United States:/ }).click()
  await page.getByTestId('spectrum-evidence').getByTestId('evidence').first().waitFor()
  expect(faults).toEqual([])
})

it('goes from actor to actor by the arrow keys', async () => {
  const { page, faults } = await app.open(LINK, 'spectrum-issue')
  const actors = page.locator('.painting [data-target]')
  await actors.first().focus()
  await page.keyboard.press('ArrowRight')
  expect(await actors.nth(1).evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByTestId('spectrum-evidence').waitFor()
  await page.keyboard.press('Escape')
  await page.getByTestId('spectrum-evidence').waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})

it.each(['light', 'dark'] as const)('has no accessibility fault in the %s theme', async (colorScheme) => {
  const { page } = await app.open(LINK, 'spectrum-issue', { colorScheme, bypassCSP: true })
  expect(await axeFaults(page)).toEqual([])
})

it.each([1440, 1024, 360])('fits %i pixels without a sideways scroll of the page', async (width) => {
  const { page } = await app.open(LINK, 'spectrum-issue', { viewport: { width, height: 740 } })
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
})
