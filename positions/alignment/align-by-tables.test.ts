import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DatasetParts, datasetOf } from '../../test/support/dataset-builder.ts'
import { seededRandom } from '../map/seeded-random.ts'
import { PAIR_MEASURES, pairMeasure } from '../measures/registry.ts'
import type { Positions } from '../resolve/positions.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import type { ScopeQuery } from '../scope.ts'
import { alignByNumbers } from './align-by-numbers.ts'
import { alignByTables } from './align-by-tables.ts'
import { alignmentOf } from './alignment.ts'
import { fillByCodes } from './tables/fill-by-codes.ts'
import { fillByPlanes } from './tables/fill-by-planes.ts'
import { levelGroups } from './tables/level-groups.ts'
import { pairTable } from './tables/pair-table.ts'

const points = (values: number[]) => values.map((value) => ({ value, label: String(value) }))
const scale = (id: string, min: number, max: number, values: number[] | null) => ({
  id,
  min,
  max,
  continuous: values === null,
  assumed: false,
  points: points(values ?? []),
})
const twelve = Array.from({ length: 12 }, (_, i) => i)
const SCALES = [
  scale('vote', 1, 3, [1, 2, 3]),
  scale('five', -2, 2, [-2, -1, 0, 1, 2]),
  scale('uneven', 0, 10, [0, 1, 4, 10]),
  scale('twelve', 0, 11, twelve),
  scale('free', 0, 1, null),
  scale('five again', -2, 2, [-2, -1, 0, 1, 2]),
]
const VALUES = [[1, 2, 3], [-2, -1, 0, 1, 2], [0, 1, 4, 10], twelve, [0.1, 0.25, 1 / 3, 0.9], [-2, -1, 0, 1, 2]]

/** Positions of `units` actors on an issue for each entry of `scales`, some missing, drawn by the seed. */
function worldOf(units: number, scales: readonly number[], seed: number, query: ScopeQuery, odd: Odd = {}): Positions {
  const rng = seededRandom(seed)
  const actors = Array.from({ length: units }, (_, i) => `a${i}`)
  const issues = scales.map((s, i) => ({ id: `i${i}`, scale: SCALES[s]?.id as string }))
  const stances: DatasetParts['stances'][number][] = []
  for (const actor of actors) {
    const reach = 0.3 + 0.7 * rng()
    issues.forEach(({ id }, i) => {
      if (rng() > reach) return
      const values = VALUES[scales[i] as number] as number[]
      const value =
        odd.constant && actor === 'a0' ? (values[0] as number) : (values[Math.floor(rng() * values.length)] as number)
      stances.push({
        actor,
        issue: id,
        value,
        ...(odd.salience && rng() < 0.7 ? { salience: Math.floor(rng() * 4) } : {}),
        ...(odd.joint && rng() < 0.5 ? { joint: `text ${Math.floor(rng() * 3)}` } : {}),
      })
    })
  }
  const dataset = datasetOf({ actors, issues, scales: SCALES, stances })
  return resolvePositions(dataset, scopeOf(dataset, query))
}

interface Odd {
  readonly salience?: boolean
  readonly joint?: boolean
  readonly constant?: boolean
}

function expectSame(positions: Positions, id: string): void {
  const measure = pairMeasure(id)
  const fast = alignByTables(positions, measure)
  const slow = alignByNumbers(positions, measure)
  expect(fast).not.toBeNull()
  expect(fast?.shared).toEqual(slow.shared)
  fast?.value.forEach((value, i) => {
    const expected = slow.value[i] as number
    if (Number.isNaN(expected)) expect(value).toBeNaN()
    else expect(Math.abs(value - expected)).toBeLessThan(1e-10)
  })
}

const mixed = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 160, maxLength: 220 })
const alike = fc
  .tuple(fc.constantFrom(0, 1, 2, 3, 4, 5), fc.integer({ min: 160, max: 220 }))
  .map(([s, n]) => new Array<number>(n).fill(s))
const world = fc.record({
  units: fc.integer({ min: 17, max: 20 }),
  scales: fc.oneof({ weight: 3, arbitrary: alike }, { weight: 1, arbitrary: mixed }),
  seed: fc.integer({ min: 1, max: 1e9 }),
  query: fc.record({
    minShared: fc.integer({ min: 1, max: 40 }),
    weight: fc.constantFrom<string[]>(
      [],
      ['i1=0'],
      ['i0=0.5', 'i3=2.5', 'i7=0'],
      Array.from({ length: 60 }, (_, i) => `i${i}=${i / 7}`),
      Array.from({ length: 220 }, (_, i) => `i${i}=0`).slice(0, 160),
    ),
    joint: fc.constantFrom<'all' | 'exclude'>('all', 'exclude'),
  }),
  odd: fc.record({ salience: fc.boolean(), joint: fc.boolean(), constant: fc.boolean() }),
})

describe.each(PAIR_MEASURES.map(({ id }) => id))('%s', (measure) => {
  it('from tables is what it is issue by issue', () => {
    fc.assert(
      fc.property(world, ({ units, scales, seed, query, odd }) => {
        expectSame(worldOf(units, scales, seed, { measure, ...query }, odd), measure)
      }),
      { numRuns: 12 },
    )
  })

  it('has no value where all weights are 0', () => {
    const weight = Array.from({ length: 160 }, (_, i) => `i${i}=0`)
    const positions = worldOf(17, new Array<number>(160).fill(1), 7, { measure, minShared: 1, weight })
    expect(alignByTables(positions, pairMeasure(measure))?.value.every(Number.isNaN)).toBe(true)
    expectSame(positions, measure)
  })
})

it('takes scales of one kind as one, whatever they are called, and tells none apart that differ', () => {
  const scales = Array.from({ length: 160 }, (_, i) => (i % 2 === 0 ? 1 : 5))
  expect(levelGroups(worldOf(17, scales, 3, {}))).toHaveLength(1)
  const two = worldOf(
    17,
    scales.map((s, i) => (i === 9 ? 2 : s)),
    3,
    { measure: 'kappa', minShared: 1 },
  )
  expect(levelGroups(two)).toHaveLength(2)
  expectSame(two, 'kappa')
  const { value } = alignmentOf(two)
  expect(value.some(Number.isNaN)).toBe(true)
  expect(value.some((x) => !Number.isNaN(x))).toBe(true)
})

it('leaves what has too many values to the numbers', () => {
  const rng = seededRandom(1)
  const issues = Array.from({ length: 160 }, (_, i) => ({ id: `i${i}`, scale: 'free' }))
  const actors = Array.from({ length: 17 }, (_, i) => `a${i}`)
  const stances = actors.flatMap((actor) => issues.map(({ id }) => ({ actor, issue: id, value: rng() })))
  const dataset = datasetOf({ actors, issues, scales: SCALES, stances })
  for (const { id } of PAIR_MEASURES) {
    const positions = resolvePositions(dataset, scopeOf(dataset, { measure: id }))
    expect(alignByTables(positions, pairMeasure(id))).toBeNull()
    expect(alignmentOf(positions)).toEqual(alignmentOf(positions, 'numbers'))
  }
})

it('fills tables alike bit by bit and issue by issue, also where they are full', () => {
  for (const [size, reach] of [
    [160, 0.8],
    [9000, 1],
  ] as const) {
    const rng = seededRandom(size)
    const units = 5
    const codes = Uint8Array.from({ length: units * size }, (_, i) =>
      rng() < reach ? (i < 2 * size ? 1 : Math.floor(rng() * 3)) : 3,
    )
    const columns = Int32Array.from({ length: size }, (_, c) => c)
    const group = { scale: 0, width: 2, levels: Float64Array.of(1, 2, 3), columns, codes }
    const members = columns.filter((c) => c % 5 !== 0)
    const planes = fillByPlanes(group, members, 0.5, units)
    const plain = fillByCodes(group, members, 0.5)
    expect(planes).not.toBeNull()
    for (let u = 0; u < units; u++) {
      planes?.begin(u)
      plain.begin(u)
      for (let v = u + 1; v < units; v++) {
        const [a, b] = [pairTable(group), pairTable(group)]
        planes?.add(v, a)
        plain.add(v, b)
        expect(a).toEqual(b)
        expect(a.shared).toBe(members.filter((c) => codes[u * size + c] !== 3 && codes[v * size + c] !== 3).length)
      }
    }
  }
})
