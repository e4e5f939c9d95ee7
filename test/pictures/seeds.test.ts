import { expect, it } from 'vitest'
import { layoutOverlaps, networkLayout } from '../../diagram/network/layout.ts'
import { networkScene } from '../../diagram/network/scene.ts'
import { networkSvg } from '../../diagram/network/svg.ts'
import { readDataset } from '../../graph-loader/index.ts'
import { alignmentMap, alignmentOf, resolvePositions, scopeOf } from '../../positions/index.ts'

/** Each shipped dataset as it opens: its picture is kept here, and a change of it is looked at before it is kept. */
it.each(['chevening-2025', 'talks-2025', 'un-ukraine', 'un-general-assembly'])(
  '%s opens with this picture',
  async (seed) => {
    const dataset = await readDataset(`seeds/${seed}`)
    const positions = resolvePositions(dataset, scopeOf(dataset, {}))
    const alignment = alignmentOf(positions)
    const counts = { stances: dataset.stances.length, documents: dataset.documents.length }
    const scene = networkScene({ positions, alignment, map: () => alignmentMap(alignment), view: { v: 1 }, counts })
    expect(layoutOverlaps(networkLayout(scene))).toBe(0)
    await expect(networkSvg(scene)).toMatchFileSnapshot(`${seed}.svg`)
  },
)
