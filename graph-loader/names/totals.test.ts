import { expect, it } from 'vitest'
import { isTotal, totalsAmong } from './totals.ts'

it.each([
  ['Average', 'sum'],
  ['EU average', 'sum'],
  ['Gesamt', 'sum'],
  ['Durchschnitt EU', 'sum'],
  ['World', 'many'],
  ['All parties', 'many'],
  ['Opposition', 'many'],
  ['Others', 'many'],
  ['The Green bloc', 'group'],
])('%s may stand for several others: %s', (name, why) => {
  expect(totalsAmong([name, 'Avalon'], new Set(['Green Bloc']))).toEqual([{ name, why }])
})

it.each(['Avalon', 'World Bank', 'World Health Organization', 'Opposition Party of Ruritania', 'Meanwhile', '—'])(
  '%s stands for itself',
  (name) => {
    expect(totalsAmong([name], new Set(['Green Bloc']))).toEqual([])
  },
)

it('knows the names of sums alone', () => {
  expect([isTotal('Summe'), isTotal('TOTAL'), isTotal('Opposition')]).toEqual([true, true, false])
})
