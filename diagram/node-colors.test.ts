import { expect, it } from 'vitest'
import { resolvePositions, scopeOf } from '../positions/index.ts'
import type { View } from '../positions/view.ts'
import { datasetOf } from '../test/support/dataset-builder.ts'
import { nodeColors } from './node-colors.ts'
import { wordsOf } from './words/words.ts'

const dataset = datasetOf({
  actors: [
    'Northia',
    'Southia',
    'Westia',
    'Farland',
    { id: 'Ring', kind: 'bloc' },
    { id: 'Trio', kind: 'bloc' },
    { id: 'Treaty', kind: 'organization' },
  ],
  affiliations: [
    { actor: 'Northia', group: 'Ring', kind: 'member' },
    { actor: 'Northia', group: 'Trio', kind: 'member' },
    { actor: 'Southia', group: 'Ring', kind: 'member' },
    { actor: 'Westia', group: 'Treaty', kind: 'member', to: '1950' },
    { actor: 'Northia', group: 'Treaty', kind: 'member' },
  ],
  issues: ['tolls'],
  stances: ['Northia', 'Southia', 'Westia', 'Farland'].map((actor) => ({
    actor,
    issue: 'tolls',
    value: 1,
    statedOn: '1940',
  })),
})

function colors(color: View['color'], asOf = '1945') {
  const positions = resolvePositions(dataset, scopeOf(dataset, { asOf }))
  const { of, title } = nodeColors(positions, color, [...positions.units.keys()], wordsOf('en'))
  const nations = [...positions.units.keys()].filter(
    (u) => dataset.actors[positions.units[u] as number]?.kind === 'nation',
  )
  return { title, of: nations.map((u) => `${dataset.actors[positions.units[u] as number]?.id}: ${of(u).label}`) }
}

it('gives who is in several blocs the colour of just these, not of one', () => {
  expect(colors('bloc')).toEqual({
    title: 'Blocs',
    of: ['Farland: in none', 'Northia: Ring and Trio', 'Southia: Ring', 'Westia: in none'],
  })
})

it('shows organisations, or one group, as asked, on the day of the view', () => {
  expect(colors('organization').of).toEqual([
    'Farland: in none',
    'Northia: Treaty',
    'Southia: in none',
    'Westia: Treaty',
  ])
  expect(colors('member:Treaty').of).toEqual([
    'Farland: not in Treaty',
    'Northia: in Treaty',
    'Southia: not in Treaty',
    'Westia: in Treaty',
  ])
  expect(colors('member:Treaty', '1951').of[3]).toBe('Westia: not in Treaty')
})
