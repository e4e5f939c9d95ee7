import { expect, test } from 'vitest'
import { VIEW_VERSION, type View, viewFromParams, viewToParams } from '../../../positions/view.ts'
import { changedView, viewSearch } from './view-url.ts'

const full: View = {
  v: VIEW_VERSION,
  dataset: 'talks-2025',
  measure: 'percent',
  minShared: 2,
  asOf: '2025-08',
  knownAt: '2025-09-01T10:00:00Z',
  from: '2025-01-01',
  to: '2025-12-31',
  issue: ['territory', 'Côte d’Ivoire & more'],
  weight: ['territory=2'],
  level: 'blocs',
  inherit: true,
  kind: ['nation', 'bloc'],
  joint: 'exclude',
  drop: 'unanimous',
  partial: false,
  agree: 0.5,
  differ: -0.25,
  strongest: 0,
  color: 'issue:territory',
  size: 'links',
  select: ['usa', 'ukraine'],
  show: 'matrix',
  layout: 'issue:territory',
  node: 'pie',
  hulls: true,
  focus: 'usa',
  depth: 2,
  hide: ['x'],
  order: 'name',
  by: 'bloc',
  since: '2025-03-01',
  window: '1y',
  step: '2w',
  left: ['a'],
  right: ['b', 'c'],
  resolution: 1.5,
  seed: 7,
  move: ['usa=territory=-1'],
  cypher: 'RETURN $a',
  params: '{"a":1}',
}

test('writes a link as the schema does, and the schema reads it back', () => {
  expect(viewSearch(full)).toBe(`?${viewToParams(full)}`)
  expect(viewFromParams(new URLSearchParams(viewSearch(full)))).toEqual({ view: full, problems: [] })
})

test('a view of defaults is an empty link', () => {
  expect(viewSearch({ v: VIEW_VERSION })).toBe('')
})

test('undefined and empty lists take a parameter back to its default', () => {
  expect(changedView(full, { issue: undefined, select: [], asOf: '2025-10-01' })).toEqual(
    (() => {
      const { issue: _issue, select: _select, ...rest } = full
      return { ...rest, asOf: '2025-10-01' }
    })(),
  )
})

test('leaves a measure that there is not out of the view, and tells which there are', () => {
  const { view, problems } = viewFromParams(new URLSearchParams('measure=nope&level=blocs'))
  expect(view).toEqual({ v: VIEW_VERSION, level: 'blocs' })
  expect(problems).toEqual([
    expect.stringMatching(/^measure: no measure "nope", expected one of s, s-squared, percent,/),
  ])
})
