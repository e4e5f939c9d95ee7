import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DatasetParts, DEFAULT_SCALE, datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { pairAccount } from '../alignment/pair-account.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import { unitPlace } from '../resolve/scope-names.ts'
import type { Scope, ScopeQuery } from '../scope.ts'
import { bestMove } from './best-move.ts'
import { withScenario } from './with-scenario.ts'

const ISSUES = ['i0', 'i1', 'i2']
const best = (parts: DatasetParts, group: string[], query: ScopeQuery = {}) => {
  const dataset = datasetOf(parts)
  return bestMove(dataset, scopeOf(dataset, { minShared: 1, ...query }), 'A', group)
}
const of = (table: Record<string, (number | null)[]>): DatasetParts => ({
  actors: Object.keys(table),
  issues: ISSUES,
  stances: stanceTable(table, ISSUES),
})

describe('bestMove', () => {
  it('is the move that raises the mean alignment with the group most', () => {
    const parts = of({ A: [2, 2, 0], B: [-2, 1, 0], C: [-2, 2, 0], D: [2, 2, 2] })
    expect(best(parts, ['B', 'C'])).toEqual({
      move: { actor: 'A', issue: 'i0', value: -2 },
      from: 2,
      before: { value: (1 / 6 + 1 / 3) / 2, known: 2 },
      after: { value: (1 - 0.5 / 3 + 1) / 2, known: 2 },
    })
    expect(best(parts, ['D'])).toMatchObject({ move: { issue: 'i2', value: 2 }, from: 0, after: { value: 1 } })
  })

  it('may be a first word on an issue, and is none where all is the same', () => {
    expect(best(of({ A: [null, 0, null], B: [1, 2, null] }), ['B'])).toMatchObject({
      move: { issue: 'i1', value: 2 },
      after: { value: 1, known: 1 },
    })
    expect(best(of({ A: [null, null, null], B: [1, null, null] }), ['B'])).toMatchObject({
      move: { issue: 'i0', value: 1 },
      from: null,
      before: { value: null, known: 0 },
    })
    expect(best(of({ A: [1, 2, 0], B: [1, 2, 0] }), ['B'])).toBeNull()
    expect(best(of({ A: [1, 2, 0], B: [null, null, null] }), ['B'])).toBeNull()
  })

  it('tries what the group holds on continuous scales', () => {
    const parts = { ...of({ A: [2, null, null], B: [0.25, null, null], C: [0.5, null, null] }) }
    const scales = [{ ...DEFAULT_SCALE, continuous: true, points: [] }]
    expect(best({ ...parts, scales }, ['B', 'C'])?.move).toMatchObject({ issue: 'i0', value: 0.5 })
  })

  it('refuses a mover in its own group, and who is no unit', () => {
    const parts = of({ A: [1, 2, 0], B: [1, 2, 0] })
    expect(() => best(parts, ['A', 'B'])).toThrow('group: "A" is the one who moves')
    expect(() => best(parts, [])).toThrow('group: name the actors')
    expect(() => best(parts, ['Z'])).toThrow('actor: no actor "Z"')
  })

  it('reaches what trying every move on every issue reaches, on both of its paths', () => {
    const cell = fc.option(fc.integer({ min: -2, max: 2 }))
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 4 })
    const query = fc.constantFrom<ScopeQuery>(
      {},
      { inherit: true },
      { drop: 'unanimous' },
      { measure: 'percent', minShared: 2, weight: ['i1=3'] },
    )
    fc.assert(
      fc.property(rows, query, fc.boolean(), (given, asked, salient) => {
        const parts = of(Object.fromEntries(given.map((row, n) => ['ABCD'.charAt(n), row])))
        const stances = parts.stances.map((stance, k) => ({
          ...stance,
          ...(salient && k % 3 > 0 && { salience: k % 3 }),
        }))
        const dataset = datasetOf({ ...parts, stances })
        const group = dataset.actors.slice(1).map(({ id }) => id)
        const scope = scopeOf(dataset, { minShared: 1, ...asked })
        const found = bestMove(dataset, scope, 'A', group)
        const before = meanOf(dataset, scope, group)
        const tried = ISSUES.flatMap((issue) =>
          [-2, -1, 0, 1, 2].map((value) =>
            meanOf(withScenario(dataset, scope, [{ actor: 'A', issue, value }]), scope, group),
          ),
        )
        const most = Math.max(...tried.map((mean) => mean ?? Number.NEGATIVE_INFINITY))
        if (found) {
          expect(found.after.value).toBeCloseTo(most, 10)
          expect(found.before.value ?? 'none').toEqual(before === null ? 'none' : expect.closeTo(before, 10))
          const again = meanOf(withScenario(dataset, scope, [found.move]), scope, group)
          expect(again).toBeCloseTo(found.after.value as number, 10)
        } else {
          expect(most).toBeLessThanOrEqual((before ?? Number.NEGATIVE_INFINITY) + 1e-9)
        }
      }),
    )
  })
})

function meanOf(dataset: Dataset, scope: Scope, group: readonly string[]): number | null {
  const positions = resolvePositions(dataset, scope)
  const values = group.flatMap((id) => {
    const { value } = pairAccount(positions, unitPlace(positions, 'A'), unitPlace(positions, id))
    return value === null ? [] : [value]
  })
  return values.length === 0 ? null : values.reduce((sum, x) => sum + x, 0) / values.length
}
