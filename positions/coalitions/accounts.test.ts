import fc from 'fast-check'
import { expect, it } from 'vitest'
import { datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { alignmentOf } from '../alignment/alignment.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import { alignmentBetween, issueCohesion } from './accounts.ts'

const ISSUES = ['x', 'y', 'z']
const positionsOf = (table: Record<string, (number | null)[]>) => {
  const dataset = datasetOf({ actors: Object.keys(table), issues: ISSUES, stances: stanceTable(table, ISSUES) })
  return resolvePositions(dataset, scopeOf(dataset, { minShared: 1 }))
}

it('takes the mean alignment of the pairs between two groups, over those that have a value', () => {
  const alignment = alignmentOf(
    positionsOf({ a: [2, 2, null], b: [2, null, null], c: [-2, 0, null], d: [null, null, 1] }),
  )
  // S(a,c) = 1 − 2·(1 + .5)/2 = −.5, S(b,c) = −1; d shares nothing with anyone.
  expect(alignmentBetween(alignment, [0, 1], [2, 3])).toEqual({ value: -0.75, known: 2, pairs: 4 })
  expect(alignmentBetween(alignment, [0], [3])).toEqual({ value: null, known: 0, pairs: 1 })
  expect(alignmentBetween(alignment, [0], [0, 1])).toEqual({ value: 1, known: 1, pairs: 1 })
})

it('tells how united a group is on each issue, and says nothing of an issue on which it holds nothing', () => {
  const positions = positionsOf({ a: [2, 1, null], b: [0, null, null], c: [-2, null, null], d: [null, null, 1] })
  // Distances on x: 2, 2 and 4 of 4, on average two thirds.
  expect(issueCohesion(positions, [0, 1, 2])).toEqual([
    { issue: 0, cohesion: 1 - 2 / 3, mean: 0, range: [-2, 2], known: 3 },
    { issue: 1, cohesion: null, mean: 1, range: [1, 1], known: 1 },
  ])
})

it('agrees with the mean over all pairs, one by one', () => {
  const held = fc.array(fc.constantFrom(-2, -1, 0, 1, 2), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(held, (values) => {
      const positions = positionsOf(Object.fromEntries(values.map((value, i) => [`a${i}`, [value]])))
      const group = [...positions.units.keys()]
      const own = group.map((u) => positions.value[u * positions.issues.length] as number)
      const distances = own.flatMap((a, i) => own.slice(i + 1).map((b) => Math.abs(a - b) / 4))
      const mean = distances.reduce((sum, x) => sum + x, 0) / distances.length
      expect(issueCohesion(positions, group)[0]?.cohesion).toBeCloseTo(1 - mean, 12)
    }),
  )
})
