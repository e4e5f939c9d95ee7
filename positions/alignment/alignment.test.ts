import { describe, expect, it } from 'vitest'
import { type DatasetParts, datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import type { ScopeQuery } from '../scope.ts'
import { alignmentOf, pairIndex } from './alignment.ts'
import { pairAccount } from './pair-account.ts'

const ISSUES = ['i0', 'i1', 'i2', 'i3']
const parts: DatasetParts = {
  actors: ['Aland', 'Beland', 'Celand'],
  issues: ISSUES,
  stances: stanceTable({ Aland: [2, 2, -2, 0], Beland: [2, 1, 2, null], Celand: [null, null, 0, 0] }, ISSUES),
}

function positionsOf(query: ScopeQuery, given = parts) {
  const dataset = datasetOf(given)
  return resolvePositions(dataset, scopeOf(dataset, query))
}

function pair(query: ScopeQuery, u = 0, v = 1, given = parts) {
  const positions = positionsOf(query, given)
  const alignment = alignmentOf(positions)
  const at = pairIndex(u, v, positions.units.length)
  return [alignment.value[at], alignment.shared[at]]
}

describe('alignment of all pairs', () => {
  it('is S over the shared issues', () => {
    const [value, shared] = pair({})
    expect(value).toBeCloseTo(1 - (2 * (0 + 0.25 + 1)) / 3, 14)
    expect(shared).toBe(3)
  })

  it('has no value below minShared, and never a zero for what is unknown', () => {
    expect(pair({}, 0, 2)).toEqual([Number.NaN, 2])
    expect(pair({ minShared: 2 }, 0, 2)).toEqual([1 - (2 * 0.5) / 2, 2])
    expect(pair({ minShared: 1 }, 1, 2)).toEqual([0, 1])
  })

  it('weights issues, and has no value when all weights are 0', () => {
    expect(pair({ weight: ['i2=0', 'i1=3'], minShared: 2 })).toEqual([1 - (2 * 3 * 0.25) / 4, 2])
    expect(pair({ weight: ISSUES.map((id) => `${id}=0`) })).toEqual([Number.NaN, 0])
  })

  it('an issue of weight 0 is not shared: it helps no pair over minShared, and adds to no coverage', () => {
    expect(pair({ weight: ['i2=0'], minShared: 3 })).toEqual([Number.NaN, 2])
    const account = pairAccount(positionsOf({ weight: ['i2=0'], minShared: 2 }), 0, 1)
    expect([account.shared, account.coverage, account.reason]).toEqual([2, 0.5, null])
    expect(account.issues.map(({ distance, weight, joint }) => [distance, weight, joint])).toEqual([
      [0, 1, false],
      [0.25, 1, false],
      [null, 0, false],
      [null, null, false],
    ])
    const silent = {
      ...parts,
      stances: parts.stances.map((stance) => (stance.issue === 'i2' ? { ...stance, salience: 0 } : stance)),
    }
    expect(pair({ minShared: 2 }, 0, 1, silent)[1]).toBe(2)
  })

  it('weights by the salience of both', () => {
    const salient = {
      ...parts,
      stances: parts.stances.map((stance) => (stance.issue === 'i2' ? { ...stance, salience: 4 } : stance)),
    }
    expect(pair({}, 0, 1, salient)[0]).toBeCloseTo(1 - (2 * (0.25 + 4)) / 6, 12)
  })

  it('can leave out what two hold only because of the same joint text', () => {
    const joint = {
      ...parts,
      stances: parts.stances.map((stance) => (stance.issue === 'i0' ? { ...stance, joint: 'text' } : stance)),
    }
    expect(pair({ minShared: 2 }, 0, 1, joint)[1]).toBe(3)
    expect(pair({ minShared: 2, joint: 'exclude' }, 0, 1, joint)).toEqual([1 - (2 * 1.25) / 2, 2])
  })

  it('has no pairs for one actor, and none with a value for an empty scope', () => {
    const alone = { actors: ['Aland'], issues: ['i0'], stances: [{ actor: 'Aland', issue: 'i0', value: 1 }] }
    expect(alignmentOf(positionsOf({}, alone)).value).toHaveLength(0)
    const none = alignmentOf(positionsOf({ from: '2100' }))
    expect(none.issues).toBe(0)
    expect([...none.value]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })
})

describe('the account of a pair', () => {
  it('has contributions that sum to the value, and what only one side holds', () => {
    const account = pairAccount(positionsOf({ weight: ['i1=2'] }), 0, 1)
    const sum = account.issues.reduce((total, { contribution }) => total + (contribution ?? 0), 0)
    expect(account.value).toBeCloseTo(sum, 12)
    expect(account.issues.map(({ distance }) => distance)).toEqual([0, 0.25, 1, null])
    expect([account.shared, account.coverage]).toEqual([3, 0.75])
  })

  it('says why there is no value', () => {
    expect(pairAccount(positionsOf({}), 0, 2).reason).toBe('below-min-shared')
    expect(pairAccount(positionsOf({ weight: ISSUES.map((id) => `${id}=0`) }), 0, 1).reason).toBe('no-weight')
  })
})
