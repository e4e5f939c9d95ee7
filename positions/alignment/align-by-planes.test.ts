import fc from 'fast-check'
import { expect, it } from 'vitest'
import { datasetOf } from '../../test/support/dataset-builder.ts'
import { pairMeasure } from '../measures/registry.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import { alignByPlanes } from './align-by-planes.ts'
import { alignmentOf } from './alignment.ts'

const points = (values: number[]) => values.map((value) => ({ value, label: String(value) }))
const scales = [
  { id: 'vote', min: 1, max: 3, continuous: false, assumed: false, points: points([1, 2, 3]) },
  { id: 'five', min: -2, max: 2, continuous: false, assumed: false, points: points([-2, -1, 0, 1, 2]) },
  { id: 'uneven', min: 0, max: 10, continuous: false, assumed: false, points: points([0, 1, 4, 10]) },
]

const world = fc.record({
  actorCount: fc.integer({ min: 17, max: 24 }),
  issueScales: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 160, maxLength: 260 }),
  seed: fc.integer({ min: 1 }),
  measure: fc.constantFrom('s', 'percent'),
  minShared: fc.integer({ min: 1, max: 60 }),
  weight: fc.constantFrom<string[]>([], ['i1=0'], ['i0=0.5', 'i3=2.5']),
})

it('gives what the numbers give, pair by pair', () => {
  let planesUsed = 0
  fc.assert(
    fc.property(world, ({ actorCount, issueScales, seed, measure, minShared, weight }) => {
      let state = seed
      const random = (below: number) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
        return Math.floor((state / 2 ** 32) * below)
      }
      const actors = Array.from({ length: actorCount }, (_, i) => `a${i}`)
      const issues = issueScales.map((scale, i) => ({ id: `i${i}`, scale: scales[scale]?.id as string }))
      const stances = actors.flatMap((actor) =>
        issues.flatMap(({ id }, i) => {
          const levels = scales[issueScales[i] as number]?.points ?? []
          const pick = random(levels.length + 2)
          return pick < levels.length ? [{ actor, issue: id, value: levels[pick]?.value as number }] : []
        }),
      )
      const dataset = datasetOf({ actors, issues, scales, stances })
      const positions = resolvePositions(dataset, scopeOf(dataset, { measure, minShared, weight }))
      if (alignByPlanes(positions, pairMeasure(measure))) planesUsed++
      const fast = alignmentOf(positions)
      const slow = alignmentOf(positions, 'numbers')
      expect(fast.shared).toEqual(slow.shared)
      fast.value.forEach((value, i) => {
        const expected = slow.value[i] as number
        if (Number.isNaN(expected)) expect(value).toBeNaN()
        else expect(Math.abs(value - expected)).toBeLessThan(1e-12)
      })
    }),
    { numRuns: 30 },
  )
  expect(planesUsed).toBe(30)
})
