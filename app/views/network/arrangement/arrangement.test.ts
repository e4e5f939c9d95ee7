import { describe, expect, it } from 'vitest'
import { alignmentOf } from '../../../../positions/alignment/alignment.ts'
import { alignmentMap } from '../../../../positions/map/alignment-map.ts'
import { resolvePositions, scopeOf } from '../../../../positions/resolve/resolve-positions.ts'
import { scopeQueryOf, viewOf } from '../../../../positions/view.ts'
import { datasetOf, stanceTable } from '../../../../test/support/dataset-builder.ts'
import { FURTHER_WAYS } from '../further-ways.ts'
import { arrangementOf } from './registry.ts'

const ISSUES = ['tolls', 'fishing', 'ferry', 'harbour']
/** Two camps of three, one who says nothing on tolls, one whom nobody can be compared with. */
const CAMPS = {
  ana: [2, 2, 1, 2],
  ben: [2, 1, 2, 2],
  cor: [1, 2, 2, 2],
  dov: [-2, -2, -1, -2],
  eli: [-2, -1, -2, -2],
  fay: [-1, -2, -2, -2],
  gus: [null, 1, 1, 0],
  hal: [2, null, null, null],
}

function arranged(view: Record<string, unknown>) {
  const dataset = datasetOf({
    actors: Object.keys(CAMPS),
    issues: ISSUES,
    stances: [...stanceTable(CAMPS, ISSUES), { actor: 'gus', issue: 'tolls', status: 'undisclosed' as const }],
  })
  const parsed = viewOf(view)
  const positions = resolvePositions(dataset, scopeOf(dataset, scopeQueryOf(parsed)))
  const alignment = alignmentOf(positions)
  const { arrangement, problem } = arrangementOf(
    { positions, alignment, map: () => alignmentMap(alignment), view: parsed },
    FURTHER_WAYS,
  )
  const at = (id: string) => {
    const u = Object.keys(CAMPS).indexOf(id)
    return { x: arrangement.x[u] as number, y: arrangement.y[u] as number }
  }
  const apart = (a: string, b: string) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y)
  return { arrangement, problem, at, apart }
}

describe.each(['map', 'forces', 'coalitions', 'circle', 'issue:tolls'])('layout %s', (layout) => {
  it('gives the same places for the same view', () => {
    const [one, other] = [arranged({ layout }), arranged({ layout })]
    expect([...one.arrangement.x]).toEqual([...other.arrangement.x])
    expect([...one.arrangement.y]).toEqual([...other.arrangement.y])
  })

  it('places everyone who can be compared', () => {
    const { arrangement } = arranged({ layout })
    for (let u = 0; u < 7; u++) {
      expect(Number.isFinite(arrangement.x[u])).toBe(true)
      expect(Number.isFinite(arrangement.y[u])).toBe(true)
    }
  })

  it('keeps places when only what is seen changes', () => {
    const [all, some] = [arranged({ layout }), arranged({ layout, focus: 'ana', hide: ['ben'], select: ['cor'] })]
    expect([...some.arrangement.x]).toEqual([...all.arrangement.x])
  })
})

it('forces draw together who agrees and push apart who differs', () => {
  const { apart, at } = arranged({ layout: 'forces' })
  for (const [friend, foe] of [
    ['ben', 'dov'],
    ['cor', 'eli'],
  ] as const) {
    expect(apart('ana', friend)).toBeLessThan(apart('ana', foe) / 2)
  }
  expect(at('hal').x).toBeNaN()
})

it('another seed is another start of the forces', () => {
  const [one, two] = [arranged({ layout: 'forces', seed: 1 }), arranged({ layout: 'forces', seed: 2 })]
  expect([...one.arrangement.x]).not.toEqual([...two.arrangement.x])
})

it('coalitions stand apart: nobody is nearer to another coalition’s middle than to its own', () => {
  const { at } = arranged({ layout: 'coalitions' })
  const camps = [
    ['ana', 'ben', 'cor'],
    ['dov', 'eli', 'fay'],
  ].map((ids) => ids.map(at))
  const middle = (places: { x: number; y: number }[]) => ({
    x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
    y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
  })
  const [north, south] = camps.map(middle) as [{ x: number; y: number }, { x: number; y: number }]
  for (const { x, y } of camps[0] as { x: number; y: number }[]) {
    expect(Math.hypot(x - north.x, y - north.y)).toBeLessThan(Math.hypot(x - south.x, y - south.y))
  }
})

it('the circle has radius 1, and camps stand side by side on it', () => {
  const { arrangement, at } = arranged({ layout: 'circle' })
  const placed = Object.keys(CAMPS).slice(0, 7)
  for (const id of placed) expect(Math.hypot(at(id).x, at(id).y)).toBeCloseTo(1, 12)
  expect(arrangement.fit).toBe('ring')
  const clockwise = [...placed].sort((a, b) => angle(at(a)) - angle(at(b)))
  const turned = [...clockwise, ...clockwise].join(' ')
  expect(turned).toMatch(/(dov|eli|fay) (dov|eli|fay) (dov|eli|fay)/)
})

function angle({ x, y }: { x: number; y: number }): number {
  return (Math.atan2(x, y) + 2 * Math.PI) % (2 * Math.PI)
}

it('an issue runs from left to right, with those without a value in a column that says what they are', () => {
  const { arrangement, at } = arranged({ layout: 'issue:tolls' })
  expect([at('dov').x, at('fay').x, at('cor').x, at('ana').x]).toEqual([0, 0.25, 0.75, 1])
  // Who cannot be compared with anybody still has a position on the issue.
  expect(at('hal').x).toBe(1)
  const drawn = [...arrangement.x.keys()].filter((u) => !Number.isNaN(arrangement.x[u]))
  expect(arrangement.axis?.unknown(drawn)).toEqual({ at: at('gus').x, label: 'not disclosed\u00a01' })
  expect(arrangement.axis?.unknown([])).toBeNull()
  expect(arrangement.axis?.ticks.map(({ at: x, label }) => `${x} ${label}`)).toEqual([
    '0 −2',
    '0.25 −1',
    '0.5 0',
    '0.75 +1',
    '1 +2',
  ])
})

it('an issue that the view does not have is told, and the map drawn', () => {
  const { arrangement, problem } = arranged({ layout: 'issue:nowhere' })
  expect(problem).toBe('The map is drawn: there is no position on “nowhere” in this view.')
  expect(arrangement.map).not.toBeNull()
})
