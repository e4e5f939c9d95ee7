import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { giveFiles, sendForm } from '../../../test/support/given-files.ts'
import { openPage, soon, type WholePage, words } from '../../../test/support/whole-page.ts'

let page: WholePage
beforeAll(async () => {
  page = await openPage(['seeds/chevening-2025'], '?show=pairs')
}, 120_000)
afterAll(() => page?.close())

const dialog = () => document.querySelector('dialog')
const says = () => words(dialog())
const TABLE = 'actor,issue,value\nAsh,Water,2\nBirch,Water,-1\nAsh,Shade,1\nBirch,Shade,1\n'

const file = (text: string, name: string) => Object.assign(new File([text], name), { webkitRelativePath: '' })

const choose = (text: string, name = 'trees.csv') => giveFiles(page, [[name, text]])

async function read(min: string, max: string): Promise<void> {
  await soon(() => expect(page.has('drop-min')).toBe(true))
  for (const [end, value] of [
    ['drop-min', min],
    ['drop-max', max],
  ] as const) {
    const field = page.part(end) as HTMLInputElement
    Object.defineProperty(field, 'valueAsNumber', { get: () => Number(field.value), configurable: true })
    await page.set(field, value)
  }
  sendForm(page, 'drop-read')
}

describe('files of one’s own', () => {
  beforeEach(async () => {
    dialog()?.close()
    await page.rest()
  })

  it('asks for the scale of a table that declares none, says what is off it, and opens it on another', async () => {
    await choose(TABLE)
    await soon(() => expect(page.has('drop-min')).toBe(true))
    expect(dialog()?.getAttribute('aria-label')).toBe('trees.csv')
    await read('0', '1')
    await soon(() => expect(page.has('drop-problems')).toBe(true))
    expect(page.said('drop-problems')).toContain('trees.csv')
    await read('-2', '2')
    await soon(() => expect(dialog()).toBeNull())
    await page.rest()
    expect(page.said('result-line')).toContain('2 organisations')
    expect(page.said('dataset-picker')).toContain('trees')
    const row = [...page.part('datasets').querySelectorAll('button.dataset')].find((one) =>
      words(one).includes('trees'),
    )
    expect(words(row as Element)).toContain('4 stances')
    expect(row?.getAttribute('aria-current')).toBe('true')
  })

  it('is told of where a server would be asked, and forgotten when that is wanted', async () => {
    await page.press(page.part('tab-positions'))
    expect(
      document.querySelector('[role="gridcell"][aria-label^="Ash on Water"]')?.getAttribute('aria-label'),
    ).toContain('+2')
    const forget = page.part('datasets').querySelector('.forget') as Element
    await page.press(forget)
    await soon(() => expect(page.said('datasets')).not.toContain('trees'))
    await page.visit('?dataset=chevening-2025&show=pairs')
    expect(page.part('datasets').querySelectorAll('button.dataset')).toHaveLength(1)
  })

  it('lists what is wrong with a table, and copies it', async () => {
    await choose('actor,issue,value\nAsh,Water,much\n', 'broken.csv')
    await read('-2', '2')
    await soon(() => expect(page.has('drop-problems')).toBe(true))
    expect(page.said('drop-problems')).toContain('broken.csv')
    expect(says()).toMatch(/value/)
  })

  it('opens a graph of actors and issues, and draws and measures one of pairs, unless they are stances after all', async () => {
    const graph = (type: string) =>
      `<gexf><graph><attributes class="node"><attribute id="0" title="type" type="string"><default>Actor</default></attribute></attributes><nodes><node id="Ash"/><node id="Birch"/><node id="Water"><attvalues><attvalue for="0" value="${type}"/></attvalues></node><node id="Shade"><attvalues><attvalue for="0" value="${type}"/></attvalues></node></nodes><edges><edge source="Ash" target="Water" weight="2"/><edge source="Birch" target="Shade" weight="-1"/></edges></graph></gexf>`
    await choose(graph('Issue'), 'grove.gexf')
    await read('-2', '2')
    await soon(() => expect(page.has('drop-keep')).toBe(true))
    expect(page.said('dataset-picker')).toContain('grove')
    expect(says()).toContain('actors are "Actor", and issues are "Issue"')
    await page.press(page.part('drop-keep'))
    await choose(graph('Actor'), 'pairs.gexf')
    await soon(() => expect(page.said('drop-pairs')).toContain('3 camps, with no line against them'))
    expect(page.said('drop-pairs')).toMatch(/Lines against the best camps.?0/)
    expect(page.said('drop-pairs')).toContain('only the sign of weight is used')
    await page.press(page.part('pairs-change'))
    await soon(() => expect(page.said('drop-questions')).toContain('parley balance'))
    dialog()?.close()
    await page.rest()
  })

  it('opens the view of a picture of this page, and says when a picture is no one of Parley’s', async () => {
    const svg = await (await page.app.get('/api/datasets/chevening-2025/diagram.svg?show=positions&order=name')).text()
    await choose(svg, 'picture.svg')
    await soon(() => expect(page.address().get('show')).toBe('positions'))
    expect(page.address().get('order')).toBe('name')
    await soon(() => expect(dialog()).toBeNull())
    await choose('<svg xmlns="http://www.w3.org/2000/svg"/>', 'other.svg')
    await soon(() => expect(page.said('drop-picture')).not.toBe(''))
    expect(dialog()).not.toBeNull()
  })
})

describe('pasting', () => {
  const paste = (text: string, target: EventTarget = document.body) => {
    const event = new Event('paste', { bubbles: true, cancelable: true })
    target.dispatchEvent(Object.assign(event, { clipboardData: { files: [], getData: () => text } }))
    return page.rest()
  }

  it('takes cells of a spreadsheet as a table, and nothing else', async () => {
    dialog()?.close()
    await page.rest()
    await paste('a sentence, and no table')
    await paste('actor\tissue\tvalue\nAsh\tWater\t2\n', document.querySelector('input') as Element)
    expect(dialog()).toBeNull()
    await paste('Akteur\tThema\tWert\nEsche\tWasser\t2\nBirke\tWasser\t-1\n')
    await soon(() => expect(dialog()?.getAttribute('aria-label')).toBe('pasted table.tsv'))
    dialog()?.close()
    await page.rest()
  })
})

describe('dragging', () => {
  const drag = (type: string, more: object = {}) => {
    const event = new Event(type, { bubbles: true, cancelable: true })
    dispatchEvent(
      Object.assign(event, {
        dataTransfer: { types: ['Files'], items: [], files: [file(TABLE, 'dropped.csv')] },
        ...more,
      }),
    )
    return page.rest()
  }

  it('shows that the page takes files while they are over it, and takes them', async () => {
    dialog()?.close()
    await page.rest()
    expect(page.has('drop-over')).toBe(false)
    await drag('dragenter')
    expect(page.has('drop-over')).toBe(true)
    await drag('dragleave', { relatedTarget: document.body })
    expect(page.has('drop-over')).toBe(true)
    await drag('dragleave', { relatedTarget: null })
    expect(page.has('drop-over')).toBe(false)
    await drag('dragenter')
    await drag('drop')
    expect(page.has('drop-over')).toBe(false)
    await soon(() => expect(dialog()?.getAttribute('aria-label')).toBe('dropped.csv'))
  })

  it('leaves alone what is dragged that is no file', async () => {
    await drag('dragenter', { dataTransfer: { types: ['text/plain'] } })
    expect(page.has('drop-over')).toBe(false)
  })
})
