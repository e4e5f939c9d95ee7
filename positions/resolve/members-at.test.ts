import { expect, it } from 'vitest'
import { datasetOf } from '../../test/support/dataset-builder.ts'
import { madeOfFew } from './members-at.ts'
import { resolvePositions, scopeOf } from './resolve-positions.ts'

const members = (bloc: string, n: number) =>
  Array.from({ length: n }, (_, i) => ({ actor: `${bloc}${i}`, group: bloc, kind: 'member' as const }))

it('finds the positions that fewer than half of the members make, not those of a bloc that speaks itself', () => {
  const dataset = datasetOf({
    actors: [
      ...['A', 'B', 'C'].map((id) => ({ id, kind: 'bloc' as const })),
      ...['A', 'B', 'C'].flatMap((bloc) => members(bloc, 5).map(({ actor: id }) => ({ id, kind: 'nation' as const }))),
    ],
    affiliations: ['A', 'B', 'C'].flatMap((bloc) => members(bloc, 5)),
    issues: ['i', 'j'],
    stances: [
      { actor: 'A0', issue: 'i', value: 1 },
      ...['B0', 'B1', 'B2'].map((actor) => ({ actor, issue: 'i', value: 2 })),
      ...['B0', 'B1'].map((actor) => ({ actor, issue: 'j', value: 2 })),
      { actor: 'C', issue: 'i', value: -1 },
      { actor: 'C0', issue: 'i', value: 1 },
    ],
  })
  const found = (level: 'blocs' | 'delegations') =>
    madeOfFew(resolvePositions(dataset, scopeOf(dataset, { level }))).map(({ actor, issue, ...rest }) => ({
      on: `${dataset.actors[actor]?.id} ${dataset.issues[issue]?.id}`,
      ...rest,
    }))
  expect(found('blocs')).toEqual([
    { on: 'A i', spoke: 1, members: 5 },
    { on: 'B j', spoke: 2, members: 5 },
  ])
  expect(found('delegations')).toEqual([])
})
