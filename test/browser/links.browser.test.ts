import { afterAll, beforeAll, expect, it } from 'vitest'
import { openViewApp, type ViewApp } from '../support/view-app.ts'

let app: ViewApp

beforeAll(async () => {
  app = await openViewApp()
})
afterAll(() => app?.close())

it('takes actors by their names, and tells of a name that nobody has', async () => {
  const { page, faults } = await app.open(
    '?dataset=talks-2025&select=united+states&select=Ukraine&hide=Nowhere',
    'pair-panel',
  )
  await expect.poll(() => new URL(page.url()).search).toMatch(/^\?dataset=talks-2025&select=usa&select=ukraine&v=\d+$/)
  await expect.poll(() => page.getByTestId('notices').textContent()).toContain('“Nowhere” is the name of no actor')
  await page.getByTestId('notices').getByRole('button').click()
  await expect.poll(() => page.getByTestId('notices').textContent()).toBe('')
  expect(faults).toEqual([])
})

it('finds documents by their titles, beside what is in the page', async () => {
  const { page, faults } = await app.open('?dataset=talks-2025', 'map')
  await page.getByTestId('search').fill('zelenskyy rejects')
  const found = page.getByRole('option', { name: /^Documents Zelenskyy rejects bilateral US-Russia pact/ })
  await found.waitFor()
  // Opened beside the page, which no test may have ask another host.
  await page.evaluate(() => {
    window.open = (address) => {
      document.title = String(address)
      return null
    }
  })
  await found.click()
  await expect.poll(() => page.title()).toMatch(/^https:\/\/voa\./)
  expect(faults).toEqual([])
})

it('opens a pair of nations through 75 years, with every value in words', async () => {
  const { page, faults } = await app.open(
    '?dataset=un-general-assembly&show=timeline&select=France&select=United+States&v=2',
    'timeline-panel',
  )
  await page.getByText('The values as a table').click()
  const values = page.getByTestId('timeline-values').getByRole('listitem')
  await expect.poll(() => values.count()).toBe(75)
  await expect.poll(() => values.first().textContent()).toContain('+.26 over 43 shared of 43 issues, 1 January 1946')
  expect(faults).toEqual([])
})
