import type { ForeignTable } from './foreign-table.ts'
import type { Role } from './roles.ts'
import type { WordMeaning } from './value-words.ts'

interface ToldOfColumns {
  readonly columns?: Readonly<Record<string, Role>> | undefined
  readonly words?: Readonly<Record<string, WordMeaning>> | undefined
}

/** The roles that a file itself gives its columns; one that a person has given to another column is left out. */
export function rolesSaid({ says }: ForeignTable, { columns: told = {} }: ToldOfColumns): Record<string, Role> {
  const given = new Set(Object.values(told))
  return Object.fromEntries(
    Object.entries(says?.roles ?? {}).map(([name, role]) => [name, given.has(role) ? 'ignore' : role]),
  )
}

/** What a file leaves open, and nobody has told, as it is asked. */
export function leftOpen({ says }: ForeignTable, { columns = {}, words = {} }: ToldOfColumns) {
  return (says?.open ?? []).flatMap(({ column, asked, untilColumns = [], untilWord: word }) =>
    untilColumns.some((name) => Object.hasOwn(columns, name)) || (word !== undefined && Object.hasOwn(words, word))
      ? []
      : [
          {
            about: word === undefined ? ('columns' as const) : ('words' as const),
            column,
            line: null,
            asked,
            word,
          },
        ],
  )
}

/** The scale that a file says of its values, as long as they stand in the column that it says. */
export function scaleSaid({ says, columns }: ForeignTable, roles: readonly Role[]) {
  return columns.some(({ name }, at) => roles[at] === 'value' && says?.roles[name] === 'value')
    ? says?.scale
    : undefined
}
