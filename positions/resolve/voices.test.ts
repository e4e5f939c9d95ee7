import { expect, it } from 'vitest'
import { datasetOf } from '../../test/support/dataset-builder.ts'
import { resolvePositions, scopeOf } from './resolve-positions.ts'
import { salienceCells } from './voices.ts'

const PARTS: Parameters<typeof datasetOf>[0] = {
  actors: [
    { id: 'north', kind: 'bloc' },
    { id: 'south', kind: 'bloc' },
    ...['n1', 'n2', 's1'].map((id) => ({ id, kind: 'person' as const })),
  ],
  affiliations: [
    { actor: 'n1', group: 'north', kind: 'member' },
    { actor: 'n2', group: 'north', kind: 'member' },
    { actor: 's1', group: 'south', kind: 'member' },
  ],
  issues: ['tea', 'salt'],
  stances: [
    { actor: 'n1', issue: 'tea', value: 2, salience: 3 },
    { actor: 'n2', issue: 'tea', value: 2, salience: 5 },
    { actor: 's1', issue: 'tea', value: -1, salience: 7 },
    { actor: 's1', issue: 'salt', value: 1 },
  ],
}

function salience(level: 'persons' | 'blocs') {
  const dataset = datasetOf(PARTS)
  const positions = resolvePositions(dataset, scopeOf(dataset, { level }))
  const cells = salienceCells(positions)
  const width = positions.issues.length
  return Object.fromEntries(
    [...positions.units].map((actor, u) => [
      dataset.actors[actor]?.id,
      [...positions.issues].map((issue, k) => [dataset.issues[issue]?.id, cells?.[u * width + k]]),
    ]),
  )
}

it('is that of the stance, and 1 where it gives none', () => {
  const of = salience('persons')
  expect(Object.fromEntries(of.n1 as [])).toMatchObject({ tea: 3 })
  expect(Object.fromEntries(of.s1 as [])).toEqual({ tea: 7, salt: 1 })
})

it('of a group is the mean over the stances that its position is made of', () => {
  const of = salience('blocs')
  expect(Object.fromEntries(of.north as [])).toEqual({ tea: 4, salt: 1 })
  expect(Object.fromEntries(of.south as [])).toEqual({ tea: 7, salt: 1 })
})
