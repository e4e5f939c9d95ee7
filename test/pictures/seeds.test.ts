import { expect, it } from 'vitest'
import { drawingSvg } from '../../diagram/drawing/svg.ts'
import { layoutOverlaps, networkLayout } from '../../diagram/network/layout.ts'
import { networkScene } from '../../diagram/network/scene.ts'
import { pictureInput } from '../../diagram/picture-input.ts'
import { drawingOf, PICTURES, type PictureId } from '../../diagram/pictures.ts'
import { readDataset } from '../../graph-loader/index.ts'
import { resolvePositions, scopeOf } from '../../positions/index.ts'

const SEEDS = ['chevening-2025', 'talks-2025', 'un-ukraine', 'un-general-assembly']

/** No committed picture is larger, in bytes. */
const MOST_BYTES = 300_000

/** Each shipped dataset as it opens, in every kind of picture: kept here, and a change of one is looked at before it is kept. */
it.each(SEEDS)('%s is drawn as committed in every kind of picture', async (seed) => {
  const dataset = await readDataset(`seeds/${seed}`)
  const positions = resolvePositions(dataset, scopeOf(dataset, {}))
  const counts = { stances: dataset.stances.length, documents: dataset.documents.length }
  const input = pictureInput(positions, { v: 1 }, counts)
  const scene = networkScene({ ...input, alignment: input.alignment(), map: input.map() })
  expect(layoutOverlaps(networkLayout(scene))).toBe(0)
  for (const show of Object.keys(PICTURES) as PictureId[]) {
    const svg = drawingSvg(drawingOf({ ...input, view: { v: 1, show } }))
    expect(svg.length).toBeLessThan(MOST_BYTES)
    await expect(svg).toMatchFileSnapshot(show === 'network' ? `${seed}.svg` : `${seed}-${show}.svg`)
  }
})
