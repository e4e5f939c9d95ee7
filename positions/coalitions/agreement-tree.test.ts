import { agnes, type Cluster } from 'ml-hclust'
import { describe, expect, it } from 'vitest'
import { type Alignment, pairIndex } from '../alignment/alignment.ts'
import { seededRandom } from '../map/seeded-random.ts'
import { pairMeasure } from '../measures/registry.ts'
import { type AgreementTree, agreementTree, averageLinkage } from './agreement-tree.ts'

/** The leaves below every joint, and its height, as texts to compare. */
function joints({ left, right, height }: AgreementTree): string[] {
  const n = height.length + 1
  const leaves: number[][] = Array.from({ length: n }, (_, u) => [u])
  return Array.from(height, (h, i) => {
    const below = [...(leaves[left[i] as number] as number[]), ...(leaves[right[i] as number] as number[])]
    leaves.push(below.sort((x, y) => x - y))
    return `${below.join(' ')}: ${h.toFixed(9)}`
  }).sort()
}

function jointsOf(cluster: Cluster): string[] {
  if (cluster.isLeaf) return []
  const below = cluster.indices().sort((x, y) => x - y)
  return [`${below.join(' ')}: ${cluster.height.toFixed(9)}`, ...cluster.children.flatMap(jointsOf)].sort()
}

describe('averageLinkage', () => {
  it('agrees with an independent implementation where all pairs are known', () => {
    for (let seed = 0; seed < 60; seed++) {
      const rng = seededRandom(seed)
      const n = 2 + Math.floor(rng() * 25)
      const rows = Array.from({ length: n }, () => new Array<number>(n).fill(0))
      for (let u = 0; u < n; u++) {
        for (let v = 0; v < u; v++) {
          const d = rng()
          ;(rows[u] as number[])[v] = d
          ;(rows[v] as number[])[u] = d
        }
      }
      const tree = averageLinkage(n, (u, v) => rows[u]?.[v] as number)
      expect(joints(tree)).toEqual(jointsOf(agnes(rows, { method: 'average', isDistanceMatrix: true })))
    }
  })

  it('always joins the two groups with the least mean over known pairs', () => {
    for (let seed = 0; seed < 40; seed++) {
      const rng = seededRandom(seed)
      const n = 2 + Math.floor(rng() * 12)
      const known = Float64Array.from({ length: n * n }, () => (rng() < 0.5 ? Number.NaN : Math.floor(rng() * 1000)))
      const d = (u: number, v: number) => known[u * n + v] as number
      const { left, right, height } = averageLinkage(n, d)
      const groups = new Map(Array.from({ length: n }, (_, u) => [u, [u]]))
      const mean = (a: number[], b: number[]) => {
        const pairs = a.flatMap((u) => b.map((v) => d(Math.min(u, v), Math.max(u, v)))).filter((x) => !Number.isNaN(x))
        return pairs.length === 0 ? Number.NaN : pairs.reduce((sum, x) => sum + x, 0) / pairs.length
      }
      height.forEach((h, i) => {
        const all = [...groups.values()]
        const means = all.flatMap((a, x) => all.slice(x + 1).map((b) => mean(a, b))).filter((x) => !Number.isNaN(x))
        const a = groups.get(left[i] as number) as number[]
        const b = groups.get(right[i] as number) as number[]
        if (means.length === 0) expect(h).toBeNaN()
        else expect(h).toBeCloseTo(Math.min(...means), 9)
        if (!Number.isNaN(h)) expect(mean(a, b)).toBeCloseTo(h, 9)
        groups.delete(left[i] as number)
        groups.delete(right[i] as number)
        groups.set(n + i, [...a, ...b])
      })
      expect(groups.size).toBe(1)
    }
  })

  it('orders leaves so that each group stands together and neighbours are alike', () => {
    const at = [5, 1, 9, 2, 7, 4, 0, 8, 3, 6]
    const { order } = averageLinkage(10, (u, v) => Math.abs((at[u] as number) - (at[v] as number)) ** 1.5)
    const line = Array.from(order, (u) => at[u] as number)
    const steps = line.slice(1).map((x, i) => Math.abs(x - (line[i] as number)))
    expect(line.toSorted((x, y) => x - y)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(Math.max(...steps)).toBe(1)
  })

  it('of one leaf or none', () => {
    expect(averageLinkage(1, () => 0)).toMatchObject({ height: new Float64Array(), order: Int32Array.of(0) })
    expect(averageLinkage(0, () => 0)).toMatchObject({ height: new Float64Array(), order: Int32Array.of() })
  })
})

it('agreementTree tells heights in 1 − agreement, and joins unknown actors last', () => {
  const value = Float64Array.from({ length: 6 }, () => Number.NaN)
  value[pairIndex(0, 1, 4)] = 1
  value[pairIndex(0, 2, 4)] = 0
  value[pairIndex(1, 2, 4)] = -1
  const alignment: Alignment = {
    measure: pairMeasure('s'),
    units: Int32Array.of(0, 1, 2, 3),
    value,
    shared: new Int32Array(6),
    issues: 1,
  }
  expect(agreementTree(alignment)).toEqual({
    left: Int32Array.of(0, 4, 5),
    right: Int32Array.of(1, 2, 3),
    height: Float64Array.of(0, 0.75, Number.NaN),
    order: Int32Array.of(1, 0, 2, 3),
  })
})
