import { say } from '../../words/index.ts'
import type { ForeignColumn } from '../foreign-table.ts'
import { folded } from '../roles.ts'
import { usualMeaning } from '../value-words.ts'
import type { TableProfile } from './profile.ts'

/** The connections of a Kumu map, where one end of each is an actor, the other an issue, and its type says who is for it and who against; other maps are graphs, and no positions. */
export const KUMU: TableProfile = {
  id: 'kumu',
  label: say('kumu'),
  source: 'https://docs.kumu.io/guides/import',
  needs: ['from', 'to', 'type'],
  suits(columns) {
    const [from, to, type] = ['from', 'to', 'type'].map((name) =>
      columns.find((column) => folded(column.name) === name),
    )
    if (!from || !to || !type) return false
    const ends = new Set(textsOf(from))
    const types = textsOf(type)
    return (
      types.length > 0 &&
      types.every((text) => usualMeaning(text) !== null) &&
      !textsOf(to).some((end) => ends.has(end))
    )
  },
  shape: 'long',
  roles: { from: 'actor', to: 'issue', type: 'value', direction: 'ignore', label: 'ignore', tags: 'ignore' },
}

function textsOf({ cells }: ForeignColumn): string[] {
  return cells.map(({ text }) => text.trim()).filter((text) => text !== '')
}
