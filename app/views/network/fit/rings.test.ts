import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureInput } from '../../../../diagram/picture-input.ts'
import { datasetOf, stanceTable } from '../../../../test/support/dataset-builder.ts'
import { networkInput } from '../condensed.ts'
import { isWithin } from '../hull.ts'
import { networkLayout } from '../layout.ts'
import { networkScene } from '../scene.ts'
import { bentPairs } from './bent.ts'
import { type FitNode, fitToArea } from './fit-evenly.ts'
import { fitWithRings } from './rings.ts'

const AREA = { x: 0, y: 0, width: 1200, height: 700 }

describe('fitWithRings', () => {
  it('keeps all circles of rings of any size apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 6 }), (members, others) => {
        const nodes = Array.from({ length: members + others }, (_, i): FitNode => {
          return i < members ? { x: 0.5, y: 0, radius: 10 } : { x: -0.5 - i / 50, y: i / 50, radius: 10 }
        })
        const group = Array.from({ length: members }, (_, i) => i)
        const { circles, rings } = fitWithRings(nodes, [group], 1, (some) => fitToArea(some, AREA, 4))
        expect(rings).toEqual([group])
        expect(circles).toHaveLength(nodes.length)
        for (const [i, a] of circles.entries())
          for (const b of circles.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves who was put by hand alone', () => {
    const nodes: FitNode[] = [0, 1, 2].map((i) => ({ x: 0, y: 0, radius: 10, pin: i === 0 ? { x: 1, y: 0 } : null }))
    expect(fitWithRings(nodes, [[0, 1, 2]], 1, (some) => fitToArea(some, AREA, 4)).rings).toEqual([[1, 2]])
    expect(fitWithRings(nodes.slice(0, 2), [[0, 1]], 1, (some) => fitToArea(some, AREA, 4)).rings).toEqual([])
  })
})

describe('bentPairs', () => {
  it('compares every drawn distance with the one that was asked for, and names the pair that is off most', () => {
    const circles = [0, 100, 260].map((x) => ({ x, y: 0, r: 5 }))
    const bent = bentPairs(circles, Float32Array.from([0.1, 0.2, 0.16]), 1000, [])
    expect(bent?.worst).toMatchObject({ a: 0, b: 2 })
    expect(bent?.worst.off).toBeCloseTo(0.06)
    expect(bent?.median).toBeCloseTo(0)
    expect(bentPairs(circles, new Float32Array(3).fill(Number.NaN), 1000, [])).toBeNull()
  })
})

it('a picture of identical actors draws them in one ring, names them, and says what is bent', () => {
  const issues = ['tolls', 'ferry', 'ports', 'reefs']
  const twins = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`twin ${i}`, [2, 2, 1, 2]]))
  const dataset = datasetOf({
    actors: [...Object.keys(twins), 'other', 'third'].map((id) => ({ id, name: `Republic ${id}` })),
    issues: issues.map((id) => ({ id })),
    stances: stanceTable({ ...twins, other: [-2, -2, -1, 0], third: [-2, 2, 1, -1] }, issues),
  })
  const input = pictureInput(dataset, { v: 2 }, { stances: dataset.stances.length })
  const scene = networkScene({ ...input, alignment: input.alignment(), map: input.map })
  expect(scene.identical).toEqual([
    [0, 1, 2, 3, 4, 5, 6, 7].map((i) => scene.nodes.findIndex(({ id }) => id === `twin ${i}`)),
  ])
  const layout = networkLayout(scene)
  expect(layout.rings).toHaveLength(1)
  const notes = layout.footer.map(({ text }) => text).join(' ')
  expect(notes).toContain('identical in all that is compared')
  expect(notes).not.toContain('set apart')
  const twinsDrawn = (scene.identical[0] as number[]).map((i) => layout.circles[i] as { x: number; y: number })
  const across = Math.max(
    ...twinsDrawn.map((a) => Math.max(...twinsDrawn.map((b) => Math.hypot(a.x - b.x, a.y - b.y)))),
  )
  const widest = Math.max(...layout.circles.map(({ x }) => x)) - Math.min(...layout.circles.map(({ x }) => x))
  expect(across).toBeLessThan(0.1 * widest)
})

it('names of a picture stand off the outline of a ring, and its legend says what that is', () => {
  const twins = Array.from({ length: 6 }, (_, i) => `twin ${i}`)
  const actors = [...twins, 'far', 'near']
  const issues = ['p', 'q', 'r']
  const value = (actor: string, k: number) => (actor === 'far' ? -2 : actor === 'near' && k === 0 ? 1 : 2)
  const stances = actors.flatMap((actor) =>
    issues.map((issue, k) => ({ actor, issue, value: value(actor, k), statedOn: '2031-01-05' })),
  )
  const scene = networkScene(
    networkInput(pictureInput(datasetOf({ actors, issues, stances }), { v: 2 }, { stances: 24, documents: 0 })),
  )
  const { labels, rings } = networkLayout(scene)
  const [outline] = rings as [{ x: number; y: number }[]]
  for (const { box } of labels) {
    const touching = outline.filter(
      ({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
    )
    expect(touching).toEqual([])
  }
  expect(labels).toHaveLength(8)
  expect(scene.legend.map(({ mark }) => mark)).toContain('ring')
  expect(isWithin({ x: outline[0]?.x ?? 0, y: -1 }, outline)).toBe(false)
  const middle = {
    x: outline.reduce((sum, { x }) => sum + x, 0) / outline.length,
    y: outline.reduce((sum, { y }) => sum + y, 0) / outline.length,
  }
  expect(isWithin(middle, outline)).toBe(true)
})
