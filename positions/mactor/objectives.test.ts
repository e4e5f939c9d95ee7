import { describe, expect, it } from 'vitest'
import { datasetOf } from '../../test/support/dataset-builder.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import { ambivalence, convergence } from './convergence.ts'
import { objectivesOf, weighedByPower, withNeutral } from './objectives.ts'

const scales = [
  { id: 'default', min: -2, max: 2, continuous: true, assumed: false, points: [] },
  { id: 'percent', min: 0, max: 100, continuous: true, assumed: false, points: [] },
]
const held = (actor: string, issue: string, value: number, salience?: number) => ({
  actor,
  issue,
  value,
  ...(salience === undefined ? {} : { salience }),
})
const objectives = (stances: ReturnType<typeof held>[]) => {
  const dataset = datasetOf({
    actors: ['a', 'b', 'c'],
    issues: ['k', 'l', { id: 'm', scale: 'percent' }],
    scales,
    stances,
  })
  return objectivesOf(resolvePositions(dataset, scopeOf(dataset, {})))
}

describe('objectivesOf', () => {
  it('is −1 and 1 at the ends of every scale, 0 in its middle, times salience; what is not known is null', () => {
    const { signs, intensities } = objectives([
      held('a', 'k', 2, 3),
      held('a', 'l', -1),
      held('a', 'm', 50),
      held('b', 'k', -2),
      held('b', 'm', 100, 0.5),
      held('c', 'm', 0, 0),
    ])
    expect(signs).toEqual([
      [1, -1, 0],
      [-1, null, 1],
      [null, null, -1],
    ])
    expect(intensities).toEqual([
      [3, -0.5, 0],
      [-1, null, 0.5],
      [null, null, 0],
    ])
    expect(withNeutral(intensities)[1]).toEqual([-1, 0, 0.5])
  })

  it('gives the convergences of the reference table when salience carries the intensities', () => {
    // 2MAO [[2,−1,0,3],[1,2,−2,−1],[−3,1,1,0]]: positions at the ends, salience the size.
    const mao = [
      [2, -1, 0, 3],
      [1, 2, -2, -1],
      [-3, 1, 1, 0],
    ]
    const issues = ['k', 'l', 'm', 'n']
    const dataset = datasetOf({
      actors: ['a', 'b', 'c'],
      issues,
      stances: mao.flatMap((row, u) =>
        row.map((x, k) => held('abc'[u] as string, issues[k] as string, 2 * Math.sign(x), Math.abs(x))),
      ),
    })
    const { intensities } = objectivesOf(resolvePositions(dataset, scopeOf(dataset, {})))
    expect(intensities).toEqual(mao)
    const found = convergence(withNeutral(intensities))
    expect(found.weightedConvergences[0]?.[1]).toBe(1.5)
    expect(found.weightedDivergences[0]?.[1]).toBe(3.5)
    ambivalence(found.weightedConvergences, found.weightedDivergences).forEach((x, i) => {
      expect(x).toBeCloseTo([0.3529, 0.6, 0.3529][i] as number, 4)
    })
  })

  it('power weighs whole rows, and leaves unknown what is unknown', () => {
    expect(
      weighedByPower(
        [
          [1, null],
          [-2, 0.5],
        ],
        [2, 0.5],
      ),
    ).toEqual([
      [2, null],
      [-1, 0.25],
    ])
  })
})
