import { beforeAll, describe, expect, it } from 'vitest'
import { layoutOverlaps, networkLayout } from '../../app/views/network/layout.ts'
import { networkScene } from '../../app/views/network/scene.ts'
import { drawingOf, PICTURE_IDS } from '../../app/views/pictures.ts'
import type { PictureId } from '../../app/views/views.ts'
import { drawingSvg } from '../../diagram/drawing/svg.ts'
import { type PictureInput, pictureInput } from '../../diagram/picture-input.ts'
import { readDataset } from '../../graph-loader/index.ts'
import type { View } from '../../positions/view.ts'

/** No committed picture is larger, in bytes. */
const MOST_BYTES = 300_000

/** What a kind of picture needs to be chosen, where a dataset as it opens shows nothing of that kind. */
type Chosen = Partial<Record<PictureId, Partial<View>>>

const SEEDS: Readonly<Record<string, Chosen>> = {
  'chevening-2025': { compare: { select: ['ukraine', 'usa'] }, whatif: { move: ['usa=territory=2'] } },
  'talks-2025': { compare: { select: ['ukraine', 'usa'] }, whatif: { move: ['usa=territory=2'] } },
  'un-ukraine': { compare: { select: ['RUS', 'USA'] }, whatif: { move: ['IND=A/RES/ES-11/1=1'] } },
  'un-general-assembly': {
    compare: { select: ['France', 'United States'] },
    whatif: { move: ['India=9077=1'] },
  },
}

/** Each shipped dataset as it opens, in each kind of picture: kept here, and a change of one is looked at before it is kept. */
describe.each(Object.entries(SEEDS))('%s', (seed, chosen) => {
  let dataset: Awaited<ReturnType<typeof readDataset>>
  const counts = () => ({ stances: dataset.stances.length, documents: dataset.documents.length })
  let plain: PictureInput

  beforeAll(async () => {
    dataset = await readDataset(`seeds/${seed}`)
    plain = pictureInput(dataset, { v: 2 }, counts())
  }, 60_000)

  it('has names that touch nothing', () => {
    const scene = networkScene({ ...plain, alignment: plain.alignment(), map: plain.map })
    expect(layoutOverlaps(networkLayout(scene))).toBe(0)
  }, 60_000)

  it.each(PICTURE_IDS)(
    'is drawn as committed as %s',
    async (show) => {
      const view: View = { v: 2, show, ...chosen[show] }
      // What is computed for one kind serves all that choose nothing else.
      const input = chosen[show] ? pictureInput(dataset, view, counts()) : { ...plain, view }
      const svg = drawingSvg(await drawingOf(input))
      expect(svg.length).toBeLessThan(MOST_BYTES)
      await expect(svg).toMatchFileSnapshot(show === 'network' ? `${seed}.svg` : `${seed}-${show}.svg`)
    },
    60_000,
  )
})

/** The words of a picture in its other language, with the names of the dataset as they are. */
it.each(['network', 'matrix', 'timeline'] as const)(
  'talks-2025 in German is drawn as committed as %s',
  async (show) => {
    const dataset = await readDataset('seeds/talks-2025')
    const counts = { stances: dataset.stances.length, documents: dataset.documents.length }
    const svg = drawingSvg(await drawingOf(pictureInput(dataset, { v: 2, show, lang: 'de' }, counts)))
    await expect(svg).toMatchFileSnapshot(`talks-2025-de-${show}.svg`)
  },
  60_000,
)
