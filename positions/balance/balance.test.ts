import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { alignmentOf } from '../alignment/alignment.ts'
import { seededRandom } from '../map/seeded-random.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import { adjacencyOf } from './adjacency.ts'
import { balanceOf, triangles } from './balance.ts'
import { frustration } from './frustration.ts'
import { GRAPH_MEASURES, graphMeasure } from './registry.ts'
import { frustratedWeight } from './sides-search.ts'
import { type SignedGraph, signedGraphOfAlignment, signedGraphOfLines } from './signed-graph.ts'
import { symmetricEigenvalues } from './symmetric-eigenvalues.ts'
import { walkBalance } from './walk-balance.ts'

type Line = readonly [number, number, number]
const graphOf = (nodes: number, lines: readonly Line[]): SignedGraph => ({
  nodes,
  source: Int32Array.from(lines, ([u]) => u),
  target: Int32Array.from(lines, ([, v]) => v),
  sign: Int8Array.from(lines, ([, , sign]) => sign),
})
const complete = (n: number, sign: (u: number, v: number) => number): SignedGraph =>
  graphOf(n, Array.from({ length: n }, (_, u) => Array.from({ length: u }, (_, v): Line => [v, u, sign(v, u)])).flat())

describe('the sixteen tribes', () => {
  const rows = readFileSync(join(import.meta.dirname, 'tribes.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const { graph, names } = signedGraphOfLines(
    rows.map((row) => {
      const [source, target, sign] = row.split(',') as [string, string, string]
      return { source, target, sign: Number(sign) }
    }),
  )

  it('reference values', () => {
    expect(names).toHaveLength(16)
    expect(graph.sign.filter((sign) => sign > 0)).toHaveLength(29)
    expect(graph.sign).toHaveLength(58)
    const balance = balanceOf(graph)
    expect(balance.triangles).toEqual({ '+++': 19, '++-': 2, '+--': 40, '---': 7, total: 68 })
    expect(balance.triangleBalance).toBeCloseTo(0.8676471, 7)
    expect(balance.walkBalance).toBeCloseTo(0.3575761, 7)
    expect(balance.frustration).toMatchObject({ value: 7, exact: true, atLeast: 7 })
    expect(balance.lineBalance).toBeCloseTo(1 - 14 / 58, 12)
    expect(frustratedWeight(adjacencyOf(graph), balance.frustration.partition)).toBe(7)
  })

  it('the registry gives the same', () => {
    expect(graphMeasure('triangle-balance').compute(graph)).toBeCloseTo(59 / 68, 12)
    expect(graphMeasure('walk-balance').compute(graph)).toBeCloseTo(0.3575761, 7)
    expect(graphMeasure('frustration').compute(graph)).toBe(7)
    expect(graphMeasure('line-balance').compute(graph)).toBeCloseTo(1 - 14 / 58, 12)
    expect(() => graphMeasure('balance')).toThrow(/expected one of triangle-balance, walk-balance,/)
  })
})

describe('known frustration indexes of graphs in which all disagree', () => {
  const index = (graph: SignedGraph) => {
    const { value, exact } = frustration(graph)
    expect(exact).toBe(true)
    return value
  }

  it('complete graphs: all pairs less the largest cut', () => {
    for (const n of [2, 3, 5, 12, 20]) {
      expect(index(complete(n, () => -1))).toBe((n * (n - 1)) / 2 - Math.floor(n / 2) * Math.ceil(n / 2))
    }
  })

  it('cycles: odd ones 1, even ones 0', () => {
    const cycle = (n: number) =>
      graphOf(
        n,
        Array.from({ length: n }, (_, u): Line => [u, (u + 1) % n, -1]),
      )
    expect(index(cycle(9))).toBe(1)
    expect(index(cycle(10))).toBe(0)
  })

  it('the Petersen graph 3', () => {
    const five = [0, 1, 2, 3, 4]
    const lines = five.flatMap((i): Line[] => [
      [i, (i + 1) % 5, -1],
      [i, i + 5, -1],
      [i + 5, ((i + 2) % 5) + 5, -1],
    ])
    expect(index(graphOf(10, lines))).toBe(3)
  })

  it('the fullerenes C20 6 and C60 12: Došlić and Vukičević 2007, Discrete Applied Mathematics 155:1294–1301', () => {
    const faces = icosahedronFaces()
    const share = (a: readonly number[], b: readonly number[]) => a.filter((x) => b.includes(x)).length === 2
    const dodecahedron = faces.flatMap((a, i) =>
      faces.flatMap((b, j): Line[] => (i < j && share(a, b) ? [[i, j, -1]] : [])),
    )
    expect(dodecahedron).toHaveLength(30)
    expect(index(graphOf(20, dodecahedron))).toBe(6)
    // Cutting off the corners of the icosahedron: a node for each of its lines in each direction.
    const ways = faces.flatMap(([a, b, c]) => [`${a} ${b}`, `${b} ${c}`, `${c} ${a}`])
    const at = (from: number, to: number) => ways.indexOf(`${from} ${to}`)
    const lines = faces.flatMap(([a, b, c]): Line[] => [
      [at(a, b), at(a, c), -1],
      [at(b, c), at(b, a), -1],
      [at(c, a), at(c, b), -1],
    ])
    for (const way of ways) {
      const [from, to] = way.split(' ').map(Number) as [number, number]
      if (from < to) lines.push([at(from, to), at(to, from), -1])
    }
    expect(lines).toHaveLength(90)
    expect(index(graphOf(60, lines))).toBe(12)
  })
})

describe('frustration', () => {
  it('agrees with trying all partitions', () => {
    fc.assert(
      fc.property(graphs(9), (graph) => {
        const { value, exact, atLeast, partition } = frustration(graph)
        let least = Number.POSITIVE_INFINITY
        for (let mask = 0; mask < 2 ** graph.nodes; mask++) {
          least = Math.min(
            least,
            frustratedBy(graph, (u) => (mask >> u) & 1),
          )
        }
        expect({ value, exact, atLeast }).toEqual({ value: least, exact: true, atLeast: least })
        expect(frustratedBy(graph, (u) => partition[u] as number)).toBe(least)
      }),
      { numRuns: 300 },
    )
  })

  it('is 0 exactly when two camps explain every line, and finds them', () => {
    const rng = seededRandom(3)
    const camp = Array.from({ length: 300 }, (_, u) => (u === 0 || rng() < 0.5 ? 0 : 1))
    const graph = complete(300, (u, v) => (camp[u] === camp[v] ? 1 : -1))
    const found = frustration(graph)
    expect(found).toMatchObject({ value: 0, exact: true })
    expect(Array.from(found.partition)).toEqual(camp)
  })

  it('is exact for two hundred nodes in camps with a tenth of lines astray', () => {
    const rng = seededRandom(5)
    const graph = complete(200, (u, v) => (((u + v) % 2 === 0) === rng() < 0.9 ? 1 : -1))
    const astray = frustratedBy(graph, (u) => u % 2)
    expect(frustration(graph)).toMatchObject({ value: astray, exact: true })
  })

  it('told to stop early gives a bound from either side, always the same', () => {
    const rng = seededRandom(7)
    const graph = complete(36, () => (rng() < 0.5 ? 1 : -1))
    const exact = frustration(graph)
    expect(exact.exact).toBe(true)
    const bound = frustration(graph, { effort: 2000 })
    expect(bound.exact).toBe(false)
    expect(bound.atLeast).toBeLessThan(bound.value)
    expect(bound.atLeast).toBeLessThanOrEqual(exact.value)
    expect(bound.value).toBeGreaterThanOrEqual(exact.value)
    expect(frustratedBy(graph, (u) => bound.partition[u] as number)).toBe(bound.value)
    expect(frustration(graph, { effort: 2000 })).toEqual(bound)
  })
})

describe('triangles', () => {
  it('agree with listing them', () => {
    fc.assert(
      fc.property(graphs(9), (graph) => {
        const sign = signs(graph)
        const counts = [0, 0, 0, 0]
        for (let u = 0; u < graph.nodes; u++) {
          for (let v = 0; v < u; v++) {
            for (let w = 0; w < v; w++) {
              const three = [sign(u, v), sign(v, w), sign(u, w)]
              if (three.includes(0)) continue
              const negative = three.filter((x) => x < 0).length
              counts[negative] = (counts[negative] as number) + 1
            }
          }
        }
        const { '+++': none, '++-': one, '+--': two, '---': all, total } = triangles(graph)
        expect([none, one, two, all]).toEqual(counts)
        expect(total).toBe(none + one + two + all)
      }),
    )
  })
})

describe('symmetricEigenvalues', () => {
  it('of a path: 2·cos(kπ/(n+1))', () => {
    const n = 40
    const matrix = Float64Array.from({ length: n * n }, (_, at) =>
      Math.abs(Math.floor(at / n) - (at % n)) === 1 ? 1 : 0,
    )
    const expected = Array.from({ length: n }, (_, k) => 2 * Math.cos(((n - k) * Math.PI) / (n + 1)))
    symmetricEigenvalues(matrix, n).forEach((value, k) => {
      expect(Math.abs(value - (expected[k] as number))).toBeLessThan(1e-12)
    })
  })

  it('of a complete graph: n − 1 once, else −1', () => {
    const n = 25
    const values = symmetricEigenvalues(
      Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 0 : 1)),
      n,
    )
    values.forEach((value, k) => {
      expect(value).toBeCloseTo(k === n - 1 ? n - 1 : -1, 11)
    })
  })

  it('agree with Jacobi rotations', () => {
    const entries = fc.array(fc.oneof(fc.integer({ min: -1, max: 1 }), fc.double({ min: -5, max: 5, noNaN: true })), {
      minLength: 36,
      maxLength: 36,
    })
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 6 }), (list, n) => {
        const at = (i: number, j: number) => list[Math.max(i, j) * 6 + Math.min(i, j)] as number
        const rows = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => at(i, j)))
        const expected = jacobi(rows)
        symmetricEigenvalues(Float64Array.from(rows.flat()), n).forEach((value, k) => {
          expect(Math.abs(value - (expected[k] as number))).toBeLessThan(1e-9)
        })
      }),
    )
  })

  it('loses no small entry beside a large one: λ³ − (2 + ε²)λ + 2ε = 0', () => {
    const small = 2.340395598343245e-9
    const [, middle] = symmetricEigenvalues(Float64Array.of(0, -1, small, -1, 0, 1, small, 1, 0), 3)
    expect(Math.abs((middle as number) - small)).toBeLessThan(1e-15)
  })

  it('tells of numbers that are not finite', () => {
    expect(() => symmetricEigenvalues(Float64Array.of(1, Number.NaN, Number.NaN, 1), 2)).toThrow(
      'NaN in the matrix, expected finite numbers',
    )
  })
})

describe('walk balance', () => {
  it('is 1 for balanced graphs, also where e^λ alone would be too great a number', () => {
    const square = [
      [0, 1, 1],
      [1, 2, -1],
      [2, 3, 1],
      [3, 0, 1],
    ] as const
    // Who has no line is no node: the value is the same whoever else was asked.
    for (const nodes of [5, 9, 60]) expect(walkBalance(graphOf(nodes, square))).toBe(walkBalance(graphOf(4, square)))
    expect(walkBalance(complete(30, () => 1))).toBeCloseTo(1, 12)
    const large = complete(715, (u, v) => ((u + v) % 2 === 0 ? 1 : -1))
    expect(walkBalance(large)).toBeCloseTo(1, 9)
  }, 60_000)

  it('of the negative triangle: (2e + e⁻²)/(e² + 2e⁻¹)', () => {
    const expected = (2 * Math.E + Math.E ** -2) / (Math.E ** 2 + 2 / Math.E)
    expect(walkBalance(complete(3, () => -1))).toBeCloseTo(expected, 12)
  })
})

describe.each(GRAPH_MEASURES.map((measure) => ({ id: measure.id, measure })))('$id', ({ measure }) => {
  const { compute, range } = measure

  it('lies in its range, and is the same under any numbering and when a camp changes its signs', () => {
    fc.assert(
      fc.property(graphs(8), fc.nat(255), (graph, mask) => {
        const value = compute(graph)
        const renamed = compute({
          ...graph,
          source: graph.target.map((u) => graph.nodes - 1 - u),
          target: graph.source.map((u) => graph.nodes - 1 - u),
        })
        // Switching: turning all lines between a set of nodes and the rest leaves every cycle as it was.
        const switched = compute({
          ...graph,
          sign: graph.sign.map((s, i) => {
            const across = ((mask >> (graph.source[i] as number)) ^ (mask >> (graph.target[i] as number))) & 1
            return across === 1 ? -s : s
          }),
        })
        if (typeof value === 'string') {
          expect([renamed, switched]).toEqual([value, value])
          return
        }
        expect(value).toBeGreaterThanOrEqual(range[0])
        expect(value).toBeLessThanOrEqual(range[1])
        expect(renamed).toBeCloseTo(value, 9)
        expect(switched).toBeCloseTo(value, 9)
      }),
    )
  })

  it('has no value without lines', () => {
    expect(compute(graphOf(3, []))).toBe(measure.id === 'triangle-balance' ? 'no-triangles' : 'no-lines')
    expect(compute(graphOf(0, []))).toBe(measure.id === 'triangle-balance' ? 'no-triangles' : 'no-lines')
  })
})

it('balanceOf a graph without lines', () => {
  expect(balanceOf(graphOf(2, []))).toEqual({
    triangles: { '+++': 0, '++-': 0, '+--': 0, '---': 0, total: 0 },
    triangleBalance: null,
    walkBalance: null,
    frustration: { value: 0, exact: true, atLeast: 0, partition: new Uint8Array(2) },
    lineBalance: null,
  })
})

describe('signed graphs', () => {
  it('of lines: refuses what cannot be, and counts a repeated line once', () => {
    const of = (...lines: [string, string, number][]) =>
      signedGraphOfLines(lines.map(([source, target, sign]) => ({ source, target, sign })))
    expect(of(['a', 'b', 1], ['b', 'a', 1], ['b', 'c', -1])).toEqual({
      graph: graphOf(3, [
        [0, 1, 1],
        [1, 2, -1],
      ]),
      names: ['a', 'b', 'c'],
    })
    expect(() => of(['a', 'b', 1], ['b', 'a', -1])).toThrow('line 2 (b, a): an earlier line gives the two the sign 1')
    expect(() => of(['a', 'a', 1])).toThrow('line 1 (a, a): joins a node to itself')
    expect(() => of(['a', 'b', 0.5])).toThrow('line 1 (a, b): sign is 0.5, expected 1 or -1')
  })

  it('of an alignment: lines from and up to the thresholds, none where there is no value', () => {
    const issues = ['x', 'y', 'z']
    const dataset = datasetOf({
      actors: ['A', 'B', 'C', 'D'],
      issues,
      stances: stanceTable({ A: [2, 2, 2], B: [2, 2, 2], C: [-2, -2, -2], D: [0, null, null] }, issues),
    })
    const alignment = alignmentOf(resolvePositions(dataset, scopeOf(dataset, {})))
    expect(signedGraphOfAlignment(alignment, { agree: 0.6, differ: -0.25 })).toEqual(
      graphOf(4, [
        [0, 1, 1],
        [0, 2, -1],
        [1, 2, -1],
      ]),
    )
  })
})

function graphs(most: number): fc.Arbitrary<SignedGraph> {
  return fc
    .integer({ min: 1, max: most })
    .chain((n) =>
      fc.array(fc.constantFrom(0, 0, 1, -1), { minLength: n * n, maxLength: n * n }).map((list) => ({ n, list })),
    )
    .map(({ n, list }) => graphOf(n, linesOf(n, list)))
}

function linesOf(n: number, list: readonly number[]): Line[] {
  const lines: Line[] = []
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < u; v++) if (list[u * n + v] !== 0) lines.push([u, v, list[u * n + v] as number])
  }
  return lines
}

function signs(graph: SignedGraph): (u: number, v: number) => number {
  const known = new Map<string, number>()
  graph.sign.forEach((sign, i) => {
    known.set(`${graph.source[i]} ${graph.target[i]}`, sign)
    known.set(`${graph.target[i]} ${graph.source[i]}`, sign)
  })
  return (u, v) => known.get(`${u} ${v}`) ?? 0
}

function frustratedBy({ source, target, sign }: SignedGraph, side: (u: number) => number): number {
  let sum = 0
  sign.forEach((s, i) => {
    const same = side(source[i] as number) === side(target[i] as number)
    if (s > 0 ? !same : same) sum++
  })
  return sum
}

/** The twenty faces, each in the same sense of rotation; nodes 0 (top), 1–5, 6–10, 11 (bottom). */
function icosahedronFaces(): [number, number, number][] {
  return [0, 1, 2, 3, 4].flatMap((i): [number, number, number][] => {
    const [a, b, c, d] = [1 + i, 1 + ((i + 1) % 5), 6 + i, 6 + ((i + 1) % 5)] as [number, number, number, number]
    return [
      [0, a, b],
      [b, a, c],
      [b, c, d],
      [11, d, c],
    ]
  })
}

/** Eigenvalues by plain Jacobi rotations. */
function jacobi(rows: number[][]): number[] {
  const A = rows.map((row) => row.slice())
  const n = A.length
  const get = (i: number, j: number) => A[i]?.[j] as number
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(get(p, q)) < 1e-300) continue
        const theta = Math.atan2(2 * get(p, q), get(q, q) - get(p, p)) / 2
        const [c, s] = [Math.cos(theta), Math.sin(theta)]
        for (let k = 0; k < n; k++) {
          const [x, y] = [get(p, k), get(q, k)]
          ;(A[p] as number[])[k] = c * x - s * y
          ;(A[q] as number[])[k] = s * x + c * y
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [get(k, p), get(k, q)]
          ;(A[k] as number[])[p] = c * x - s * y
          ;(A[k] as number[])[q] = s * x + c * y
        }
      }
    }
  }
  return A.map((row, i) => row[i] as number).sort((x, y) => x - y)
}
