import { expect, it } from 'vitest'
import { pictureInput } from '../../../diagram/picture-input.ts'
import { viewOf } from '../../../positions/view.ts'
import { type DatasetParts, datasetOf } from '../../../test/support/dataset-builder.ts'
import { networkInput } from './condensed.ts'
import { networkScene } from './scene.ts'

const ISSUES = ['one', 'two', 'three']

/** Very many persons; the i-th holds i modulo 5 − 2 on every issue. */
function crowd(count: number, more: Partial<DatasetParts> = {}, person: (i: number) => object = () => ({})) {
  const persons = Array.from({ length: count }, (_, i) => ({
    id: `p${String(i).padStart(5, '0')}`,
    kind: 'person' as const,
    ...person(i),
  }))
  const dataset = datasetOf({
    ...more,
    actors: [...persons, ...(more.actors ?? [])],
    issues: ISSUES,
    stances: persons.flatMap(({ id }, i) =>
      // The first fifty say nothing on the last issue.
      ISSUES.slice(0, i < 50 ? 2 : 3).map((issue) => ({ actor: id, issue, value: (i % 5) - 2 })),
    ),
  })
  const view = viewOf({ minShared: 1 })
  return networkInput(pictureInput(dataset, view, {}))
}

it('leaves a thousand as they are', () => {
  const { positions, condensed } = crowd(1000)
  expect(positions.units).toHaveLength(1000)
  expect(condensed).toBe('')
})

it('draws blocs for ten thousand, each at the median of its members, and says so', () => {
  const input = crowd(10_000, {
    actors: ['left', 'right'].map((id) => ({ id, kind: 'bloc' as const })),
    affiliations: Array.from({ length: 9000 }, (_, i) => ({
      actor: `p${String(i).padStart(5, '0')}`,
      group: i % 5 < 2 ? 'left' : 'right',
      kind: 'member' as const,
    })),
  })
  const scene = networkScene(input)
  expect(scene.nodes.map(({ id, positions }) => [id, positions])).toEqual([
    ['left', 3],
    ['right', 3],
  ])
  // Of −2 and −1 the lower middle, of 0, 1 and 2 the middle.
  expect([...input.positions.value]).toEqual([-2, -2, -2, 1, 1, 1])
  expect(scene.notes[0]).toContain(
    '10,002 actors are too many to be drawn one by one: each circle is a bloc, at the median of its members’ positions. 1,000 in none are not drawn.',
  )
})

it('draws nations where persons have one', () => {
  const input = crowd(
    2000,
    { actors: ['AAA', 'BBB', 'CCC'].map((nation) => ({ id: nation.toLowerCase(), nation })) },
    (i) => ({ nation: ['AAA', 'BBB', 'CCC'][i % 3] }),
  )
  expect(networkScene(input).nodes.map(({ id }) => id)).toEqual(['aaa', 'bbb', 'ccc'])
  expect(input.condensed).toContain('each circle is a nation')
})

it('draws those who hold most positions where nothing groups them', () => {
  const input = crowd(1200)
  expect(input.positions.units).toHaveLength(400)
  expect(input.positions.units[0]).toBe(50)
  expect(input.condensed).toBe('1,200 actors are too many to be drawn: these are the 400 who hold most positions.')
})
