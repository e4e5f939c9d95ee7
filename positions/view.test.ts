import { expect, test } from 'vitest'
import { migratedParams, VIEW_VERSION, viewFromParams } from './view.ts'

const read = (search: string, hash = '') => viewFromParams(new URLSearchParams(search), hash)

test('a link of the first version opens as it did, the table behind its hash as the view of pairs', () => {
  expect(read('?dataset=talks-2025&asOf=2025-08-09&select=usa&v=1', '#table')).toEqual({
    view: { v: VIEW_VERSION, dataset: 'talks-2025', asOf: '2025-08-09', select: ['usa'], show: 'pairs' },
    problems: [],
  })
  expect(read('?dataset=talks-2025').view).toEqual({ v: VIEW_VERSION, dataset: 'talks-2025' })
})

test('a link of this version is not touched', () => {
  const params = new URLSearchParams(`dataset=a&v=${VIEW_VERSION}`)
  expect(migratedParams(params, '#table')).toBe(params)
})
