import { expect, it } from 'vitest'
import { type DatasetParts, datasetOf } from '../../test/support/dataset-builder.ts'
import { allRows } from '../dataset/stances/grouped-rows.ts'
import { conflictingRows } from './conflicting-rows.ts'

function conflicts(stances: readonly Partial<DatasetParts['stances'][number]>[]): number[][] {
  const { stances: columns } = datasetOf({
    actors: ['A', 'B'],
    issues: ['i', 'k'],
    stances: stances.map((stance) => ({ actor: 'A', issue: 'i', value: 1, ...stance })),
  })
  return conflictingRows(columns, allRows(columns.length))
}

it.each<[string, Partial<DatasetParts['stances'][number]>[], number[][]]>([
  ['two values of one day', [{ statedOn: '2020-01-01' }, { statedOn: '2020-01-01', value: 2 }], [[0, 1]]],
  ['two values without a date', [{}, { value: 2 }], [[0, 1]]],
  [
    'a value and silence on one day',
    [{ statedOn: '2020' }, { statedOn: '2020', value: null, status: 'undisclosed' }],
    [[0, 1]],
  ],
  ['the same said twice', [{ statedOn: '2020-01-01' }, { statedOn: '2020-01-01' }], []],
  ['a change of position', [{ statedOn: '2020-01-01' }, { statedOn: '2020-01-02', value: 2 }], []],
  [
    'an older one declared valid into the newer',
    [
      { statedOn: '2020-01', validTo: '2020-06' },
      { statedOn: '2020-06-30', value: 2 },
    ],
    [[0, 1]],
  ],
  [
    'an older one that ended before',
    [
      { statedOn: '2020-01', validTo: '2020-05' },
      { statedOn: '2020-06-30', value: 2 },
    ],
    [],
  ],
  ['another issue and another actor', [{}, { issue: 'k', value: 2 }, { actor: 'B', value: 2 }], []],
  ['a retracted one', [{}, { value: 2, retractedAt: '2020-01-01' }], []],
  [
    'three, joined by the middle one',
    [
      { statedOn: '2020', value: -1 },
      { statedOn: '2020', validTo: '2022' },
      { statedOn: '2021', value: 2 },
    ],
    [[0, 1, 2]],
  ],
])('%s', (_, stances, sets) => {
  expect(conflicts(stances)).toEqual(sets)
})

it('tells sets by issue, then actor', () => {
  expect(
    conflicts([{ issue: 'k' }, { issue: 'k', value: 2 }, { actor: 'B' }, { actor: 'B', value: 0 }, {}, { value: 2 }]),
  ).toEqual([
    [4, 5],
    [2, 3],
    [0, 1],
  ])
})

it('finds the sets however the rows of actors and issues are mixed', () => {
  const mixed = ['i', 'k', 'l', 'm'].flatMap((issue, at) =>
    ['A', 'B', 'C'].map((actor) => ({ issue, actor, value: at - 1 })),
  )
  const twice = [...mixed, ...[...mixed].reverse().map((stance) => ({ ...stance, value: stance.value + 1 }))]
  const { stances } = datasetOf({ actors: ['A', 'B', 'C'], issues: ['i', 'k', 'l', 'm'], stances: twice })
  const expected = mixed.map((_, k) => [k, 23 - k])
  expect(conflictingRows(stances, allRows(stances.length))).toEqual(expected)
  expect(conflictingRows(stances, allRows(stances.length).reverse())).toEqual(expected)
})
