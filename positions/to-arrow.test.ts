import { tableFromIPC } from '@uwdata/flechette'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datasetOf } from '../test/support/dataset-builder.ts'
import { stanceAt } from './dataset/stances/stance-columns.ts'
import { CONFIDENCES, ORIGINS, STATUSES } from './dataset/vocabulary.ts'
import { fromArrow } from './from-arrow.ts'
import { toArrow } from './to-arrow.ts'

const actors = ['Aland', 'Beland', 'Ç~land', '\u{1F30D}']
const issues = ['i0', 'i1', 'i2']
const text = fc.option(fc.constantFrom('1901-02-03', '1901', '1902-12', '__proto__'), { nil: undefined })
const stance = fc.record({
  actor: fc.constantFrom(...actors),
  issue: fc.constantFrom(...issues),
  value: fc.option(fc.constantFrom(-2, 0, 0.5, 1e-9), { nil: null }),
  status: fc.constantFrom(...STATUSES),
  origin: fc.option(fc.constantFrom(...ORIGINS), { nil: undefined }),
  confidence: fc.option(fc.constantFrom(...CONFIDENCES), { nil: undefined }),
  salience: fc.option(fc.double({ min: 0, max: 9, noNaN: true }), { nil: undefined }),
  statedOn: text,
  validTo: text,
  joint: text,
})

describe('columns as Arrow', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(stance, { maxLength: 60 }), (stances) => {
        const dataset = datasetOf({ actors, issues, stances: stances as never })
        const back = fromArrow(toArrow(dataset.stances, dataset.actors, dataset.issues), dataset.actors, dataset.issues)
        const rows = (columns: typeof back) =>
          stances.map((_, row) => stanceAt(columns, row, dataset.actors, dataset.issues))
        expect(back.length).toBe(stances.length)
        expect(rows(back)).toEqual(rows(dataset.stances))
      }),
    )
  })

  it('leave out columns that are empty, and hold actors and issues by id', () => {
    const dataset = datasetOf({ actors, issues, stances: [{ actor: 'Beland', issue: 'i1', value: 1 }] })
    const table = tableFromIPC(toArrow(dataset.stances, dataset.actors, dataset.issues))
    expect(table.toArray()).toEqual([{ actor: 'Beland', issue: 'i1', value: 1, status: 'position' }])
  })
})
