import { expect, test } from 'vitest'
import { chipsOf } from './chips.ts'
import { changedView } from './view-url.ts'

const facts = {
  actors: [{ id: 'aland', name: 'Aland', kind: 'nation' as const, aliases: [] }],
  issues: [{ id: 'x', name: 'Issue X', parents: [], partial: false }],
}

test('a view of defaults has no chip, and neither have how it is looked at and what is selected', () => {
  expect(chipsOf({ v: 2, dataset: 'small', show: 'matrix', select: ['aland'], color: 'kind' }, facts)).toEqual([])
})

test('every condition is told in words, and turning all chips off leaves none', () => {
  const view = {
    v: 2,
    asOf: '2025-08-09',
    from: '2025-01-01',
    issue: ['x'],
    hide: ['aland', 'bland'],
    held: 'issue:x' as const,
    minShared: 1,
    drop: 'unanimous' as const,
    move: ['aland=x=1'],
  }
  const chips = chipsOf(view, facts)
  expect(chips.map(({ key }) => key)).toEqual(['minShared', 'asOf', 'from', 'issue', 'drop', 'hide', 'held', 'move'])
  expect(chips.map(({ label }) => label).join(' | ')).toBe(
    'at least 1 shared issue | as of 9 August 2025 | stated from 1 January 2025 | only Issue X | without unanimous issues | without 2 actors | only those with a position on Issue X | 1 hypothetical position',
  )
  const off = chips.reduce((now, chip) => changedView(now, chip.off), changedView(view, {}))
  expect(chipsOf(off, facts)).toEqual([])
})
