import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPage, soon, type WholePage, words } from '../../../test/support/whole-page.ts'

let page: WholePage
beforeAll(async () => {
  page = await openPage(['seeds/talks-2025'], '?show=matrix')
}, 120_000)
afterAll(() => page?.close())

const details = () => page.part('details')
const all = (selector: string, within: ParentNode = details()) => [...within.querySelectorAll<HTMLElement>(selector)]
const selected = () => page.address().getAll('select')

describe('the dataset', () => {
  it('is told of while nobody is selected', async () => {
    await page.visit('?show=matrix')
    expect(page.has('actor-panel')).toBe(false)
    expect(page.has('pair-panel')).toBe(false)
    expect(words(details())).toContain('About this dataset')
  })
})

describe('an actor', () => {
  const positions = () => all('[data-testid="position"]')

  it('is told with its positions and whose words they rest on', async () => {
    await page.visit('?show=matrix&select=poland')
    expect(page.said('actor-panel')).toContain('9 positions on 11 issues in view')
    expect(page.said('actor-panel')).toContain('Statements by Karol Nawrocki, Donald Tusk count.')
    expect(positions()).toHaveLength(9)
    expect(words(positions()[0] as Element)).toContain('−1 No forced border change')
    expect(words(positions()[0] as Element)).toContain('joint text signed by Donald Tusk and 6 others')
    expect(words(positions()[3] as Element)).toContain('17 Feb 2025 · said by Donald Tusk')
  })

  it('opens the evidence of a position, and closes it', async () => {
    await page.visit('?show=matrix&select=poland')
    const head = () => positions()[3]?.querySelector('button') as HTMLElement
    expect(head().getAttribute('aria-expanded')).toBe('false')
    await page.press(head())
    expect(head().getAttribute('aria-expanded')).toBe('true')
    await soon(() => expect(all('[data-testid="stance"]', positions()[3]).length).toBeGreaterThan(0))
    expect(words(positions()[3] as Element)).toContain('Should Western troops')
    expect(words(positions()[3] as Element)).not.toContain('No text is recorded')
    const link = positions()[3]?.querySelector('[data-testid="evidence"] a')
    expect(link?.getAttribute('href')).toMatch(/^https:/)
    await page.press(head())
    expect(all('[data-testid="stance"]', positions()[3])).toHaveLength(0)
  })

  it('is compared with another, found by the name or taken from those nearest', async () => {
    await page.visit('?show=matrix&select=poland')
    const search = page.field('Compare with', details())
    await page.set(search, 'pol')
    expect(all('[role="option"]').map((one) => words(one))).not.toContain('Poland')
    await page.set(search, 'hungary')
    await page.key('Enter', search)
    expect(selected()).toEqual(['poland', 'hungary'])
    await page.visit('?show=matrix&select=poland')
    const [nearest] = all('.neighbours button')
    expect(words(nearest?.closest('li') as Element)).toContain('+1.00 on')
    await page.press(nearest as Element)
    expect(selected()).toHaveLength(2)
    expect(selected()[0]).toBe('poland')
  })

  it('names for whom a person counts', async () => {
    await page.visit('?show=matrix&select=macron')
    const link = all('.panel .link').find((one) => words(one) === 'France') as Element
    await page.press(link)
    expect(selected()).toEqual(['france'])
  })

  it('is left by closing', async () => {
    await page.visit('?show=matrix&select=poland')
    expect(details().dataset.open).toBe('true')
    await page.press('Close', details())
    expect(selected()).toEqual([])
    expect(details().dataset.open).toBe('false')
  })
})

describe('a pair', () => {
  const issue = (name: string) =>
    all('[data-testid="pair-issue"]').find((one) => words(one.querySelector('th')) === name) as HTMLElement

  it('is told with its agreement, over what, and what each issue adds', async () => {
    await page.visit('?show=matrix&select=ukraine&select=russia')
    expect(page.said('agreement')).toBe('6 %')
    const account = page.said('pair-panel')
    expect(account).toContain('over 4 shared issues of 11 in view (36 %)')
    expect(account).toContain('0 % to 8 % when any one issue is left out')
    expect(account).toContain('Equal positions on 0 of 4 shared issues (0 %).')
    expect(words(issue('Ukraine at the table'))).toContain('−.13')
    expect(words(issue('Territory'))).toContain('Ukraine: −2 No cession at all; Russia: +2 Ukraine gives up land')
    expect(words(issue('Security guarantees'))).toContain('one side not known')
    expect(words(details().querySelector('tfoot') as Element)).toContain('−.88')
  })

  it('opens the words of both on an issue', async () => {
    await page.visit('?show=matrix&select=ukraine&select=russia')
    await page.press('Evidence on Territory', details())
    await soon(() => expect(words(issue('Territory'))).toContain('Constitution settles the matter'))
    expect(words(issue('Territory'))).toContain('Istanbul memorandum')
    expect(words(issue('Ceasefire first'))).not.toContain('Istanbul memorandum')
    await page.press('Evidence on Territory', details())
    expect(words(issue('Territory'))).not.toContain('Istanbul memorandum')
  })

  it('leads to either of the two', async () => {
    await page.visit('?show=matrix&select=ukraine&select=russia')
    await page.press('Russia', page.part('pair-panel'))
    expect(selected()).toEqual(['russia'])
  })

  it('says why there is no value', async () => {
    await page.visit('?show=matrix&select=ukraine&select=china')
    expect(page.said('agreement')).not.toContain('%')
    expect(page.said('pair-panel')).toContain('3')
    await page.visit('?show=matrix&select=ukraine&select=macron')
    expect(page.has('agreement')).toBe(false)
  })
})
