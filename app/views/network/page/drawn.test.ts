/** The map as it is drawn, and what a pointer and the keys do on it: read what changes. `npm test -- network/page -u` writes it anew. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putUnder } from '../../../../test/support/drawn-network.ts'
import { changesBy, settled } from '../../../../test/support/page-acts.ts'
import { outlineOf } from '../../../../test/support/page-outline.ts'
import { openPage, type WholePage } from '../../../../test/support/whole-page.ts'

let page: WholePage
beforeAll(async () => {
  page = await openPage(['seeds/chevening-2025'], '?show=whatif')
  await page.press(page.part('tour-skip'))
}, 120_000)
afterAll(() => page?.close())

const mouse = () => document.querySelector('.sigma-mouse') as HTMLElement
const at = (x: number, y: number, more: object = {}) => ({
  clientX: x,
  clientY: y,
  bubbles: true,
  cancelable: true,
  ...more,
})
/** Dispatches events of a mouse where Sigma hears them; circles count from 1, then lines. */
async function mice(under: number, ...events: [string, object][]): Promise<void> {
  putUnder(under)
  for (const [type, init] of events) {
    mouse().dispatchEvent(new MouseEvent(type, init))
    await settled(page)
  }
}
const click = (more: object = {}): [string, object][] => [
  ['mousemove', at(300, 300)],
  ['mousedown', at(300, 300, more)],
  ['mouseup', at(300, 300, more)],
  ['click', at(300, 300, more)],
]

async function visit(search: string): Promise<void> {
  putUnder(0)
  await page.visit(search)
  await settled(page)
}

describe('the map is drawn', () => {
  it.each([
    ['alone', '?'],
    ['two selected', '?select=ukraine&select=usa'],
    ['along an issue', '?layout=issue:territory&color=issue:territory&select=usa&size=links'],
    ['in coalitions, with pies', '?layout=coalitions&hulls=true&node=pie&hide=poland'],
    ['on a circle, with flags', '?layout=circle&node=flag&color=bloc&pin=france@0.2,0.3'],
    ['around one', '?focus=usa&depth=1&size=same&strongest=1'],
  ])('%s', async (name, search) => {
    await visit(search)
    const outline = `${outlineOf(page.part('map'))}\n`
    await expect(outline).toMatchFileSnapshot(`drawn/${name.replaceAll(/[ ,]+/g, '-')}.txt`)
  })
})

it('the mouse points, selects, asks for the menu, and moves', async () => {
  const acts: [string, string, () => Promise<unknown>][] = [
    ['points at a circle', '?', () => mice(9, ['mousemove', at(300, 300)])],
    ['points away again', '', () => mice(0, ['mousemove', at(20, 20)])],
    ['points at a line', '?', () => mice(12, ['mousemove', at(300, 300)])],
    ['clicks a circle', '?', () => mice(9, ...click())],
    ['clicks another with Shift', '?select=ukraine', () => mice(9, ...click({ shiftKey: true }))],
    ['clicks a line', '?', () => mice(37, ...click())],
    ['clicks the ground', '?select=ukraine', () => mice(0, ...click())],
    ['clicks with the other button', '?', () => mice(9, ['mousemove', at(300, 300)], ['contextmenu', at(300, 300)])],
    [
      'drags a circle',
      '?',
      () =>
        mice(
          9,
          ['mousemove', at(300, 300)],
          ['mousedown', at(300, 300)],
          ['mousemove', at(400, 320)],
          ['mouseup', at(400, 320)],
        ),
    ],
    [
      'clicks a pinned circle twice',
      '?pin=united-kingdom@0.2,0.3',
      () => mice(9, ['mousemove', at(300, 300)], ['dblclick', at(300, 300)]),
    ],
    ['clicks within a ring', '?', () => mice(14, ...click(), ['click', at(240, 410)])],
  ]
  const told: string[] = []
  for (const [act, search, use] of acts) {
    if (search !== '') await visit(search)
    told.push(...(await changesBy(page, act, use)))
  }
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('drawn/mouse.txt')
})

it('the keys walk along lines, mark, open the menu, and zoom', async () => {
  await visit('?select=ukraine')
  const told: string[] = []
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', ' ', 'm', 'Escape', 'Enter', '+', '-', '0', 'Escape']
  for (const key of keys) told.push(...(await changesBy(page, `hears ${key}`, () => page.key(key, page.part('map')))))
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('drawn/keys.txt')
})

it('a box and a lasso mark whom they hold, and what is marked is used', async () => {
  await visit('?')
  const told: string[] = []
  for (const tool of ['tool-box', 'tool-lasso']) {
    told.push(...(await changesBy(page, tool, () => page.press(page.part(tool)))))
    const area = () => document.querySelector('.select-area') ?? page.part('map')
    told.push(
      ...(await changesBy(page, 'drags', async () => {
        await page.point('down', area(), 10, 300)
        for (const [x, y] of [
          [10, 600],
          [500, 300],
          [500, 600],
        ] as const)
          await page.point('move', area(), x, y)
        await page.point('up', area(), 500, 600)
      })),
    )
  }
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('drawn/areas.txt')
})
