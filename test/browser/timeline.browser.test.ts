import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFaults, sidewaysScroll } from '../support/page-checks.ts'
import { openViewApp, type ViewApp } from '../support/view-app.ts'

const ACTOR = '?dataset=talks-2025&show=timeline&select=usa'
const PAIR = '?dataset=talks-2025&show=timeline&select=ukraine&select=usa'
let app: ViewApp

beforeAll(async () => {
  app = await openViewApp()
})
afterAll(() => app?.close())

it('shows an actor’s positions issue by issue, with shifts and documents that lead to their day', async () => {
  const { page, faults } = await app.open(ACTOR, 'timeline-panel')
  await expect.poll(() => page.getByTestId('timeline-panel').count()).toBeGreaterThan(5)
  await page.getByTestId('timeline-documents').getByRole('link').first().waitFor()
  const shift = page.getByTestId('shifts').getByRole('button').first()
  await shift.click()
  await expect.poll(() => page.url()).toContain('asOf=2025-')
  expect(faults).toEqual([])
})

it('reads a line out by the arrow keys and goes to its day', async () => {
  const { page, faults } = await app.open(PAIR, 'timeline-panel')
  const panel = page.getByTestId('timeline-panel').first()
  await panel.focus()
  await page.keyboard.press('End')
  await expect.poll(() => panel.getAttribute('aria-valuetext')).toContain('23 February 2026')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => panel.getAttribute('aria-valuetext')).not.toContain('23 February 2026')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('asOf=2026-02')
  expect(faults).toEqual([])
})

it('plays time by the space bar, pauses, and is one step to undo', async () => {
  const { page, faults } = await app.open(`${PAIR}&asOf=2025-02-01`, 'timeline-panel', { reducedMotion: 'reduce' })
  await page.getByTestId('as-of-slider').focus()
  await page.keyboard.press('Space')
  await expect.poll(() => page.getByTestId('as-of').inputValue(), { timeout: 20_000 }).toBe('2025-02-15')
  await page.keyboard.press('Space')
  await expect.poll(() => page.getByTestId('play').getAttribute('data-playing')).toBe('false')
  await page.goBack()
  await expect.poll(() => page.getByTestId('as-of').inputValue()).toBe('2025-02-01')
  expect(faults).toEqual([])
})

it.each(['light', 'dark'] as const)('has no accessibility fault in the %s theme', async (colorScheme) => {
  const { page } = await app.open(ACTOR, 'timeline-panel', { colorScheme, bypassCSP: true })
  expect(await axeFaults(page)).toEqual([])
})

it.each([1440, 1024, 360])('fits %i pixels without a sideways scroll of the page', async (width) => {
  const { page } = await app.open(ACTOR, 'timeline-panel', { viewport: { width, height: 740 } })
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
})
