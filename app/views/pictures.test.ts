import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { drawingSvg } from '../../diagram/drawing/svg.ts'
import { pictureInput } from '../../diagram/picture-input.ts'
import type { Dataset } from '../../positions/dataset/dataset.ts'
import type { View } from '../../positions/view.ts'
import { type DatasetParts, datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { hostileDataset } from '../../test/support/hostile-dataset.ts'
import { drawingOf, PICTURE_IDS } from './pictures.ts'
import type { PictureId } from './views.ts'

/** The picture of a view as SVG, which a strict reader of XML has read. */
async function svgOf(dataset: Dataset, show: PictureId, view: Partial<View> = {}): Promise<string> {
  const input = pictureInput(dataset, { v: 2, minShared: 1, show, ...view }, {})
  const svg = drawingSvg(await drawingOf(input, 'social'), { theme: 'print' })
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } })
  expect([width, height]).toEqual([1200, 630])
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  return svg
}

/** Stances of a table, all of one day. */
function dated(table: Parameters<typeof stanceTable>[0], issues: readonly string[]): DatasetParts['stances'] {
  return stanceTable(table, issues).map((stance) => ({ ...stance, statedOn: '2001-02-03' }))
}

const first = ({ actors }: Dataset, count: number) => actors.slice(0, count).map(({ id }) => id)

describe.each(PICTURE_IDS)('a picture of kind %s', (show) => {
  it('holds names that break naive writers', async () => {
    const dataset = hostileDataset()
    const svg = await svgOf(dataset, show, { select: first(dataset, 2) })
    expect(svg).not.toMatch(/<script|\son\w+=/i)
  })

  it('is drawn where nobody shares an issue', async () => {
    const stances = dated({ A: [1, null], B: [null, -1] }, ['x', 'y'])
    const dataset = datasetOf({ actors: ['A', 'B'], issues: ['x', 'y'], stances })
    expect(await svgOf(dataset, show, { select: ['A', 'B'] })).toContain('<svg')
  })

  it('is drawn of one actor, or tells what it needs', async () => {
    const dataset = datasetOf({ actors: ['A'], issues: ['x'], stances: dated({ A: [1] }, ['x']) })
    const draw = () => svgOf(dataset, show, { select: ['A'] })
    if (show === 'compare') await expect(draw()).rejects.toThrow(/two/)
    else expect(await draw()).toContain('<svg')
  })

  it('is drawn without any stance, or tells what it needs', async () => {
    const dataset = datasetOf({ actors: ['A', 'B'], issues: ['x'], stances: [] })
    const draw = () => svgOf(dataset, show, { select: ['A', 'B'] })
    if (show === 'timeline') await expect(draw()).rejects.toThrow('have no dates, so there is no timeline')
    else expect(await draw()).toContain('<svg')
  })

  it('is drawn of two thousand actors', async () => {
    const actors = Array.from({ length: 2000 }, (_, i) => `made-up ${i}`)
    const issues = ['x', 'y', 'z']
    const table = Object.fromEntries(actors.map((id, i) => [id, [(i % 5) - 2, (i % 3) - 1, ((i >> 2) % 5) - 2]]))
    const dataset = datasetOf({ actors, issues, stances: dated(table, issues) })
    const svg = await svgOf(dataset, show, { minShared: 3, agree: 0.9, select: first(dataset, 2) })
    expect(svg.length).toBeLessThan(4_000_000)
  }, 60_000)
})
