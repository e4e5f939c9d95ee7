import { describe, expect, it } from 'vitest'
import { DEFAULT_SCALE, datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import type { Scale } from '../dataset/model.ts'
import { resolvePositions, scopeOf } from '../resolve/resolve-positions.ts'
import { pairAccount } from './pair-account.ts'
import { PairSampler } from './pair-sampler.ts'

const scales: Scale[] = [
  DEFAULT_SCALE,
  { ...DEFAULT_SCALE, id: 'same points, other words', points: DEFAULT_SCALE.points.map((p) => ({ ...p, label: '?' })) },
  { ...DEFAULT_SCALE, id: 'fewer points', points: DEFAULT_SCALE.points.filter(({ value }) => value % 2 === 0) },
  { ...DEFAULT_SCALE, id: 'wider', max: 3 },
]

const positionsOn = (scaleIds: readonly string[], query: Parameters<typeof scopeOf>[1] = {}) => {
  const issues = scaleIds.map((scale, i) => ({ id: `issue ${i}`, scale }))
  const ids = issues.map(({ id }) => id)
  const dataset = datasetOf({
    scales,
    issues,
    actors: ['A', 'B'],
    stances: stanceTable({ A: scaleIds.map((_, i) => (i % 2) * 2), B: scaleIds.map(() => 2) }, ids),
  })
  return resolvePositions(dataset, scopeOf(dataset, { minShared: 1, measure: 'kappa', ...query }))
}

describe('PairSampler', () => {
  it('numbers scales by their bounds and points, not by their names', () => {
    const sample = new PairSampler(
      positionsOn(['default', 'same points, other words', 'fewer points', 'wider']),
    ).sample(0, 1)
    expect(Array.from(sample.scale)).toEqual([0, 0, 1, 2])
    expect(Array.from(sample.width)).toEqual([4, 4, 4, 5])
  })

  it('gives measures that need one common scale what they need', () => {
    const common = pairAccount(positionsOn(['default', 'same points, other words', 'default', 'default']), 0, 1)
    expect(common).toMatchObject({ value: 0, reason: null, shared: 4 })
    const mixed = ['default', 'default', 'wider']
    expect(pairAccount(positionsOn(mixed), 0, 1)).toMatchObject({ value: null, reason: 'mixed-scales' })
    expect(pairAccount(positionsOn(mixed, { weight: ['issue 2=0'] }), 0, 1)).toMatchObject({ value: 0, reason: null })
  })
})
