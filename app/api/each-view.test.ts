import { expect, test } from 'vitest'
import { pictureInput } from '../../diagram/picture-input.ts'
import { datasetOf, stanceTable } from '../../test/support/dataset-builder.ts'
import { coalitionsScene } from '../views/coalitions/scene.ts'
import { pictureKind } from '../views/pictures.ts'
import { eachView } from './each-view.ts'

const dated = (year: number) =>
  stanceTable({ aland: [2, 1], bland: [2, null] }, ['a/b', 'a b']).map((stance) => ({
    ...stance,
    statedOn: `${year}-06-01`,
  }))
const dataset = datasetOf({
  actors: ['aland', 'bland'],
  issues: ['a/b', 'a b'],
  stances: [...dated(1899), ...dated(1901)],
})

test('one view of each issue, with names that every system takes and that differ', () => {
  expect(eachView(dataset, { v: 2, show: 'spectrum' }, 'issue').views).toEqual([
    { name: 'a-b', view: { v: 2, show: 'spectrum', issue: ['a/b'], minShared: 1 } },
    { name: 'a-b-2', view: { v: 2, show: 'spectrum', issue: ['a b'], minShared: 1 } },
  ])
})

test('an issue on which too few hold a position for the view is not drawn, and is named', () => {
  const table = { aland: [null, 1, 2], bland: [null, null, 1] }
  const issues = ['nobody', 'one', 'two']
  const some = datasetOf({ actors: Object.keys(table), issues, stances: stanceTable(table, issues) })
  const told = (show: 'network' | 'spectrum') => {
    const { views, without } = eachView(some, { v: 2, show }, 'issue')
    return [views.map(({ name }) => name), without.map((name) => some.issues.find((one) => one.name === name)?.id)]
  }
  expect(told('network')).toEqual([['two'], ['nobody', 'one']])
  expect(told('spectrum')).toEqual([['one', 'two'], ['nobody']])
})

test('one view of each year in which something was stated, before 1900 too', () => {
  expect(eachView(dataset, { v: 2 }, 'year').views).toEqual([
    { name: '1899', view: { v: 2, from: '1899-01-01', to: '1899-12-31', asOf: '1899-12-31' } },
    { name: '1901', view: { v: 2, from: '1901-01-01', to: '1901-12-31', asOf: '1901-12-31' } },
  ])
})

test('what cannot be compared with the day of the view names the picture, before any is drawn', () => {
  const year = (show: 'spectrum' | 'network') => () => eachView(dataset, { v: 2, show, since: '1900-01-01' }, 'year')
  expect(year('spectrum')).toThrow(
    'picture 1899: since: 1900-01-01 is not before 1899-12-31, the day of this picture; give an earlier day',
  )
  expect(year('network')).not.toThrow()
})

test('one view of each coalition, set against the others', () => {
  const table = { a: [2, 2, 2], b: [2, 2, 2], c: [-2, -2, -2], d: [-2, -2, -2] }
  const issues = ['x', 'y', 'z']
  const two = datasetOf({ actors: Object.keys(table), issues, stances: stanceTable(table, issues) })
  expect(eachView(two, { v: 2 }, 'coalition').views.map(({ view }) => [view.left, view.right])).toEqual([
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    [
      ['c', 'd'],
      ['a', 'b'],
    ],
  ])
})

test.each(['network', 'matrix', 'positions', 'spectrum'] as const)(
  'the pictures of two coalitions as %s say which is marked, by the name that the coalitions have',
  async (show) => {
    const table = { a: [2, 2, 2], b: [2, 2, 2], c: [-2, -2, -2], d: [-2, -2, -2] }
    const issues = ['x', 'y', 'z']
    const two = datasetOf({ actors: Object.keys(table), issues, stances: stanceTable(table, issues) })
    const names = coalitionsScene(pictureInput(two, { v: 2 }, {})).coalitions.map(({ name }) => name)
    const { views } = eachView(two, { v: 2, show, minShared: 1 }, 'coalition')
    const { scene } = await pictureKind(show)
    const told = views.map(({ view }) => {
      const { subtitle, legend } = scene(pictureInput(two, view, {}))
      return names.filter((name) => `${subtitle} ${JSON.stringify(legend)}`.includes(`ed: ${name}`))
    })
    expect(told).toEqual(names.map((name) => [name]))
  },
)

test('what has none of a kind says so', () => {
  const undated = datasetOf({ actors: ['a'], issues: ['x'], stances: [{ actor: 'a', issue: 'x', value: 1 }] })
  expect(() => eachView(undated, { v: 2 }, 'year')).toThrow('each: this view has no year')
})
