import { expect, test } from 'vitest'
import { type View, viewFromParams, viewSchema, viewToParams } from '../../../positions/view.ts'
import { changedView, VIEW_KEYS, viewSearch } from './view-url.ts'

const full: View = {
  v: 1,
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
}

test('names every parameter of the schema, in its order', () => {
  expect([...VIEW_KEYS]).toEqual(Object.keys(viewSchema.shape))
})

test('writes a link as the schema does, and the schema reads it back', () => {
  expect(viewSearch(full)).toBe(`?${viewToParams(full)}`)
  expect(viewFromParams(new URLSearchParams(viewSearch(full)))).toEqual({ view: full, problems: [] })
})

test('a view of defaults is an empty link', () => {
  expect(viewSearch({ v: 1 })).toBe('')
})

test('undefined and empty lists take a parameter back to its default', () => {
  expect(changedView(full, { issue: undefined, select: [], asOf: '2025-10-01' })).toEqual(
    (() => {
      const { issue: _issue, select: _select, ...rest } = full
      return { ...rest, asOf: '2025-10-01' }
    })(),
  )
})
