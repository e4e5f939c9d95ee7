import { expect, test } from 'vitest'
import { findingsOf } from './findings.ts'

const done: string[] = []
const named = (group: 'views' | 'commands', name: string) => ({ group, id: name, name, run: () => done.push(name) })
const sources = {
  actors: [{ id: 'aland', name: 'Åland', kind: 'nation' as const, aliases: ['Matrixia'] }],
  issues: [{ id: 'x', name: 'Matrix of x', question: 'Is x?', parents: [], partial: false }],
  named: [named('commands', 'Reset the matrix'), named('views', 'Matrix'), named('views', 'Network')],
  actorNote: () => 'counts for Bland',
  openActor: () => done.push('actor'),
  openIssue: () => done.push('issue'),
}

test('finds views, actors by alias, issues and commands in this order, whatever the case and accents', () => {
  const found = findingsOf('MATRIX', sources)
  expect(found.map(({ group, label }) => `${group}: ${label}`)).toEqual([
    'views: Matrix',
    'actors: Åland',
    'issues: Matrix of x',
    'commands: Reset the matrix',
  ])
  expect(found[1]?.note).toBe('counts for Bland')
  for (const { run } of found) run()
  expect(done).toEqual(['Matrix', 'actor', 'issue', 'Reset the matrix'])
})

test('nothing is found by nothing', () => {
  expect(findingsOf('  ', sources)).toEqual([])
  expect(findingsOf('zzz', sources)).toEqual([])
})
