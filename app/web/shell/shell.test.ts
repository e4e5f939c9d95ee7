import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPage, soon, type WholePage, words } from '../../../test/support/whole-page.ts'

const fetchNative = fetch
let page: WholePage
beforeAll(async () => {
  page = await openPage(['seeds/talks-2025', 'seeds/chevening-2025'], '?dataset=talks-2025&show=whatif')
}, 120_000)
afterAll(() => page?.close())
beforeEach(async () => {
  await close()
  await page.visit('?dataset=talks-2025&show=whatif')
})

const shown = () => words(document.querySelector('h1'))
const dialog = () => document.querySelector('dialog')
async function close(): Promise<void> {
  dialog()?.close()
  await page.rest()
}

describe('ways to look', () => {
  it('marks the one that is shown, and goes to another keeping what is selected', async () => {
    await page.visit('?dataset=talks-2025&show=whatif&select=usa')
    expect(page.part('tab-whatif').getAttribute('aria-current')).toBe('page')
    await page.press(page.part('tab-positions'))
    expect(page.part('tab-whatif').getAttribute('aria-current')).toBeNull()
    expect(page.part('tab-positions').getAttribute('aria-current')).toBe('page')
    expect([page.address().get('show'), page.address().get('select')]).toEqual(['positions', 'usa'])
    await page.press(page.part('tab-network'))
    expect(page.address().get('show')).toBeNull()
  })

  it('has no details beside a view that tells them itself, and no controls beside one that stands alone', async () => {
    await page.visit('?dataset=talks-2025&show=pairs')
    expect([page.has('details'), page.has('controls'), page.has('time')]).toEqual([true, true, true])
    await page.visit('?dataset=talks-2025&show=evidence')
    expect([page.has('details'), page.has('controls')]).toEqual([false, true])
    await page.visit('?dataset=talks-2025&show=cypher')
    expect([page.has('controls'), page.has('time'), page.has('chips')]).toEqual([false, false, false])
  })
})

describe('steps', () => {
  it('takes changes back and does them again, one by one', async () => {
    await page.set('Inherit positions', true)
    await page.set('Leave out unanimous issues', true)
    await page.press('Undo')
    expect(page.address().get('drop')).toBeNull()
    expect(page.address().get('inherit')).toBe('true')
    expect(page.button('Redo').disabled).toBe(false)
    await page.press('Redo')
    expect(page.address().get('drop')).toBe('unanimous')
    expect(page.button('Redo').disabled).toBe(true)
  })

  it('listens to the keys outside of fields alone', async () => {
    await page.set('Inherit positions', true)
    await page.key('z', document.body, { ctrlKey: true })
    expect(page.address().get('inherit')).toBeNull()
    await page.key('y', document.body, { ctrlKey: true })
    expect(page.address().get('inherit')).toBe('true')
    await page.key('z', page.part('search'), { ctrlKey: true })
    expect(page.address().get('inherit')).toBe('true')
    await page.key('Z', document.body, { ctrlKey: true, shiftKey: true })
    expect(page.address().get('inherit')).toBe('true')
    await page.key('3', document.body, { altKey: true })
    expect(page.address().get('show')).toBe('positions')
    await page.key('3', document.body)
    expect(page.address().get('show')).toBe('positions')
  })
})

describe('finding', () => {
  const search = () => page.part('search') as HTMLInputElement
  const options = () => [...document.querySelectorAll('.find [role="option"]')]
  const find = async (text: string) => {
    search().dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
    await page.set(search(), text)
  }

  it('selects an actor with the keys', async () => {
    await find('germ')
    expect(search().getAttribute('aria-expanded')).toBe('true')
    expect(words(options()[0] as Element)).toContain('Germany')
    expect(options()[0]?.getAttribute('aria-selected')).toBe('true')
    await page.key('ArrowDown', search())
    expect(options()[1]?.getAttribute('aria-selected')).toBe('true')
    expect(search().getAttribute('aria-activedescendant')).toBe(options()[1]?.id)
    await page.key('ArrowUp', search())
    await page.key('Enter', search())
    expect(page.address().getAll('select')).toEqual(['germany'])
    expect(search().value).toBe('')
    expect(search().getAttribute('aria-expanded')).toBe('false')
  })

  it('selects whom a person counts for, and says so', async () => {
    await find('macron')
    expect(words(options()[0] as Element)).toContain('France')
    await page.press(options()[0] as Element)
    expect(page.address().getAll('select')).toEqual(['france'])
  })

  it('opens an issue, a view, a dataset, and does what is asked', async () => {
    await find('ceasefire first')
    await page.press(options().find((one) => words(one).includes('Ceasefire first')) as Element)
    expect([page.address().get('show'), page.address().get('issue')]).toEqual(['spectrum', 'ceasefire-first'])
    await find('pairs')
    await page.press(options().find((one) => words(one).includes('Pairs')) as Element)
    expect(page.address().get('show')).toBe('pairs')
    await find('chevening house')
    const dataset = options().find((one) => words(one).includes('nations') || words(one).includes('actors'))
    if (dataset) await page.press(dataset)
    await find('reset')
    await page.press(options()[0] as Element)
    expect(page.address().get('show')).toBeNull()
  })

  it('finds the tour only where its dataset is', async () => {
    const { service } = await import('../state/service-store.ts')
    const before = service.get()
    const found = () => options().some((one) => words(one).toLowerCase().includes('tour'))
    await find('tour')
    expect(found()).toBe(true)
    const datasets = (before.datasets ?? []).filter(({ id }) => id !== 'chevening-2025')
    service.set({ ...before, datasets })
    await page.work()
    expect(found()).toBe(false)
    service.set(before)
    await find('')
  })

  it('says when there is nothing of the kind', async () => {
    await find('zzzz')
    expect(options().map((one) => one.getAttribute('aria-disabled'))).toEqual(['true'])
    await page.key('Enter', search())
    expect(page.address().get('select')).toBeNull()
  })
})

describe('datasets', () => {
  it('lists those of the server, marks the open one, and opens another with its own defaults', async () => {
    await page.visit('?dataset=talks-2025&show=whatif&drop=unanimous')
    const rows = [...page.part('datasets').querySelectorAll('button.dataset')]
    expect(rows.map((row) => row.getAttribute('aria-current'))).toHaveLength(2)
    expect(words(page.part('store'))).toContain('Memory')
    const [other, open] = rows[0]?.getAttribute('aria-current') === 'true' ? [rows[1], rows[0]] : [rows[0], rows[1]]
    expect(words(open as Element)).toContain(page.said('dataset-picker').replace('Dataset: ', ''))
    await page.press(other as Element)
    expect(page.address().get('dataset')).toBe('chevening-2025')
    expect(page.address().get('drop')).toBeNull()
  })

  it('says which there are when a link names none of them', async () => {
    await page.visit('?dataset=nothing')
    expect(words(document.querySelector('#main'))).toContain('nothing')
    expect(page.has('tab-whatif')).toBe(false)
  })
})

describe('dialogs', () => {
  it('tells the views and the keys in help, and closes', async () => {
    await page.key('?', document.body)
    expect(words(dialog())).toContain('Alt 9')
    expect(words(dialog())).not.toContain('Alt 10')
    expect(dialog()?.open).toBe(true)
    await page.press('Close', dialog() as Element)
    expect(dialog()).toBeNull()
  })

  it('closes by a click beside it, not by one within', async () => {
    await page.key('?', document.body)
    await page.press(dialog()?.querySelector('h2') as Element)
    expect(dialog()).not.toBeNull()
    await page.press(dialog() as Element)
    expect(dialog()).toBeNull()
  })

  it('saves a view by name, opens it again, and forgets it', async () => {
    await page.visit('?dataset=talks-2025&show=whatif&minShared=5')
    await page.press(page.part('views'))
    const form = dialog()?.querySelector('form') as HTMLFormElement
    await page.set(form.querySelector('input') as Element, 'Five at least')
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await page.rest()
    expect(words(dialog())).toContain('Five at least')
    await close()
    await page.visit('?dataset=talks-2025&show=whatif')
    await page.press(page.part('views'))
    await page.press('Five at least', dialog() as Element)
    expect(page.address().get('minShared')).toBe('5')
    if (!dialog()) await page.press(page.part('views'))
    const forget = [...(dialog()?.querySelectorAll('button') ?? [])].find((one) =>
      /forget|remove|delete/i.test(one.getAttribute('aria-label') ?? words(one)),
    )
    await page.press(forget as Element)
    expect([...(dialog()?.querySelectorAll('li') ?? [])].filter((row) => words(row).includes('Five at least'))).toEqual(
      [],
    )
  })

  it('previews the picture of the view, as it is asked for', async () => {
    await page.visit('?dataset=talks-2025&show=spectrum&issue=territory')
    await page.press(page.part('save'))
    const image = () => dialog()?.querySelector('img')?.getAttribute('src')
    await soon(() => expect(image()).toMatch(/^blob:/))
    const before = image()
    await page.set(page.part('picture-paper'), 'square')
    await soon(() => expect(image()).not.toBe(before))
    expect(page.part('picture-save').hasAttribute('disabled')).toBe(false)
  })
})

describe('pictures', () => {
  const saved: { name: string; text: string }[] = []
  beforeAll(() => {
    // Downloads are links that are clicked.
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const { download: name, href } = this
      void fetchNative(href).then(async (response) => saved.push({ name, text: await response.text() }))
    }
  })

  it('are saved under a name that tells what they show', async () => {
    await page.visit('?dataset=talks-2025&show=positions&select=usa&select=ukraine&asOf=2025-08-01')
    await page.press(page.part('save'))
    await page.set(page.part('picture-format'), 'svg')
    await soon(() => expect(page.part('picture-save').hasAttribute('disabled')).toBe(false))
    await page.press(page.part('picture-save'))
    await soon(() => expect(saved).toHaveLength(1))
    expect(saved[0]?.name).toBe('talks-2025-positions-2025-08-01.svg')
    expect(saved[0]?.text).toContain('Poland')
    expect(page.said('picture-told')).toContain('talks-2025-positions-2025-08-01.svg')
  })

  it('can be of those alone who are selected', async () => {
    await page.visit('?dataset=talks-2025&show=positions&select=usa&select=ukraine')
    await page.press(page.part('save'))
    await page.set(page.part('picture-format'), 'svg')
    await page.set(page.part('picture-who'), 'selected')
    await page.press(page.part('picture-save'))
    await soon(() => expect(saved).toHaveLength(2))
    expect(saved[1]?.text).toContain('Ukraine')
    expect(saved[1]?.text).not.toContain('Poland')
  })
})

describe('the tour', () => {
  it('is offered, goes forward and back through views, and is offered no more once it ended', async () => {
    expect(page.has('tour-start')).toBe(true)
    await page.press(page.part('tour-start'))
    expect(page.address().get('dataset')).toBe('chevening-2025')
    expect(page.said('tour')).toContain('1 of 6')
    expect(page.button('Back', page.part('tour')).disabled).toBe(true)
    await page.press(page.part('tour-next'))
    expect(page.said('tour')).toContain('2 of 6')
    expect(page.address().getAll('select')).toEqual(['ukraine', 'usa'])
    await page.press('Back', page.part('tour'))
    expect(page.said('tour')).toContain('1 of 6')
    for (let step = 1; step < 6; step++) await page.press(page.part('tour-next'))
    expect(page.has('tour-next')).toBe(false)
    await page.press(page.part('tour-end'))
    expect(page.has('tour')).toBe(false)
  })
})

describe('links', () => {
  it('tells what of a link it does not know, until that is dismissed', async () => {
    await page.visit('?dataset=talks-2025&show=whatif&measure=nonsense')
    expect(page.said('notices')).toMatch(/measure: .*expected one of s, /)
    await page.press(page.part('notices').querySelector('button') as Element)
    expect(page.said('notices')).toBe('')
  })

  it('takes names of actors for their ids, and names those that nobody has', async () => {
    await page.visit('?dataset=talks-2025&show=whatif&select=Germany')
    expect(page.address().getAll('select')).toEqual(['germany'])
    await page.visit('?dataset=talks-2025&show=whatif&select=Nobody')
    expect(page.said('notices')).toContain('Nobody')
    expect(shown()).toContain('What if')
  })

  it('changes from light to dark and back', async () => {
    const before = document.documentElement.dataset.theme
    const button = document.querySelector('.top-end > .icon:last-of-type') as Element
    await page.press(button)
    expect(document.documentElement.dataset.theme).not.toBe(before)
    await page.press(button)
    expect(document.documentElement.dataset.theme).toBe(before)
  })
})

describe('a server that is at work or away', () => {
  const tell = async (change: object) => {
    const { service } = await import('../state/service-store.ts')
    const before = service.get()
    service.set({ ...before, ...change } as never)
    await page.work()
    return () => service.set(before)
  }
  const progress = { phase: 'writing', done: 250, total: 1000, rate: 50, secondsLeft: 15 }
  const dataset = { id: 'new', title: 'A new one', actors: 1, issues: 2, stances: 3, documents: 0, sha256: null }
  const loading = { ...dataset, status: 'loading', servesFormer: false, progress, notice: 'It takes long.' }

  it('says how far the load of a dataset is', async () => {
    await page.visit('?dataset=nothing')
    const undo = await tell({ datasets: [{ ...loading, id: 'nothing' }] })
    expect(page.said('waiting')).toContain('Loading A new one')
    expect(page.said('waiting')).toContain('250 of 1,000, 50 a second')
    expect(page.said('waiting')).toContain('It takes long.')
    const bar = page.part('waiting').querySelector('progress')
    expect([bar?.max, bar?.value]).toEqual([1000, 250])
    undo()
  })

  it('says that a dataset could not be loaded, and why; and that there is none', async () => {
    await page.visit('?dataset=nothing')
    let undo = await tell({ datasets: [{ ...loading, id: 'nothing', status: 'failed', progress: null }] })
    expect(page.said('waiting')).toContain('A new one could not be loaded')
    undo()
    undo = await tell({ datasets: null, reachable: false })
    expect(page.said('waiting')).toContain('The server is not responding yet')
    undo()
  })

  it('goes on showing what it has when the server or the database is away', async () => {
    let undo = await tell({ reachable: false })
    expect(page.said('notices')).toContain('The server is not responding. What you see stays')
    expect(page.has('result-line')).toBe(true)
    undo()
    const { service } = await import('../state/service-store.ts')
    const health = service.get().health
    undo = await tell({ health: { ...health, store: { ...health?.store, state: 'down', notice: 'So it is.' } } })
    expect(page.said('notices')).toContain('The database is not available.')
    expect(page.said('notices')).toContain('So it is.')
    undo()
    await page.rest()
    expect(page.said('notices')).toBe('')
  })
})
