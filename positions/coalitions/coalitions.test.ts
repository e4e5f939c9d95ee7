import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import { describe, expect, it } from 'vitest'
import { type Alignment, pairIndex } from '../alignment/alignment.ts'
import { seededRandom } from '../map/seeded-random.ts'
import { pairMeasure } from '../measures/registry.ts'
import { coalitionsOf, counterparts } from './coalitions.ts'
import { layerGraph, louvainGroups } from './louvain-groups.ts'
import { type PositiveLayer, positiveLayer } from './positive-layer.ts'
import { modularity } from './registry.ts'

function alignmentOf(n: number, at: (u: number, v: number) => number, measure = 's'): Alignment {
  const value = new Float64Array((n * (n - 1)) / 2)
  for (let u = 0; u < n; u++) for (let v = u + 1; v < n; v++) value[pairIndex(u, v, n)] = at(u, v)
  const units = Int32Array.from({ length: n }, (_, i) => i)
  return { measure: pairMeasure(measure), units, value, shared: new Int32Array(value.length).fill(5), issues: 5 }
}

/** Who met whom outside a karate club: Zachary 1977, Journal of Anthropological Research 33:452–473. */
const CLUB = (
  [
    [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
    [2, 3, 7, 13, 17, 19, 21, 30],
    [3, 7, 8, 9, 13, 27, 28, 32],
    [7, 12, 13],
    [6, 10],
    [6, 10, 16],
    [16],
    [],
    [30, 32, 33],
    [33],
    [],
    [],
    [],
    [33],
    [32, 33],
    [32, 33],
    [],
    [],
    [32, 33],
    [33],
    [32, 33],
    [],
    [32, 33],
    [25, 27, 29, 32, 33],
    [25, 27, 31],
    [31],
    [29, 33],
    [33],
    [31, 33],
    [32, 33],
    [32, 33],
    [32, 33],
    [33],
  ] as const
).flatMap((targets, u) => targets.map((v) => [u, v] as const))

const club: PositiveLayer = {
  nodes: 34,
  source: Int32Array.from(CLUB, ([u]) => u),
  target: Int32Array.from(CLUB, ([, v]) => v),
  weight: new Float64Array(CLUB.length).fill(1),
}

describe('the karate club', () => {
  it('the best of many runs reaches the greatest modularity there is: Brandes et al. 2008, IEEE TKDE 20:172–188', () => {
    expect(CLUB).toHaveLength(78)
    const found = Array.from({ length: 40 }, (_, seed) => louvainGroups(club, seed)(1))
    const values = found.map((group) => modularity(club, group) as number)
    expect(Math.max(...values)).toBeCloseTo(0.4198, 4)
    expect(Math.min(...values)).toBeGreaterThan(0.38)
    const best = found[values.indexOf(Math.max(...values))] as Int32Array
    expect(Math.max(...best)).toBe(3)
  })
})

describe('layerGraph', () => {
  it('gives Louvain what a graph of the library gives it', () => {
    const louvain = louvainModule as unknown as typeof louvainModule.default
    const order = Array.from({ length: 34 }, (_, u) => (u * 5 + 3) % 34)
    const weight = Float64Array.from(club.weight, (_, i) => 0.25 + (i % 7) / 8)
    const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
    for (const node of order) graph.addNode(node)
    weight.forEach((w, i) => {
      graph.addEdge(club.source[i], club.target[i], { weight: w })
    })
    for (const resolution of [0.6, 1, 1.7]) {
      const found = louvain(layerGraph(club, order), {
        rng: seededRandom(4),
        resolution,
        getEdgeWeight: (line: string) => weight[line as unknown as number] as number,
      })
      expect(found).toEqual(louvain(graph, { rng: seededRandom(4), resolution, getEdgeWeight: 'weight' }))
      expect(new Set(Object.values(found)).size).toBeGreaterThan(1)
    }
  })

  it('is read-only', () => {
    expect(() => layerGraph(club, [0, 1]).dropNode(0)).toThrow('read-only')
  })
})

// The library keeps places in 8 or 16 bits, and one that is just too large for them made it find lines at other nodes, or never end.
describe.each([7, 15])('about 2 to the power of %i lines', (bits) => {
  it.each([-2, -1, 0, 1, 2])('and %i: two groups that lines join within alone are two groups', (more) => {
    const wanted = 2 ** bits + more
    const half = bits === 7 ? 20 : 260
    const lines: [number, number][] = []
    for (let u = 0; u < half && lines.length < wanted; u++)
      for (let v = u + 1; v < half && lines.length + 1 < wanted; v++) lines.push([u, v], [u + half, v + half])
    const used = lines.slice(0, wanted)
    const layer = {
      nodes: 2 * half,
      source: Int32Array.from(used, ([u]) => u),
      target: Int32Array.from(used, ([, v]) => v),
      weight: Float64Array.from(used, () => 1),
    }
    for (const seed of [1, 2, 3]) {
      const groups = louvainGroups(layer, seed)(0.1)
      const across = used.filter(([u, v]) => groups[u] !== groups[v])
      expect(across).toEqual([])
      expect(new Set(groups.filter((group) => group >= 0)).size).toBe(2)
    }
  })
})

describe('modularity', () => {
  const two: PositiveLayer = {
    nodes: 6,
    source: Int32Array.of(0, 0, 1, 3, 3, 4, 2),
    target: Int32Array.of(1, 2, 2, 4, 5, 5, 3),
    weight: new Float64Array(7).fill(1),
  }

  it('of two triangles and a bridge: 6/7 − ½', () => {
    expect(modularity(two, Int32Array.of(0, 0, 0, 1, 1, 1))).toBeCloseTo(6 / 7 - 1 / 2, 12)
    expect(modularity(two, Int32Array.of(0, 0, 0, 1, 1, 1), 2)).toBeCloseTo(6 / 7 - 1, 12)
  })

  it('of all in one group is 0, and of no pairs null', () => {
    expect(modularity(two, new Int32Array(6))).toBeCloseTo(0, 12)
    expect(
      modularity(
        { ...two, source: new Int32Array(), target: new Int32Array(), weight: new Float64Array() },
        new Int32Array(6),
      ),
    ).toBeNull()
  })
})

describe('positiveLayer', () => {
  const layer = (at: (u: number, v: number) => number, agree?: number, measure?: string) => {
    const { source, target, weight } = positiveLayer(alignmentOf(3, at, measure), agree)
    return Array.from(source, (u, i) => [u, target[i], weight[i]])
  }

  it('holds what lies above the middle of the range, weighed by how far', () => {
    const value = (u: number, v: number) => [0.5, 0, Number.NaN][u + v - 1] as number
    expect(layer(value)).toEqual([[0, 1, 0.5]])
    expect(layer((u, v) => (u + v) / 3, undefined, 'percent')).toEqual([
      [0, 2, (2 / 3 - 0.5) / 0.5],
      [1, 2, 1],
    ])
  })

  it('holds nothing below what counts as agreement', () => {
    expect(layer((u, v) => (u + v) / 3, 0.6)).toEqual([
      [0, 2, 2 / 3],
      [1, 2, 1],
    ])
    expect(layer(() => -0.5, -1)).toEqual([])
  })
})

describe('coalitionsOf', () => {
  const camps = (u: number, v: number) => (u === 9 || v === 9 ? -1 : u % 3 === v % 3 ? 0.9 : -0.4)

  it('finds clear camps, surely, and leaves out who agrees with nobody', () => {
    const found = coalitionsOf(alignmentOf(11, camps))
    expect(found).toEqual({
      coalition: Int32Array.of(0, 1, 2, 0, 1, 2, 0, 1, 2, -1, 1).map((c) => [1, 0, 2, -1].at(c) as number),
      count: 3,
      modularity: expect.closeTo(1 - ((6 / 12) ** 2 + 2 * (3 / 12) ** 2), 12),
      belonging: Float64Array.from({ length: 11 }, (_, u) => (u === 9 ? Number.NaN : 1)),
      overSeeds: Float64Array.of(1, 1, 1),
      overResolutions: Float64Array.of(1, 1, 1),
    })
  })

  it('tells who belongs least: an actor half way between two camps', () => {
    const value = (u: number, v: number) => (v === 20 ? 0.5 : u < 10 === v < 10 ? 0.8 : -0.5)
    const { belonging, count } = coalitionsOf(alignmentOf(21, value), { runs: 60 })
    expect(count).toBe(2)
    belonging.forEach((share, u) => {
      if (u < 20) expect(share).toBeCloseTo(1, 12)
      else expect(share).toBeLessThan(0.9)
    })
  })

  it('without clear camps runs differ, and it says so', () => {
    const rng = seededRandom(11)
    const noise = Float64Array.from({ length: 40 * 40 }, () => rng() - 0.6)
    const alignment = alignmentOf(40, (u, v) => noise[u * 40 + v] as number)
    const found = coalitionsOf(alignment)
    expect(Math.min(...found.belonging)).toBeLessThan(0.8)
    expect(Math.min(...found.overSeeds)).toBeLessThan(0.8)
    for (const share of [...found.belonging, ...found.overSeeds, ...found.overResolutions]) {
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
    }
    expect(coalitionsOf(alignment)).toEqual(found)
    const others = [2, 3, 4, 5, 6].map((seed) => coalitionsOf(alignment, { seed, runs: 0 }).coalition.join())
    expect(new Set(others).size).toBeGreaterThan(1)
  })

  it('a higher resolution finds more coalitions', () => {
    const value = (u: number, v: number) => (Math.floor(u / 2) === Math.floor(v / 2) ? 0.9 : 0.3)
    const count = (resolution: number) => coalitionsOf(alignmentOf(8, value), { resolution, runs: 0 }).count
    expect(count(0.5)).toBe(1)
    expect(count(1.5)).toBe(4)
  })

  it('without further runs tells nothing of stability', () => {
    const { coalition, belonging, overSeeds, overResolutions } = coalitionsOf(alignmentOf(11, camps), {
      runs: 0,
      steps: [],
    })
    expect(coalition).toEqual(coalitionsOf(alignmentOf(11, camps)).coalition)
    expect([...belonging, ...overSeeds, ...overResolutions].every(Number.isNaN)).toBe(true)
  })

  it('of one actor, or of none who agree', () => {
    const none = { count: 0, modularity: null, overSeeds: new Float64Array(), overResolutions: new Float64Array() }
    expect(coalitionsOf(alignmentOf(1, () => 1))).toMatchObject({ ...none, coalition: Int32Array.of(-1) })
    expect(coalitionsOf(alignmentOf(0, () => 1))).toMatchObject({ ...none, coalition: Int32Array.of() })
    expect(coalitionsOf(alignmentOf(3, () => Number.NaN))).toMatchObject({
      ...none,
      coalition: Int32Array.of(-1, -1, -1),
    })
  })
})

it('counterparts are the groups most alike', () => {
  const { counterpart, likeness } = counterparts(Int32Array.of(0, 0, 0, 1, 1, -1), 2, Int32Array.of(1, 1, 0, 0, 0, 1))
  expect(Array.from(counterpart)).toEqual([1, 0])
  expect(Array.from(likeness)).toEqual([2 / 4, 2 / 3])
})
