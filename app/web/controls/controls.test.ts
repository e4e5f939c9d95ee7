import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPage, soon, type WholePage, words } from '../../../test/support/whole-page.ts'

let page: WholePage
beforeAll(async () => {
  page = await openPage(['seeds/talks-2025'], '?show=whatif')
}, 120_000)
afterAll(() => page?.close())
beforeEach(() => page.visit('?show=whatif'))

/** What the address asks for besides the view that is shown. */
const asked = () => {
  const query = page.address()
  for (const key of ['show', 'v', 'dataset']) query.delete(key)
  return decodeURIComponent(query.toString()).replaceAll('+', ' ')
}
const chips = () => [...document.querySelectorAll('[data-testid="chips"] li')].map((chip) => words(chip))

describe('a control asks for what its label says, and shows it', () => {
  it.each([
    ['Persons', true, 'level=persons'],
    ['Blocs', true, 'level=blocs'],
    ['Leave out unanimous issues', true, 'drop=unanimous'],
    ['Inherit positions', true, 'inherit=true'],
    ['Count joint texts', false, 'joint=exclude'],
    ['Organisations', false, 'kind=nation&kind=person&kind=bloc'],
    ['Minimum shared issues', '5', 'minShared=5'],
    ['Measure of agreement', 'percent', 'measure=percent'],
    ['Members’ positions', 'median', 'members=median'],
    ['As known on', '2025-08-10', 'knownAt=2025-08-10'],
    ['As of', '2025-06-02', 'asOf=2025-06-02'],
    ['Stated from', '2025-03-01', 'asOf=2025-08-09&from=2025-03-01'],
    ['Weight of Ceasefire first', '2', 'weight=ceasefire-first=2'],
  ] as const)('%s: %s', async (label, value, query) => {
    await page.set(label, value)
    expect(asked()).toBe(query)
    const field = page.field(label)
    expect(typeof value === 'boolean' ? field.checked : field.value).toBe(value)
  })

  it('takes it back when the default is chosen again', async () => {
    for (const [label, other, usual] of [
      ['Inherit positions', true, false],
      ['Count joint texts', false, true],
      ['Leave out unanimous issues', true, false],
      ['Organisations', false, true],
    ] as const) {
      await page.set(label, other)
      expect(asked()).not.toBe('')
      await page.set(label, usual)
      expect(asked()).toBe('')
    }
  })

  it('keeps one kind of actor at least', async () => {
    for (const kind of ['Nations', 'Persons', 'Organisations', 'Blocs']) {
      const box = page.part('controls').querySelector(`[aria-label="Kinds of actor"]`) as Element
      await page.set(kind, false, box)
    }
    expect(asked()).toBe('kind=bloc')
  })

  it('offers how members make a position where there are members', async () => {
    expect(page.has('members')).toBe(true)
    await page.set('Persons', true)
    expect(page.has('members')).toBe(false)
  })
})

describe('issues', () => {
  const issues = () => page.part('issues')
  it('counts those that count, and takes one out and back', async () => {
    expect(words(issues())).toContain('all 12')
    await page.set('Territory', false, issues())
    expect(page.address().getAll('issue')).toHaveLength(11)
    expect(page.address().getAll('issue')).not.toContain('territory')
    expect(words(issues())).toMatch(/11 of 12/)
    await page.set('Territory', true, issues())
    expect(page.address().getAll('issue')).toEqual([])
    expect(words(issues())).toContain('all 12')
  })

  it('keeps one at least, and says so', async () => {
    await page.press('Only Military aid')
    await page.set('Military aid', false, issues())
    expect(page.address().getAll('issue')).toEqual(['military-aid'])
    expect(words(issues().querySelector('[role="status"]'))).not.toBe('')
    await page.set('Territory', true, issues())
    expect(words(issues().querySelector('[role="status"]'))).toBe('')
    expect(page.address().getAll('issue').sort()).toEqual(['military-aid', 'territory'])
  })

  it('takes one alone, and a chip gives all back', async () => {
    await page.press('Only Military aid')
    expect(page.address().getAll('issue')).toEqual(['military-aid'])
    expect(chips()).toEqual(['only Military aid ×'])
    await page.press(document.querySelector('.chip') as Element)
    expect(page.address().getAll('issue')).toEqual([])
    expect(page.has('chips')).toBe(false)
  })
})

describe('weights', () => {
  const weights = () => page.part('controls').querySelector('.weights') as HTMLDetailsElement

  it('count once unless they are moved, and all again when that is wanted', async () => {
    expect(weights().open).toBe(false)
    await page.set('Weight of Territory', '0')
    await page.set('Weight of Military aid', '2.5')
    expect(page.address().getAll('weight')).toEqual(['territory=0', 'military-aid=2.5'])
    expect(weights().open).toBe(true)
    expect(words(page.field('Weight of Military aid').closest('.row'))).toContain('2.5')
    await page.set('Weight of Territory', '1')
    expect(page.address().getAll('weight')).toEqual(['military-aid=2.5'])
    await page.press(weights().querySelector('.link') as Element)
    expect(page.address().getAll('weight')).toEqual([])
  })
})

describe('chips', () => {
  it('turns each off alone, and all together', async () => {
    await page.visit('?show=whatif&drop=unanimous&inherit=true&minShared=5')
    expect(chips()).toHaveLength(4)
    await page.press(document.querySelector('.chip') as Element)
    expect(chips()).toHaveLength(3)
    await page.press(document.querySelector('[data-testid="chips"] .link') as Element)
    expect(asked()).toBe('')
  })

  it('goes to the defaults of the dataset, and leaves the dataset', async () => {
    await page.visit('?dataset=talks-2025&show=whatif&drop=unanimous&select=usa')
    await page.press(page.part('reset'))
    expect(page.address().get('dataset')).toBe('talks-2025')
    expect(asked()).toBe('')
  })
})

describe('time', () => {
  const time = () => page.part('time')
  const day = () => page.field('As of').value

  it('goes a step forward and back, as wide as is chosen', async () => {
    expect(day()).toBe('2025-08-09')
    await page.set('Step', '1m', time())
    await page.press('One step forward')
    expect(day()).toBe('2025-09-09')
    await page.press('One step back')
    await page.press('One step back')
    expect(day()).toBe('2025-07-09')
    expect(page.address().get('asOf')).toBe('2025-07-09')
  })

  it('stops at the first and the last day of the data', async () => {
    const slider = page.part('as-of-slider') as HTMLInputElement
    await page.set(slider, slider.min)
    expect(page.button('One step back').disabled).toBe(true)
    expect(page.button('One step forward').disabled).toBe(false)
    await page.set(slider, slider.max)
    expect(page.button('One step forward').disabled).toBe(true)
    expect(page.button('One step back').disabled).toBe(false)
  })

  it('moves the day with the slider, a day each step', async () => {
    const slider = page.part('as-of-slider') as HTMLInputElement
    await page.set(slider, String(Number(slider.value) + 1))
    expect(page.address().get('asOf')).toBe('2025-08-10')
    expect(slider.getAttribute('aria-valuetext')).toBe('10 August 2025')
  })

  it('asks for a window of statements that ends on the day', async () => {
    await page.set('Window', '3m', time())
    const query = page.address()
    expect([query.get('from'), query.get('to')]).toEqual(['2025-05-10', '2025-08-09'])
    expect(page.field('Window', time()).value).toBe('3m')
    await page.set('Window', 'none', time())
    expect(page.address().get('from')).toBeNull()
  })

  it('shows a window of its own width as another', async () => {
    await page.set('Stated from', '2025-08-01')
    await page.set('to', '2025-08-05', time())
    expect(page.field('Window', time()).value).toBe('other')
  })

  it('plays by itself until it is stopped', async () => {
    const { min } = page.part('as-of-slider') as HTMLInputElement
    await page.set('Speed', '8', time())
    await page.set(page.part('as-of-slider'), min)
    await page.set('Step', '1d', time())
    const first = day()
    await page.press(page.part('play'))
    expect(page.part('play').dataset.playing).toBe('true')
    await soon(() => expect(day() > first).toBe(true))
    await page.key(' ', page.part('as-of-slider'))
    expect(page.part('play').dataset.playing).toBe('false')
    const stopped = day()
    await page.rest()
    expect(day()).toBe(stopped)
  })

  it('begins again at the first day when it is played at the last', async () => {
    const slider = page.part('as-of-slider') as HTMLInputElement
    await page.set('Step', '1y', time())
    await page.set(slider, slider.max)
    const last = day()
    await page.press(page.part('play'))
    await soon(() => expect(day() < last || page.part('play').dataset.playing === 'false').toBe(true))
    await soon(() => expect(page.part('play').dataset.playing).toBe('false'))
    expect(day()).toBe(last)
  })

  it('sets off the statements that count', async () => {
    const slider = page.part('as-of-slider') as HTMLInputElement
    const bars = (kind: string) =>
      (time().querySelector(`.bars path${kind}`)?.getAttribute('d') ?? '').split('M').length - 1
    await page.set(slider, slider.max)
    const all = bars('.counted')
    expect(all).toBeGreaterThan(20)
    expect(bars(':not(.counted)')).toBe(0)
    await page.set(slider, String((Number(slider.min) + Number(slider.max)) / 2))
    expect(bars('.counted') + bars(':not(.counted)')).toBe(all)
    expect(bars('.counted')).toBeLessThan(all)
    const before = bars('.counted')
    await page.set('Window', '30d', time())
    expect(bars('.counted')).toBeLessThan(before)
  })

  it('takes a day when it is whole, and none when the field is left empty', async () => {
    const known = page.field('As known on')
    await page.set(known, '0202-08-10')
    expect(page.address().get('knownAt')).toBeNull()
    expect(known.value).toBe('0202-08-10')
    known.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    await page.rest()
    expect(known.value).toBe('')
    await page.set(known, '2025-08-10')
    await page.set(known, '')
    expect(page.address().get('knownAt')).toBe('2025-08-10')
    known.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    await page.rest()
    expect(page.address().get('knownAt')).toBeNull()
  })
})
