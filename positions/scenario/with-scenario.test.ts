import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DatasetParts, DEFAULT_SCALE, datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { alignmentOf } from '../alignment/alignment.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import type { ScopeQuery } from '../scope.ts'
import { scenarioOutcome } from './changed-pairs.ts'
import { type Move, moveOf, withScenario } from './with-scenario.ts'

const ISSUES = ['i0', 'i1', 'i2']
const parts: DatasetParts = {
  actors: ['A', 'B', 'C'],
  issues: [...ISSUES, { id: 'heading', scale: '' }],
  stances: stanceTable({ A: [2, 2, null], B: [-2, 1, 0], C: [2, null, 0] }, ISSUES),
}

function heldUnder(given: DatasetParts, moves: readonly Move[], query: ScopeQuery = {}) {
  const dataset = datasetOf(given)
  const scope = scopeOf(dataset, query)
  const { units, issues, value } = resolvePositions(withScenario(dataset, scope, moves), scope)
  return Object.fromEntries(
    Array.from(units, (actor, u) => [
      dataset.actors[actor]?.id,
      Object.fromEntries(
        Array.from(issues, (issue, k) => [dataset.issues[issue]?.id, value[u * issues.length + k]] as const).filter(
          ([, x]) => !Number.isNaN(x),
        ),
      ),
    ]),
  )
}

describe('moveOf', () => {
  it('divides at the last two =', () => {
    expect(moveOf('usa=territory=-1')).toEqual({ actor: 'usa', issue: 'territory', value: -1 })
    expect(moveOf('a=b:c,d=i 1=0.5')).toEqual({ actor: 'a=b:c,d', issue: 'i 1', value: 0.5 })
  })

  it.each(['usa', 'usa=territory', 'usa=territory=', '=i=1', 'a==1', 'a=i=one', 'a=i=Infinity', ''])(
    'refuses %j',
    (text) => {
      expect(() => moveOf(text)).toThrow('is not ACTOR=ISSUE=VALUE')
    },
  )
})

describe('withScenario', () => {
  it('lays moves over what is held, fills gaps, and leaves the dataset as it is', () => {
    const dataset = datasetOf(parts)
    const before = structuredClone(dataset)
    const scope = scopeOf(dataset, {})
    const moves = [moveOf('A=i0=-1'), moveOf('A=i2=2'), moveOf('A=i2=1')]
    expect(withScenario(dataset, scope, []).stances).toBe(dataset.stances)
    expect(withScenario(dataset, scope, moves).stances.length).toBe(dataset.stances.length + 1)
    expect(dataset).toEqual(before)
    expect(heldUnder(parts, moves)).toEqual({
      A: { i0: -1, i1: 2, i2: 1 },
      B: { i0: -2, i1: 1, i2: 0 },
      C: { i0: 2, i2: 0 },
    })
  })

  it.each<[string, ScopeQuery]>([
    ['at the last date', {}],
    ['within a year told by the year only', { asOf: '2024-06-01' }],
    ['in a window', { from: '2024', to: '2024' }],
    ['as known later', { knownAt: '2030' }],
  ])('is the latest word %s, whoever speaks for the unit', (_, query) => {
    const given: DatasetParts = {
      actors: ['N', { id: 'p', kind: 'person' }, 'M'],
      affiliations: [{ actor: 'p', group: 'N', kind: 'represents' }],
      issues: ['i'],
      stances: [
        { actor: 'N', issue: 'i', value: 2, statedOn: '2024-05-01', confidence: 'high', recordedAt: '2025-01-01' },
        { actor: 'p', issue: 'i', value: 1, statedOn: '2024', validFrom: '2024-01-01', confidence: 'high' },
        { actor: 'M', issue: 'i', value: 0, statedOn: '2024-05-01' },
      ],
    }
    const moved = heldUnder(given, [{ actor: 'N', issue: 'i', value: -2 }], { level: 'delegations', ...query })
    expect(moved.N).toEqual({ i: -2 })
    expect(moved.M).toEqual({ i: 0 })
  })

  it('keeps every column of the stances that stay', () => {
    const whole = {
      actor: 'B',
      issue: 'i1',
      value: 1,
      status: 'position' as const,
      origin: 'joint' as const,
      confidence: 'low' as const,
      salience: 3,
      statedOn: '2024',
      validFrom: '2024-01',
      validTo: '2025',
      recordedAt: '2024-02-01T00:00:00Z',
      joint: 'text',
    }
    const given = {
      ...parts,
      stances: [whole, { actor: 'B', issue: 'i2', status: 'ambiguous' as const, retractedAt: '2024' }],
    }
    const dataset = datasetOf(given)
    const { stances } = withScenario(dataset, scopeOf(dataset, {}), [moveOf('A=i0=1')])
    const expected = datasetOf({
      ...given,
      stances: [
        ...given.stances,
        {
          actor: 'A',
          issue: 'i0',
          value: 1,
          origin: 'inferred',
          confidence: 'high',
          statedOn: '2024-12-31',
          validFrom: '2024-12-31',
        },
      ],
    })
    expect(stances).toEqual(expected.stances)
  })

  it.each<[string, string]>([
    ['Z=i0=1', 'move: no actor "Z"'],
    ['A=z=1', 'move: no issue "z"'],
    ['A=heading=1', 'is a heading without a scale'],
    ['A=i0=3', 'move: 3 is not on the scale of "i0", expected one of -2, -1, 0, 1, 2'],
    ['A=i0=0.5', 'expected one of'],
    ['A=i1=1', 'the issue "i1" is not in scope'],
  ])('refuses %s', (text, message) => {
    expect(() => heldUnder(parts, [moveOf(text)], { issue: ['i0', 'i2', 'heading'] })).toThrow(message)
  })

  it('takes any value within a continuous scale, its bounds included', () => {
    const given = { ...parts, scales: [{ ...DEFAULT_SCALE, continuous: true, points: [] }] }
    expect(heldUnder(given, [moveOf('A=i0=0.5'), moveOf('A=i1=-2')]).A).toEqual({ i0: 0.5, i1: -2 })
    expect(() => heldUnder(given, [moveOf('A=i0=2.1')])).toThrow('expected a value from -2 to 2')
  })
})

describe('scenarioOutcome', () => {
  it('tells the pairs that change, the greatest change first', () => {
    const dataset = datasetOf(parts)
    const { changed } = scenarioOutcome(dataset, scopeOf(dataset, { minShared: 2 }), [
      moveOf('A=i0=-2'),
      moveOf('A=i2=0'),
    ])
    expect(changed).toEqual([
      { a: 0, b: 1, before: -0.25, after: 1 - 0.5 / 3, delta: 1 - 0.5 / 3 + 0.25, sharedBefore: 2, sharedAfter: 3 },
      { a: 0, b: 2, before: null, after: 0, delta: null, sharedBefore: 1, sharedAfter: 2 },
    ])
  })

  it('is the alignment of a dataset in which the actor had said so', () => {
    const cell = fc.option(fc.integer({ min: -2, max: 2 }))
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 5 })
    const moves = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), fc.integer({ min: -2, max: 2 })), { maxLength: 3 })
    fc.assert(
      fc.property(rows, moves, fc.constantFrom<ScopeQuery>({}, { drop: 'unanimous' }), (given, made, query) => {
        const asked = { minShared: 1, ...query }
        const after = given.map((row) => [...row])
        const told = made.map(([n, k, value]) => {
          ;(after[n % given.length] as (number | null)[])[k] = value
          return { actor: `a${n % given.length}`, issue: `i${k}`, value }
        })
        const table = (list: readonly (readonly (number | null)[])[]) =>
          datasetOf({
            actors: list.map((_, n) => `a${n}`),
            issues: ISSUES,
            stances: stanceTable(Object.fromEntries(list.map((row, n) => [`a${n}`, row])), ISSUES),
          })
        const scope = scopeOf(table(given), asked)
        const outcome = scenarioOutcome(table(given), scope, told)
        const naive = alignmentOf(resolvePositions(table(after), scope))
        expect(outcome.after.alignment.value).toEqual(naive.value)
        expect(outcome.changed.length === 0).toBe(
          outcome.before.alignment.value.every((x, at) => Object.is(x, naive.value[at])),
        )
      }),
    )
  })
})

it('matters as much as the stance that it replaces: a move to where one is changes nothing', () => {
  const stances = [
    { actor: 'A', issue: 'x', value: 1, salience: 4 },
    { actor: 'B', issue: 'x', value: 2, salience: 4 },
    { actor: 'A', issue: 'y', value: 1 },
    { actor: 'B', issue: 'y', value: 1 },
  ]
  const dataset = datasetOf({ actors: ['A', 'B'], issues: ['x', 'y'], stances })
  const scope = scopeOf(dataset, { minShared: 1 })
  const alignmentIn = (of: typeof dataset) => alignmentOf(resolvePositions(of, scope)).value[0]
  const moved = (value: number) => alignmentIn(withScenario(dataset, scope, [{ actor: 'A', issue: 'x', value }]))
  expect(moved(1)).toBe(alignmentIn(dataset))
  // Distances 4/4 and 0 with the weights √(4·4) and 1.
  expect(moved(-2)).toBeCloseTo(1 - (2 * 4) / 5, 12)
})
