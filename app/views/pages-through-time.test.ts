/** Pages of a made-up dataset of many days, scales and rules, as in pages-shown.test.ts: read what changes. `npm test -- pages-through-time -u` writes it anew. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deltaPackage } from '../../test/support/delta.ts'
import { actsOf, settled } from '../../test/support/page-acts.ts'
import { outlineOf } from '../../test/support/page-outline.ts'
import { openPage, type WholePage } from '../../test/support/whole-page.ts'

const TWO = 'select=avalon&select=deltora'

let page: WholePage
beforeAll(async () => {
  page = await openPage([deltaPackage(mkdtempSync(join(tmpdir(), 'parley-pages-')))], '?show=whatif')
}, 120_000)
afterAll(() => page?.close())

describe('shown', () => {
  it.each([
    ['timeline-of-one', '?show=timeline&select=avalon'],
    ['timeline-of-two', `?show=timeline&${TWO}&window=1m`],
    [
      'timeline-of-groups',
      '?show=timeline&left=avalon&left=borduria&right=deltora&right=elbonia&step=1m&level=persons',
    ],
    ['timeline-of-all', '?show=timeline'],
    ['spectrum-since', '?show=spectrum&since=2031-02-01&issue=dams&issue=lamps&select=fenwick'],
    ['whatif-moved', '?show=whatif&select=avalon&move=avalon=dams=-2&move=avalon=lamps=0.5'],
    ['evidence-conflicts', '?show=evidence&order=conflicts'],
    ['evidence-by-actor', '?show=evidence&order=actor&select=avalon&select=gondal&level=delegations'],
    ['compare-weighted', `?show=compare&${TWO}&weight=dams=2&joint=exclude`],
    ['coalitions', '?show=coalitions&resolution=1.5'],
    ['positions-of-blocs', '?show=positions&level=blocs&inherit=true'],
    ['positions-of-delegations', '?show=positions&level=delegations&partial=true&by=kind&order=-lamps'],
    ['pairs-of-one', '?show=pairs&select=gondal&minShared=1&kind=nation'],
    ['matrix-of-all', '?show=matrix&order=name&hide=dora&minShared=1'],
  ])('%s', async (name, search) => {
    await page.visit(search)
    await settled(page)
    const parts = ['#main', '[data-testid="details"]'].map((part) => document.querySelector(part))
    const outline = parts.flatMap((part) => (part ? [outlineOf(part)] : [])).join('\n')
    await expect(`${outline}\n`).toMatchFileSnapshot(`pages/through-time/${name}.txt`)
  })
})

describe('done', () => {
  it.each([
    ['timeline', `?show=timeline&${TWO}`, '#main'],
    ['timeline-controls', `?show=timeline&${TWO}`, '[data-testid="series-controls"]'],
    ['spectrum', '?show=spectrum&since=2031-02-01&issue=dams&select=fenwick', '#main'],
    ['evidence', '?show=evidence&select=avalon', '#main'],
    ['details', '?show=pairs&select=fenwick&level=delegations', '[data-testid="details"]'],
    ['pair-details', `?show=pairs&${TWO}`, '[data-testid="details"]'],
    ['time', '?show=whatif&asOf=2031-03-01', '[data-testid="time"]'],
  ])(
    '%s',
    async (name, search, within) => {
      await expect(await actsOf(page, search, within)).toMatchFileSnapshot(`pages/through-time/done-${name}.txt`)
    },
    60_000,
  )
})
