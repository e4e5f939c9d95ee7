import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPage, type WholePage, words } from '../../../test/support/whole-page.ts'

let page: WholePage
beforeAll(async () => {
  page = await openPage(['seeds/chevening-2025'], '?show=positions&embed=1&order=name')
}, 120_000)
afterAll(() => page?.close())

it('is the view alone within another page, with a way to the whole', () => {
  expect(page.has('positions')).toBe(true)
  for (const part of ['dataset-picker', 'controls', 'details', 'time', 'tab-pairs', 'chips'])
    expect(page.has(part)).toBe(false)
  const whole = document.querySelector('.embed-foot a')
  const address = new URL(whole?.getAttribute('href') ?? '', location.href).searchParams
  expect([address.get('show'), address.get('order'), address.get('embed')]).toEqual(['positions', 'name', null])
  expect(words(document.querySelector('h1'))).toContain('Who stands where')
})
