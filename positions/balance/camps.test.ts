import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../map/seeded-random.ts'
import { adjacencyOf } from './adjacency.ts'
import { camps, opposedTriangles } from './camps.ts'
import { frustratedAcross } from './camps-search.ts'
import { frustration } from './frustration.ts'
import { type SignedGraph, signedGraphOfLines } from './signed-graph.ts'

const graphOf = (nodes: number, lines: readonly (readonly [number, number, number])[]): SignedGraph => ({
  nodes,
  source: Int32Array.from(lines, ([u]) => u),
  target: Int32Array.from(lines, ([, v]) => v),
  sign: Int8Array.from(lines, ([, , sign]) => sign),
})

/** Signs of all pairs of n nodes, 0 for no line, by a function. */
const paired = (n: number, sign: (u: number, v: number) => number): SignedGraph => {
  const lines: [number, number, number][] = []
  for (let u = 0; u < n; u++) for (let v = u + 1; v < n; v++) if (sign(u, v) !== 0) lines.push([u, v, sign(u, v)])
  return graphOf(n, lines)
}

/** Every division, one after the other: the naive way. */
function leastOfAll(graph: SignedGraph, most: number): number {
  const adjacency = adjacencyOf(graph)
  const camp = new Int32Array(graph.nodes)
  const visit = (u: number, used: number): number => {
    if (u === graph.nodes) return frustratedAcross(adjacency, camp)
    let least = Number.POSITIVE_INFINITY
    for (let c = 0; c < Math.min(used + 1, most); c++) {
      camp[u] = c
      least = Math.min(least, visit(u + 1, Math.max(used, c + 1)))
    }
    return least
  }
  return visit(0, 0)
}

const signs = fc.array(fc.constantFrom(-1, 0, 1), { minLength: 21, maxLength: 21 })
const seven = (list: readonly number[]) => paired(7, (u, v) => list[u * 7 - (u * (u + 1)) / 2 + (v - u - 1)] as number)

describe('camps', () => {
  it('three camps that oppose each other fit without frustration, while two do not', () => {
    const graph = paired(9, (u, v) => (u % 3 === v % 3 ? 1 : -1))
    const found = camps(graph)
    expect(found).toMatchObject({ value: 0, exact: true, atLeast: 0, count: 3 })
    expect([...found.partition]).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2])
    expect(camps(graph, { most: 2 })).toMatchObject({ value: 9, exact: true, count: 2 })
    expect(camps(graph, { most: 1 })).toMatchObject({ value: 27, exact: true, count: 1 })
  })

  it('the sixteen tribes: three camps frustrate two lines, as Doreian and Mrvar 1996, Social Networks 18:149–168 found', () => {
    const rows = readFileSync(join(import.meta.dirname, 'tribes.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    const { graph } = signedGraphOfLines(
      rows.map((row) => {
        const [source, target, sign] = row.split(',') as [string, string, string]
        return { source, target, sign: Number(sign) }
      }),
    )
    expect(camps(graph, { most: 3 })).toMatchObject({ value: 2, exact: true, atLeast: 2, count: 3 })
    expect(camps(graph)).toMatchObject({ value: 2, exact: true })
    expect(camps(graph, { most: 2 })).toMatchObject({ value: 7, exact: true })
  })

  it('agrees with trying every division, for any number of camps and for at most two, three', () => {
    fc.assert(
      fc.property(signs, (list) => {
        const graph = seven(list)
        for (const most of [undefined, 1, 2, 3]) {
          const found = camps(graph, most === undefined ? {} : { most })
          expect(found.exact).toBe(true)
          expect(found.value).toBe(leastOfAll(graph, most ?? 7))
          expect(found.value).toBe(frustratedAcross(adjacencyOf(graph), found.partition))
          expect(found.count).toBeLessThanOrEqual(most ?? 7)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('at most two camps give the frustration index', () => {
    const rng = seededRandom(5)
    for (let i = 0; i < 10; i++) {
      const graph = paired(12, () => [-1, 0, 1][Math.floor(rng() * 3)] as number)
      expect(camps(graph, { most: 2 }).value).toBe(frustration(graph).value)
    }
  })

  it('triangles that share no line are a lower bound', () => {
    fc.assert(
      fc.property(signs, (list) => {
        const graph = seven(list)
        expect(opposedTriangles(adjacencyOf(graph))).toBeLessThanOrEqual(leastOfAll(graph, 7))
      }),
      { numRuns: 60 },
    )
    expect(
      opposedTriangles(
        adjacencyOf(
          graphOf(3, [
            [0, 1, 1],
            [1, 2, 1],
            [0, 2, -1],
          ]),
        ),
      ),
    ).toBe(1)
  })

  it('says that it is a bound when the effort is used up, and holds the truth between its bounds', () => {
    const rng = seededRandom(9)
    const graph = paired(18, () => (rng() < 0.5 ? 1 : -1))
    const exact = camps(graph)
    expect(exact.exact).toBe(true)
    const bound = camps(graph, { effort: 10 })
    expect(bound.exact).toBe(false)
    expect(bound.atLeast).toBeGreaterThan(0)
    expect(bound.atLeast).toBeLessThanOrEqual(exact.value)
    expect(bound.value).toBeGreaterThanOrEqual(exact.value)
  })

  it('does not depend on how nodes are numbered or lines ordered', () => {
    const rng = seededRandom(3)
    const sign = new Map<string, number>()
    for (let u = 0; u < 11; u++) for (let v = u + 1; v < 11; v++) sign.set(`${u} ${v}`, rng() < 0.5 ? 1 : -1)
    const turned = (u: number) => (u * 7 + 3) % 11
    const of = (u: number, v: number) => sign.get(`${Math.min(u, v)} ${Math.max(u, v)}`) as number
    expect(camps(paired(11, (u, v) => of(turned(u), turned(v)))).value).toBe(camps(paired(11, of)).value)
  })

  it('no lines, no nodes, lines of one sign', () => {
    expect(camps(graphOf(0, []))).toMatchObject({ value: 0, exact: true, count: 0 })
    expect(camps(graphOf(3, []))).toMatchObject({ value: 0, exact: true })
    expect(camps(paired(5, () => 1))).toMatchObject({ value: 0, count: 1 })
    expect(camps(paired(5, () => -1))).toMatchObject({ value: 0, count: 5 })
    expect(() => camps(graphOf(2, []), { most: 1.5 })).toThrow('camps: 1.5 camps, expected a whole number of 1 or more')
  })
})
