import { describe, expect, it } from 'vitest'
import { datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { PAIR_MEASURES } from '../measures/registry.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import type { ScopeQuery } from '../scope.ts'
import { alignmentOf, pairIndex } from './alignment.ts'

const issues = ['i', 'j', 'k', 'l']
const of = (table: Readonly<Record<string, readonly (number | null)[]>>) =>
  datasetOf({ actors: Object.keys(table), issues, stances: stanceTable(table, issues) })
const aligned = (dataset: Dataset, query: ScopeQuery) =>
  alignmentOf(resolvePositions(dataset, scopeOf(dataset, { minShared: 1, ...query })))
const valueFor = (dataset: Dataset, query: ScopeQuery) => aligned(dataset, query).value[0] as number
const MEANS = ['s', 's-squared', 'percent']
const relative = PAIR_MEASURES.filter(({ id }) => !MEANS.includes(id)).map(({ id }) => id)

describe.each(PAIR_MEASURES.map(({ id, range }) => ({ id, range })))('$id', ({ id, range }) => {
  it('one actor has no pairs', () => {
    expect(aligned(of({ a: [1, 2, 0, -1] }), { measure: id })).toMatchObject({
      value: new Float64Array(0),
      shared: new Int32Array(0),
    })
  })

  it('two without a shared issue have no value, and 0 shared', () => {
    const { value, shared } = aligned(of({ a: [1, 2, null, null], b: [null, null, 0, 1] }), { measure: id })
    expect([...value]).toEqual([Number.NaN])
    expect([...shared]).toEqual([0])
  })

  it('has no value when the shared issues all weigh 0', () => {
    const weight = issues.map((issue) => `${issue}=0`)
    expect(valueFor(of({ a: [1, 2, 0, 1], b: [1, 2, 0, 2] }), { measure: id, weight })).toBeNaN()
  })

  it('at the bounds of the scale stays within its range', () => {
    const dataset = of({ a: [2, -2, 2, -2], b: [-2, 2, -2, 2], c: [2, -2, 2, -2], d: [2, -2, 2, 2] })
    const { value } = aligned(dataset, { measure: id })
    for (const one of value) {
      expect(one).toBeGreaterThanOrEqual(range[0])
      expect(one).toBeLessThanOrEqual(range[1])
    }
    expect(value[pairIndex(0, 2, 4)]).toBe(range[1])
  })
})

describe('constant voters', () => {
  const dataset = of({ a: [1, 1, 1, 1], b: [1, 1, 1, 1], c: [2, 2, 2, 2] })
  it('agree wholly by S and percent, and have no value beyond chance', () => {
    for (const id of MEANS) expect(valueFor(dataset, { measure: id })).toBe(1)
    for (const id of relative) expect(valueFor(dataset, { measure: id })).toBeNaN()
  })

  it('one step apart on five points: S ½, percent 0, κ 0', () => {
    const apart = (id: string) => aligned(dataset, { measure: id }).value[pairIndex(0, 2, 3)]
    expect([apart('s'), apart('percent'), apart('kappa')]).toEqual([0.5, 0, 0])
    expect(apart('correlation')).toBeNaN()
  })
})

it('a scale of which one point is used keeps its declared width', () => {
  const dataset = of({ a: [0, 0, 0, 0], b: [0, 0, 0, 0], c: [0, 0, 0, 1] })
  const { value } = aligned(dataset, { measure: 's' })
  expect([...value]).toEqual([1, 1 - 2 / 16, 1 - 2 / 16])
})

describe('dates before 1900', () => {
  const at = (actor: string, value: number, statedOn: string) => ({ actor, issue: 'i', value, statedOn })
  const dataset = datasetOf({
    actors: ['a', 'b'],
    issues: ['i'],
    stances: [at('a', 2, '1648-10-24'), at('b', -2, '0987'), at('b', 2, '1815-06-09'), at('a', -2, '1899-12-31')],
  })
  it.each([
    ['1647-12-31', Number.NaN],
    ['1648-10-24', -1],
    ['1815-06-09', 1],
    ['1899-12-30', 1],
    ['1900-01-01', -1],
  ])('as of %s: %d', (asOf, expected) => {
    expect(valueFor(dataset, { asOf })).toEqual(expected)
  })

  it('a window is inclusive on both ends', () => {
    expect(valueFor(dataset, { from: '0987-01-01', to: '1648-10-24' })).toBe(-1)
    expect(valueFor(dataset, { from: '0988-01-01', to: '1648-10-24' })).toBeNaN()
  })
})

it('2,000 actors on 2,000 issues: each pair has the value of its kind', () => {
  const size = 2000
  const count = size * size
  const column = (fill: (i: number) => number) => Int32Array.from({ length: count }, (_, i) => fill(i))
  const plain = datasetOf({
    actors: Array.from({ length: size }, (_, u) => `a${String(u).padStart(4, '0')}`),
    issues: Array.from({ length: size }, (_, k) => `i${k}`),
    stances: [],
  })
  // Actor u holds (u + k) mod 5 on issue k: what two hold depends on u − v mod 5 alone.
  const dataset: Dataset = {
    ...plain,
    stances: {
      ...plain.stances,
      length: count,
      actor: column((i) => Math.floor(i / size)),
      issue: column((i) => i % size),
      value: Float64Array.from({ length: count }, (_, i) => ((Math.floor(i / size) + (i % size)) % 5) - 2),
      status: new Uint8Array(count),
    },
  }
  const positions = resolvePositions(dataset, scopeOf(dataset, {}))
  for (const measure of ['s', 'percent', 'kappa-linear']) {
    const scope = { ...positions.scope, measure }
    const { value, shared } = alignmentOf({ ...positions, scope })
    const few = { ...positions, scope, units: positions.units.slice(0, 5), value: positions.value.slice(0, 5 * size) }
    const byHand = alignmentOf(few, 'numbers').value
    expect(shared.every((both) => both === size)).toBe(true)
    let wrong = 0
    for (let u = 0, at = 0; u < size; u++) {
      for (let v = u + 1; v < size; v++, at++) {
        const [x, y] = [Math.min(u % 5, v % 5), Math.max(u % 5, v % 5)]
        const expected = x === y ? 1 : (byHand[pairIndex(x, y, 5)] as number)
        if (!(Math.abs((value[at] as number) - expected) < 1e-12)) wrong++
      }
    }
    expect(wrong, measure).toBe(0)
  }
}, 240_000)
