import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPage, soon, type WholePage, words } from '../../test/support/whole-page.ts'

let page: WholePage
beforeAll(async () => {
  page = await openPage(['seeds/talks-2025'], '?show=pairs')
}, 120_000)
afterAll(() => page?.close())

const title = () => words(document.querySelector('h1'))
const result = () => page.said('result-line')
const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)]

/** Finds an actor in a field that offers actors, and takes the first. */
async function pick(field: string | Element, text: string): Promise<void> {
  const box = typeof field === 'string' ? page.field(field) : (field as HTMLInputElement)
  await page.set(box, text)
  await page.key('Enter', box)
}

describe('the network without WebGL', () => {
  const disc = (id: string) =>
    all('[data-testid="plain-map"] [role="button"]').find((one) =>
      (one.getAttribute('aria-label') ?? words(one)).startsWith(id),
    ) as HTMLElement
  beforeEach(async () => {
    await page.visit('')
    await soon(() => expect(page.has('plain-map')).toBe(true))
    await page.rest()
  })

  it('draws who aligns with whom, and says so', () => {
    expect(title()).toBe('Who aligns with whom, 9 August 2025')
    expect(result()).toContain('13 of 33 delegations · 66 pairs')
    expect(all('[data-testid="plain-map"] svg')[0]?.getAttribute('aria-label')).toContain('A network of 13 circles')
    expect(words(page.part('legend'))).toContain('agree: S from +.60')
  })

  it('selects a circle, and offers what can be done with it', async () => {
    await page.press(disc('Poland'))
    expect(page.address().getAll('select')).toEqual(['poland'])
    expect(page.has('actor-panel')).toBe(true)
    const bar = document.querySelector('.actor-bar') as Element
    expect(words(bar)).toContain('Poland')
    const hide = all('button', bar).find((one) => /hide/i.test(words(one)))
    await page.press(hide as Element)
    expect(page.address().getAll('hide')).toEqual(['poland'])
    expect(result()).toContain('12 of')
  })

  it('lists those that are not drawn, and the network as a list', async () => {
    const more = page.part('show-hidden')
    expect(more.getAttribute('aria-expanded')).toBe('false')
    await page.press(more)
    expect(more.getAttribute('aria-expanded')).toBe('true')
    expect(words(page.part('foot'))).toContain('Australia')
    const list = page.part('neighbours') as HTMLDetailsElement
    list.open = true
    list.dispatchEvent(new Event('toggle'))
    await page.rest()
    expect(words(list)).toContain('Poland')
  })
})

describe('the spectrum', () => {
  const issue = () => page.part('spectrum-issue')
  const target = (id: string) => issue().querySelector(`[data-target="${id}"]`) as HTMLElement

  it('places the actors along the scale, and names those whose position is not known', async () => {
    await page.visit('?show=spectrum&issue=territory')
    expect(all('[data-testid="spectrum-issue"]')).toHaveLength(1)
    expect(words(target('ukraine').querySelector('title'))).toBe('Ukraine: −2 No cession at all')
    expect(words(issue())).toMatch(/No position known ?: ?Australia/)
  })

  it('is walked by the keys, opens the evidence of an actor, and closes it', async () => {
    await page.visit('?show=spectrum&issue=territory')
    target('ukraine').focus()
    await page.key('ArrowRight')
    expect(document.activeElement?.getAttribute('data-target')).toBe('european-partners')
    await page.key('End')
    expect(document.activeElement?.getAttribute('data-target')).toBe('russia')
    await page.key('Home')
    await page.key('ArrowLeft')
    expect(document.activeElement?.getAttribute('data-target')).toBe('ukraine')
    await page.key('Enter')
    expect(target('ukraine').getAttribute('aria-expanded')).toBe('true')
    await soon(() => expect(words(issue())).toContain('Constitution settles the matter'))
    await page.press(target('usa'))
    expect(target('ukraine').getAttribute('aria-expanded')).toBe('false')
    expect(target('usa').getAttribute('aria-expanded')).toBe('true')
    await page.press(target('usa'))
    expect(target('usa').getAttribute('aria-expanded')).toBe('false')
  })
})

describe('the timeline', () => {
  it('follows whom is selected, and more or fewer', async () => {
    await page.visit('?show=timeline&select=ukraine&select=russia')
    expect(title()).toBe('Alignment of Ukraine and Russia, 2025 to 2026')
    expect(words(page.part('shifts'))).toContain('5 changes of position')
    await page.press('Stop following Russia')
    expect(page.address().getAll('select')).toEqual(['ukraine'])
    expect(title()).toContain('Ukraine')
    expect(title()).not.toContain('Russia')
  })

  it('goes to the day of a change', async () => {
    await page.visit('?show=timeline&select=ukraine&select=russia')
    await page.press('Go to 22 Oct 2025')
    expect(page.address().get('asOf')).toBe('2025-10-22')
    expect(page.field('As of').value).toBe('2025-10-22')
  })
})

describe('the comparison', () => {
  const side = (which: 'a' | 'b') => page.part(`compare-${which}`)
  const issues = () => all('[data-testid="compare-issue"]').map((row) => words(row.querySelector('th')))

  it('compares two sides, swaps them, and takes more into a side', async () => {
    await page.visit('?show=compare&select=ukraine&select=russia')
    expect(title()).toBe('Ukraine compared with Russia, 9 August 2025')
    expect(result()).toContain('S −.88 over 4 of 11 issues')
    await page.press(page.part('swap'))
    expect(title()).toBe('Russia compared with Ukraine, 9 August 2025')
    await pick('Add to the first side', 'china')
    expect(words(side('a'))).toContain('China')
    await page.press('Remove China')
    expect(words(side('a'))).not.toContain('China')
    expect(words(side('a'))).toContain('Russia')
  })

  it('orders the issues, and opens the evidence on one', async () => {
    await page.visit('?show=compare&select=ukraine&select=russia')
    expect(issues()[0]).toBe('Ukraine at the table')
    await page.press('Evidence on Territory')
    expect(page.button('Evidence on Territory').getAttribute('aria-expanded')).toBe('true')
    await soon(() => expect(words(page.part('compare'))).toContain('Constitution settles the matter'))
    await page.press('Evidence on Territory')
    expect(page.button('Evidence on Territory').getAttribute('aria-expanded')).toBe('false')
  })

  it('draws the issues again and says how far the value went', async () => {
    await page.visit('?show=compare&select=ukraine&select=russia')
    expect(page.said('robustness')).toContain('Between −1.00 and −.83')
    const resample = all('button', page.part('robustness')).find((one) => words(one).includes('2,000'))
    await page.press(resample as Element)
    await soon(() => expect(page.said('bootstrap')).toContain('No interval: it takes 10 shared issues'))
  })
})

describe('the coalitions', () => {
  it('gives a card to each, with who is in it and who stands alone', async () => {
    await page.visit('?show=coalitions')
    expect(result()).toContain('3 coalitions of 13 of 33 delegations')
    const cards = all('[data-testid="coalition"]')
    expect(cards).toHaveLength(3)
    expect(words(cards[0] as Element)).toContain('7 members')
    const member = (id: string) => all(`[data-target="${id}"]`, cards[0])[0] as HTMLElement
    expect(member('poland').getAttribute('aria-pressed')).toBe('false')
    await page.press(member('poland'))
    expect(page.address().getAll('select')).toEqual(['poland'])
    expect(member('poland').getAttribute('aria-pressed')).toBe('true')
    expect(member('france').getAttribute('aria-pressed')).toBe('false')
    await page.press(member('poland'))
    expect(page.address().getAll('select')).toEqual([])
  })
})

describe('what if', () => {
  const slider = () => page.part('whatif').querySelector('[role="slider"][aria-label$="Territory"]') as HTMLElement

  it('moves a position by the keys along its scale, says what changes, and takes it back', async () => {
    await page.visit('?show=whatif&select=ukraine')
    expect(title()).toBe('What if Ukraine moved, 9 August 2025?')
    expect(slider().getAttribute('aria-valuenow')).toBe('-2')
    await page.key('ArrowRight', slider())
    expect(page.address().getAll('move')).toEqual(['ukraine=territory=-1'])
    expect(slider().getAttribute('aria-valuenow')).toBe('-1')
    await page.key('End', slider())
    expect(page.address().getAll('move')).toEqual(['ukraine=territory=2'])
    await page.key('ArrowRight', slider())
    expect(slider().getAttribute('aria-valuenow')).toBe('2')
    expect(page.said('moves')).toContain('Territory')
    await page.key('Delete', slider())
    expect(page.address().getAll('move')).toEqual([])
    expect(page.said('moves')).toContain('Nothing is moved yet')
  })

  it('finds the best move towards another', async () => {
    await page.visit('?show=whatif&select=ukraine')
    expect((page.part('seek') as HTMLButtonElement).disabled).toBe(true)
    await pick('Towards', 'russia')
    await page.press(page.part('seek'))
    await soon(() => expect(page.said('best-found')).not.toBe(''))
    expect(page.said('best-found')).toContain(
      'Territory to +2 Ukraine gives up land: mean agreement with it from 6 % to 31 %',
    )
    await page.press('Make this move')
    expect(page.address().getAll('move')).toEqual(['ukraine=territory=2'])
  })
})

describe('the console', () => {
  it('says that a store in memory has no Cypher, and keeps queries under a name', async () => {
    await page.visit('?show=cypher')
    expect(words(page.part('cypher'))).toContain('there is no Neo4j here')
    expect(all('button', page.part('cookbook')).length).toBeGreaterThan(20)
  })
})
