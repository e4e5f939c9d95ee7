/** What the page of each view shows and says, element by element: read what changes. `npm test -- pages-shown -u` writes it anew. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actsOf, settled } from '../../test/support/page-acts.ts'
import { outlineOf } from '../../test/support/page-outline.ts'
import { openPage, type WholePage } from '../../test/support/whole-page.ts'

const TWO = 'select=ukraine&select=usa'
const MOVED = 'move=ukraine=territory=1'

let page: WholePage
beforeAll(async () => {
  page = await openPage(['seeds/chevening-2025'], '?show=whatif')
  await page.press(page.part('tour-skip'))
}, 120_000)
afterAll(() => page?.close())

describe('shown', () => {
  it.each([
    ['network', `?${TWO}`],
    ['network-along', '?layout=issue:territory&color=issue:territory&select=usa&size=links'],
    ['network-focus', '?layout=circle&hulls=true&focus=usa&depth=1&node=pie&hide=poland&pin=france@0.2,0.3'],
    ['matrix', `?show=matrix&order=bloc&${TWO}`],
    ['matrix-tree', '?show=matrix&select=usa'],
    ['positions', `?show=positions&${TWO}`],
    ['positions-by-bloc', '?show=positions&by=bloc&order=territory&held=territory&hide=poland'],
    ['spectrum', `?show=spectrum&issue=territory&issue=ceasefire&${TWO}`],
    ['compare', `?show=compare&${TWO}`],
    ['compare-groups', '?show=compare&left=ukraine&left=poland&right=usa&right=france'],
    ['coalitions', '?show=coalitions'],
    ['timeline', `?show=timeline&${TWO}`],
    ['whatif', `?show=whatif&select=ukraine&${MOVED}`],
    ['evidence', '?show=evidence&select=ukraine'],
    ['pairs', '?show=pairs&select=ukraine'],
    ['cypher', '?show=cypher'],
  ])('%s', async (name, search) => {
    await page.visit(search)
    await settled(page)
    const outline = `${outlineOf(document.querySelector('#main') as Element)}\n`
    await expect(outline).toMatchFileSnapshot(`pages/shown/${name}.txt`)
  })
})

describe('done', () => {
  it.each([
    ['network', `?${TWO}`],
    ['network-focus', '?focus=usa&hide=poland&pin=france@0.2,0.3&select=usa'],
    ['matrix', '?show=matrix'],
    ['positions', '?show=positions&hide=poland'],
    ['spectrum', '?show=spectrum'],
    ['compare', `?show=compare&${TWO}`],
    ['coalitions', '?show=coalitions'],
    ['timeline', '?show=timeline&select=ukraine'],
    ['whatif', `?show=whatif&select=ukraine&${MOVED}`],
    ['evidence', '?show=evidence'],
    ['pairs', '?show=pairs'],
  ])(
    '%s',
    async (name, search) => {
      await expect(await actsOf(page, search, '#main')).toMatchFileSnapshot(`pages/done/${name}.txt`)
    },
    60_000,
  )
})
