import { beforeAll, describe, expect, it } from 'vitest'
import { drawingSvg } from '../../diagram/drawing/svg.ts'
import { layoutOverlaps, networkLayout } from '../../diagram/network/layout.ts'
import { networkScene } from '../../diagram/network/scene.ts'
import { type PictureInput, pictureInput } from '../../diagram/picture-input.ts'
import { drawingOf, type PictureId } from '../../diagram/pictures.ts'
import { readDataset } from '../../graph-loader/index.ts'

/** No committed picture is larger, in bytes. */
const MOST_BYTES = 300_000

/** The kinds that show a dataset as it opens; one that needs a choice has its pictures beside its own tests. */
const SHOWS = ['network', 'matrix', 'spectrum'] as const satisfies readonly PictureId[]

/** Each shipped dataset as it opens, in each of these kinds: kept here, and a change of one is looked at before it is kept. */
describe.each(['chevening-2025', 'talks-2025', 'un-ukraine', 'un-general-assembly'])('%s', (seed) => {
  let input: PictureInput

  beforeAll(async () => {
    const dataset = await readDataset(`seeds/${seed}`)
    const counts = { stances: dataset.stances.length, documents: dataset.documents.length }
    input = pictureInput(dataset, { v: 2 }, counts)
  }, 60_000)

  it('has names that touch nothing', () => {
    const scene = networkScene({ ...input, alignment: input.alignment(), map: input.map })
    expect(layoutOverlaps(networkLayout(scene))).toBe(0)
  }, 60_000)

  it.each(SHOWS)(
    'is drawn as committed as %s',
    async (show) => {
      const svg = drawingSvg(drawingOf({ ...input, view: { v: 1, show } }))
      expect(svg.length).toBeLessThan(MOST_BYTES)
      await expect(svg).toMatchFileSnapshot(show === 'network' ? `${seed}.svg` : `${seed}-${show}.svg`)
    },
    60_000,
  )
})
