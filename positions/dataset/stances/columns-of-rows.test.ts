import { expect, it } from 'vitest'
import { joinedRows } from './columns-of-rows.ts'
import { stanceAt } from './stance-columns.ts'
import { StanceColumnsBuilder, type StanceRow } from './stance-columns-builder.ts'

const ACTORS = [{ id: 'A' }, { id: 'B' }]
const ISSUES = [{ id: 'i' }, { id: 'k' }]
const NOTHING = {
  origin: undefined,
  confidence: undefined,
  salience: undefined,
  statedOn: undefined,
  validFrom: undefined,
  validTo: undefined,
  recordedAt: undefined,
  retractedAt: undefined,
  joint: undefined,
}
const row = (parts: Partial<StanceRow>): StanceRow => ({
  actor: 0,
  issue: 0,
  value: 1,
  status: 'position',
  ...NOTHING,
  ...parts,
})
function columnsOf(rows: readonly StanceRow[]) {
  const builder = new StanceColumnsBuilder()
  for (const one of rows) builder.append(one)
  return builder.finish()
}

it('gives the same rows as if they had been built together', () => {
  const first = [
    row({ statedOn: '2020', salience: 0.5 }),
    row({ actor: 1, value: null, status: 'undisclosed', origin: 'stated', statedOn: '2021' }),
    row({ issue: 1, value: -2, joint: 'text' }),
  ]
  const second = [
    row({ actor: 1, issue: 1, confidence: 'high', statedOn: '2020', validFrom: '2019' }),
    row({ value: 0, statedOn: '1999' }),
  ]
  const joined = joinedRows(columnsOf(first), Int32Array.of(0, 2), columnsOf(second))
  const together = columnsOf([first[0] as StanceRow, first[2] as StanceRow, ...second])
  expect(joined.length).toBe(4)
  for (let at = 0; at < 4; at++)
    expect(stanceAt(joined, at, ACTORS, ISSUES)).toEqual(stanceAt(together, at, ACTORS, ISSUES))
})

it('leaves out columns that are empty in both', () => {
  const joined = joinedRows(columnsOf([row({})]), Int32Array.of(0), columnsOf([row({ actor: 1 })]))
  expect(joined).toMatchObject({ origin: null, salience: null, statedOn: null, joint: null, length: 2 })
})
