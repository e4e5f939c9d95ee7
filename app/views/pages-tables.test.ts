import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { drawnOn } from '../../test/support/recorded-paper.ts'
import { openPage, soon, type WholePage, words } from '../../test/support/whole-page.ts'

let page: WholePage
beforeAll(async () => {
  page = await openPage(['seeds/talks-2025'], '?show=whatif')
}, 120_000)
afterAll(() => page?.close())

const result = () => page.said('result-line')
const rows = (within: Element, selector = 'tbody tr') => [...within.querySelectorAll(selector)]

describe('positions', () => {
  const grid = () => page.part('positions')
  const names = () => rows(grid(), '[role="rowheader"]').map((one) => one.getAttribute('aria-label')?.split(',')[0])
  const cell = (name: string) => grid().querySelector(`[role="gridcell"][aria-label^="${name}"]`) as HTMLElement
  const head = (name: string) => grid().querySelector(`[role="columnheader"][aria-label="${name}"]`) as HTMLElement

  it('gives each actor on each issue, those with most positions first, and says how much of it is known', async () => {
    await page.visit('?show=positions')
    expect(result()).toContain('33 delegations · 11 issues · 88 positions')
    expect([grid().getAttribute('aria-rowcount'), grid().getAttribute('aria-colcount')]).toEqual(['35', '12'])
    expect(names().slice(0, 2)).toEqual(['Poland', 'United States'])
    expect(words(cell('Poland on Territory'))).toBe('−1')
    expect(words(cell('Poland on NATO membership'))).toBe('')
  })

  it('orders by the name, by an issue, and the other way', async () => {
    await page.visit('?show=positions')
    const nameHead = grid().querySelector('[role="columnheader"]') as HTMLElement
    await page.press(nameHead)
    expect(page.address().get('order')).toBe('name')
    expect(names()[0]).toBe('Australia')
    expect(grid().querySelector('[role="columnheader"]')?.getAttribute('aria-sort')).toBe('ascending')
    await page.press(grid().querySelector('[role="columnheader"]') as HTMLElement)
    expect(names()[0]).toBe('United States')
    expect(grid().querySelector('[role="columnheader"]')?.getAttribute('aria-sort')).toBe('descending')
    await page.press(head('Territory'))
    expect(head('Territory').getAttribute('aria-sort')).not.toBe('none')
    expect(page.address().get('order')).toContain('territory')
  })

  it('is walked by the keys, and Enter opens the evidence of a cell', async () => {
    await page.visit('?show=positions&order=name')
    const first = grid().querySelector('[tabindex="0"]') as HTMLElement
    first.focus()
    await page.key('ArrowRight')
    const second = document.activeElement as HTMLElement
    expect(second.getAttribute('aria-colindex')).toBe(String(Number(first.getAttribute('aria-colindex')) + 1))
    await page.key('ArrowDown')
    await page.key('Home')
    expect(document.activeElement?.getAttribute('role')).toBe('rowheader')
    await page.key('ArrowRight')
    expect(document.activeElement?.getAttribute('aria-colindex')).toBe('2')
    expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1)
    await page.press(cell('Poland on Territory'))
    expect(page.address().getAll('select')).toEqual(['poland'])
    expect(page.part('actor-panel').querySelector('[aria-expanded="true"]')).not.toBeNull()
  })

  it('groups, leaves out those without a position, and marks the selected', async () => {
    await page.visit('?show=positions&select=usa')
    expect(words(grid().querySelector('[aria-selected="true"] [role="rowheader"]'))).toContain('United States')
    await page.set(page.part('by'), 'kind')
    expect(page.address().get('by')).toBe('kind')
    expect(words(grid())).toMatch(/Nations|nations/)
    await page.set(page.part('by'), '')
    await page.set(page.part('held'), 'any')
    expect(Number(grid().getAttribute('aria-rowcount'))).toBeLessThan(35)
  })

  it('finds an actor or an issue in the table', async () => {
    await page.visit('?show=positions')
    await page.set(page.part('find-in-table'), 'hungary')
    await page.key('Enter', page.part('find-in-table'))
    expect(words(page.part('find-in-table').parentElement)).not.toBe('')
    await page.set(page.part('find-in-table'), 'zzz')
    expect(words(page.part('find-in-table').closest('div'))).toMatch(/no|none|nothing|0/i)
  })
})

describe('pairs', () => {
  const table = () => page.part('table')
  const first = () => words(rows(table())[0] as Element)

  it('lists every pair, fifty at once, those that agree most first', async () => {
    await page.visit('?show=pairs')
    expect(page.said('table-count')).toBe('1–50 of 528 pairs, 66 with a value')
    expect(rows(table())).toHaveLength(50)
    expect(first()).toContain('+1.00')
    expect(page.button('Previous').disabled).toBe(true)
    await page.press('Next')
    expect(page.said('table-count')).toContain('51–100')
    await page.press('Previous')
    expect(page.said('table-count')).toContain('1–50')
  })

  it('orders by what is chosen, and the other way when it is chosen again', async () => {
    await page.visit('?show=pairs')
    const sorted = (name: string) => page.button(name, table()).closest('th')?.getAttribute('aria-sort')
    await page.press('Shared issues', table())
    expect(first()).toContain('of 11')
    expect([sorted('Agreement'), sorted('Shared issues')]).toEqual(['none', 'descending'])
    await page.press('Shared issues', table())
    expect(sorted('Shared issues')).toBe('ascending')
    await page.press('Agreement', table())
    await page.press('Agreement', table())
    expect(sorted('Agreement')).toBe('ascending')
    expect(first()).toContain('Russia')
  })

  it('keeps to the pairs of one actor, and opens the account of a pair', async () => {
    await page.visit('?show=pairs')
    await page.press('Next')
    await page.set(page.part('table-actor'), 'usa')
    expect(page.said('table-count')).toContain('1–32 of 32 pairs')
    expect(page.button('Next').disabled).toBe(true)
    expect(rows(table()).every((row) => words(row).includes('United States'))).toBe(true)
    await page.press(rows(table())[0]?.querySelector('button') as Element)
    expect(page.address().getAll('select')).toHaveLength(2)
    expect(page.has('pair-panel')).toBe(true)
  })
})

describe('evidence', () => {
  const count = () => page.said('evidence-count')
  const items = () => [...document.querySelectorAll('[data-testid="stance-item"]')]

  it('gives the stances of whom is selected, by issue, by actor, and those in conflict', async () => {
    await page.visit('?show=evidence&select=ukraine&select=russia')
    expect(count()).toBe('1–29 of 29 stances')
    expect(items()).toHaveLength(29)
    expect(words(document.querySelector('[data-testid="stance-group"] h2'))).toBe('Territory 3 stances')
    await page.set('Actor', true, document.querySelector('[role="radiogroup"]') as Element)
    expect(words(document.querySelector('[data-testid="stance-group"] h2'))).not.toContain('Territory')
    await page.press('Not only of Ukraine')
    expect(page.address().getAll('select')).toEqual(['russia'])
    expect(items().length).toBeLessThan(29)
    expect(items().every((item) => !words(item).includes('Zelenskyy said'))).toBe(true)
  })

  it('says on which stances positions rest, in whose words, and where they are read', async () => {
    await page.visit('?show=evidence&select=ukraine&issue=territory')
    const [newest] = items()
    expect(words(newest as Element)).toContain('−2 No cession at all')
    expect(words(newest as Element)).toContain('a position rests on it')
    expect(words(items()[1] as Element)).toContain('no position in view rests on it')
    const link = document.querySelector('[data-testid="evidence"] a')
    expect(link?.getAttribute('href')).toMatch(/^https:/)
    expect(link?.getAttribute('rel')).toContain('noreferrer')
  })

  it('finds words, and says when there are none', async () => {
    await page.visit('?show=evidence&select=ukraine')
    const all = items().length
    await page.set(page.part('evidence-find'), 'occupier')
    await soon(() => {
      expect(items().length).toBeGreaterThan(0)
      expect(items().length).toBeLessThan(all)
      expect(items().some((item) => /occupier/i.test(words(item)))).toBe(true)
    })
    await page.set(page.part('evidence-find'), 'zzzz')
    await soon(() => expect(items()).toHaveLength(0))
    await page.set(page.part('evidence-find'), '')
    await soon(() => expect(items()).toHaveLength(all))
  })

  it('gives many in portions', async () => {
    await page.visit('?show=evidence')
    const before = count()
    expect(before).toMatch(/^1–40 of 142 stances$/)
    await page.press(page.part('evidence-next'))
    expect(count()).toBe('41–80 of 142 stances')
    await page.press('Previous')
    expect(count()).toBe(before)
  })
})

describe('the matrix', () => {
  const matrix = () => page.part('matrix')
  const active = () => matrix().querySelector('[role="gridcell"]') as HTMLElement
  beforeEach(() => page.visit('?show=whatif'))
  const window = () => matrix().querySelector('.matrix-window') as HTMLElement

  it('paints the names and the cells, and names the cell that is reached', async () => {
    await page.visit('?show=matrix')
    const painted = drawnOn(matrix().querySelector('canvas') as Element)
    const n = Number(matrix().dataset.units)
    expect(n).toBeGreaterThan(5)
    expect(painted.some((line) => line.startsWith('“Poland”'))).toBe(true)
    expect(painted.some((line) => line.startsWith('image'))).toBe(true)
    expect(active().getAttribute('aria-label')).toMatch(/agree|%|S/)
    expect([active().getAttribute('aria-rowindex'), active().getAttribute('aria-colindex')]).toEqual(['1', '2'])
  })

  it('is walked by the keys, selects a pair, and marks a block', async () => {
    await page.visit('?show=matrix')
    await page.key('ArrowDown', active())
    await page.key('ArrowRight', active())
    expect([active().getAttribute('aria-rowindex'), active().getAttribute('aria-colindex')]).toEqual(['2', '3'])
    expect(words(document.querySelector('.pointed'))).toBe(active().getAttribute('aria-label'))
    await page.key('Enter', active())
    expect(page.address().getAll('select')).toHaveLength(2)
    await page.key('ArrowDown', active(), { shiftKey: true })
    expect(page.has('block')).toBe(true)
    expect(active().getAttribute('aria-selected')).toBe('true')
    expect(page.said('block-account')).toContain('2')
    await page.key('Escape', active())
    expect(page.has('block')).toBe(false)
    expect(page.address().getAll('select')).toHaveLength(2)
    await page.key('Escape', active())
    expect(page.address().getAll('select')).toHaveLength(0)
  })

  it('tells the pair under the pointer, and a drag marks a block', async () => {
    await page.visit('?show=matrix')
    const over = matrix().querySelector('.matrix-over') as HTMLElement
    const [left, top] = [Number.parseFloat(over.style.left), Number.parseFloat(over.style.top)]
    const cell = Number.parseFloat(over.style.height) / Number(matrix().dataset.units)
    const at = (row: number, column: number) => [left + (column + 0.5) * cell, top + (row + 0.5) * cell] as const
    await page.point('move', window(), ...at(0, 1))
    expect(words(document.querySelector('.pointed'))).toBe(active().getAttribute('aria-label'))
    await page.point('move', window(), ...at(1, 0))
    expect(words(document.querySelector('.pointed'))).not.toBe(active().getAttribute('aria-label'))
    await page.point('down', window(), ...at(1, 1))
    await page.point('move', window(), ...at(3, 3))
    await page.point('up', window(), ...at(3, 3))
    expect(page.said('block-account')).toContain('3')
    expect(page.said('block-account')).not.toContain('Saved as the group')
    await page.point('leave', window(), 0, 0)
    await page.point('down', window(), ...at(0, 2))
    await page.point('up', window(), ...at(0, 2))
    expect(page.has('block')).toBe(false)
    expect(page.address().getAll('select')).toHaveLength(2)
  })
})
