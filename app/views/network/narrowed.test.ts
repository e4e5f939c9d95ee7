import { expect, it } from 'vitest'
import { alignmentOf } from '../../../positions/alignment/alignment.ts'
import { alignmentMap } from '../../../positions/map/alignment-map.ts'
import { resolvePositions, scopeOf } from '../../../positions/resolve/resolve-positions.ts'
import { scopeQueryOf, viewFromParams, viewOf, viewToParams } from '../../../positions/view.ts'
import { datasetOf, stanceTable } from '../../../test/support/dataset-builder.ts'
import { fitToAxis } from './fit/fit-axis.ts'
import { fitToArea } from './fit/fit-evenly.ts'
import { fitToRing } from './fit/fit-ring.ts'
import { networkLayout } from './layout.ts'
import { pieArcs, slicePath } from './pie-arcs.ts'
import { pinsOf, pinText } from './pins.ts'
import { networkScene } from './scene.ts'

const ISSUES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
/** A chain: each agrees with the next on all but two issues, and so less and less down the chain. */
const CHAIN = {
  a: [2, 2, 2, 2, 2, 2, 2, 2],
  b: [-2, 2, 2, 2, 2, 2, 2, 2],
  c: [-2, -2, 2, 2, 2, 2, 2, 2],
  d: [-2, -2, -2, 2, 2, 2, 2, 2],
  e: [-2, -2, -2, -2, 2, 2, 2, null],
}

function sceneOf(view: Record<string, unknown>) {
  const dataset = datasetOf({ actors: Object.keys(CHAIN), issues: ISSUES, stances: stanceTable(CHAIN, ISSUES) })
  const parsed = viewOf(view)
  const positions = resolvePositions(dataset, scopeOf(dataset, scopeQueryOf(parsed)))
  const alignment = alignmentOf(positions)
  return networkScene({ positions, alignment, map: () => alignmentMap(alignment), view: parsed })
}
const ids = (view: Record<string, unknown>) => sceneOf(view).nodes.map(({ id }) => id)
/** Only neighbours in the chain have a line: S is .75 between them, .71 where one issue is missing. */
const lines = { agree: 0.7, differ: -1 }

it('narrows the picture to who is near the one in focus, and tells how many are not', () => {
  expect(ids({ ...lines, focus: 'b' })).toEqual(['a', 'b', 'c'])
  expect(ids({ ...lines, focus: 'b', depth: 2 })).toEqual(['a', 'b', 'c', 'd'])
  const scene = sceneOf({ ...lines, focus: 'b' })
  expect(scene.around).toEqual({ id: 'b', name: 'b', depth: 1, next: 1 })
  expect(scene.hidden.beyond).toBe(2)
  expect(scene.title).toContain('Who aligns with b')
  expect(scene.notes[0]).toContain('Not drawn: 2 nations further than a line from b.')
  expect(scene.nodes.find(({ id }) => id === 'c')).toMatchObject({ links: 1, more: 1 })
})

it('says so when the one in focus is not there', () => {
  const scene = sceneOf({ ...lines, focus: 'nobody' })
  expect(scene.nodes).toHaveLength(5)
  expect(scene.notes[0]).toContain('The picture is not narrowed: “nobody” is not drawn in this view.')
})

it('hides by hand, also on the way to others, but never the one in focus', () => {
  const scene = sceneOf({ ...lines, hide: ['b', 'c'] })
  expect(scene.nodes.map(({ id }) => id)).toEqual(['a', 'd', 'e'])
  expect(scene.hidden.byHand).toEqual([
    { id: 'b', name: 'b' },
    { id: 'c', name: 'c' },
  ])
  expect(scene.notes[0]).toContain('Hidden by hand: 2 nations: b and c.')
  expect(ids({ ...lines, focus: 'a', depth: 9, hide: ['a', 'b'] })).toEqual(['a'])
})

it('keeps who is left where they were', () => {
  const [all, some] = [sceneOf({}), sceneOf({ hide: ['c'] })]
  for (const { id, x, y } of some.nodes) expect(all.nodes.find((node) => node.id === id)).toMatchObject({ x, y })
})

it('puts a pinned circle where the view says, and no other circle over it', () => {
  const pin = [pinText('a', { x: 0.12345, y: -0.5 })]
  expect(pin).toEqual(['a@0.123,-0.5'])
  const scene = sceneOf({ pin })
  expect(scene.nodes.map((node) => node.pin)).toEqual([{ x: 0.123, y: -0.5 }, null, null, null, null])
  expect(scene.notes[0]).toContain('Put by hand, not by the data: a.')
  const [free, pinned] = [networkLayout(sceneOf({})), networkLayout(scene)]
  expect(pinned.circles[0]).not.toEqual(free.circles[0])
})

it('reads pins of ids with any sign, and the last of several', () => {
  expect(pinsOf({ pin: ['a@b@1,2', 'a@b@-0.5,3'] })).toEqual(new Map([['a@b', { x: -0.5, y: 3 }]]))
  const { view, problems } = viewFromParams(new URLSearchParams('pin=x@1,2&pin=y@-1,.5&layout=map'))
  expect(problems).toEqual(['pin: expected ACTOR@X,Y'])
  expect(view.pin).toBeUndefined()
  const good = viewFromParams(new URLSearchParams('pin=x@1,2&pin=y@-1,0.5')).view
  expect(viewToParams(good).getAll('pin')).toEqual(['x@1,2', 'y@-1,0.5'])
})

it('counts the issues of a pie by thirds of their scales', () => {
  const { nodes, legend } = sceneOf({ node: 'pie' })
  expect(nodes.map(({ pie }) => pie)).toEqual([
    [0, 0, 8, 0, 0],
    [1, 0, 7, 0, 0],
    [2, 0, 6, 0, 0],
    [3, 0, 5, 0, 0],
    [4, 0, 3, 0, 1],
  ])
  expect(legend.flatMap((entry) => (entry.mark === 'swatch' ? [entry.label] : []))).toEqual([
    'lower third of the scale',
    'upper third',
    'nothing known',
  ])
})

it('cuts a pie clockwise from the top', () => {
  expect(pieArcs([1, 0, 3]).map(({ slice, from, to }) => [slice, from / Math.PI, to / Math.PI])).toEqual([
    [0, 0, 0.5],
    [2, 0.5, 2],
  ])
  expect(slicePath({ x: 0, y: 0, r: 10 }, 0, Math.PI / 2)).toBe('M0 0L0 -10C5.52 -10 10 -5.52 10 0Z')
  expect(slicePath({ x: 0, y: 0, r: 10 }, 0, 2 * Math.PI)).toBeNull()
})

it('outlines coalitions where it is asked for, and where circles stand by coalition', () => {
  expect(sceneOf({}).hulls).toEqual([])
  const named = sceneOf({ hulls: true }).hulls.flatMap(({ members }) => members)
  expect(named.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4])
  expect(sceneOf({ layout: 'coalitions' }).hulls.length).toBeGreaterThan(0)
  expect(sceneOf({ layout: 'coalitions', hulls: false }).hulls).toEqual([])
  expect(networkLayout(sceneOf({ hulls: true })).hulls[0]?.points.length).toBeGreaterThan(10)
})

it('brings a point of the window back to the units of every arrangement', () => {
  const area = { x: 10, y: 20, width: 800, height: 400 }
  const nodes = [
    { x: 0, y: 0.3, radius: 8 },
    { x: 1, y: 0, radius: 8 },
    { x: 0.4, y: -0.2, radius: 8, pin: { x: 0.5, y: 0.1 } },
  ]
  for (const fitted of [
    fitToArea(nodes, area, 3),
    fitToRing(nodes, area, 3),
    fitToAxis(nodes, area, 3, { from: 50, to: 700 }),
  ]) {
    const { x, y } = fitted.inverse(fitted.circles[2] as { x: number; y: number })
    expect([x, y]).toEqual([expect.closeTo(0.5, 9), expect.closeTo(0.1, 9)])
  }
})

it('sets circles on one spot of an axis side by side, within its room', () => {
  const area = { x: 0, y: 0, width: 300, height: 100 }
  const nodes = Array.from({ length: 40 }, (_, i) => ({ x: i < 30 ? 0 : 1, y: 0, radius: 6 }))
  const { circles } = fitToAxis(nodes, area, 2, { from: 60, to: 250 })
  circles.forEach((a, i) => {
    expect(a.x >= 6 && a.x <= 294 && a.y >= 6 && a.y <= 94).toBe(true)
    for (const b of circles.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(14 - 1e-9)
  })
})

it('stands circles evenly around an oval, smaller where there are many', () => {
  const area = { x: 0, y: 0, width: 600, height: 300 }
  const ring = Array.from({ length: 150 }, (_, i) => {
    const turn = (2 * Math.PI * i) / 150
    return { x: Math.sin(turn), y: Math.cos(turn), radius: 9 }
  })
  const { circles } = fitToRing(ring, area, 2)
  circles.forEach((a, i) => {
    for (const b of circles.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.r + b.r)
  })
  expect(circles[0]?.y).toBeCloseTo(9, 6)
})
