import { SHAPES, type Shape } from '../words/index.ts'
import type { ForeignColumn } from './foreign-table.ts'
import { pairColumns } from './pair-columns.ts'
import type { Role } from './roles.ts'

export { SHAPES, type Shape }

/** Whether a text names a layout. */
export function isShape(text: string): text is Shape {
  return Object.hasOwn(SHAPES, text)
}

/**
 * How a table seems to be laid out, by the roles of its columns and by which of the columns without one hold values: long where it has actor, issue and value; else a row for each issue where its first
 * column is one of issues; else a row for each actor. Null when it is none of these.
 */
export function shapeOf(
  columns: readonly ForeignColumn[],
  roles: readonly (Role | undefined)[],
  isValue: (column: ForeignColumn) => boolean,
): Shape | null {
  const has = (role: Role) => roles.includes(role)
  if (has('actor') && has('issue') && has('value')) return 'long'
  if (pairColumns(columns)) return 'pairs'
  const named = roles.filter((role) => role === 'value').length
  const values = columns.filter(
    (column, at) => (named > 1 && roles[at] === 'value') || (roles[at] === undefined && isValue(column)),
  )
  if (values.length === 0) return null
  if (has('issue') && !has('actor')) return 'issues-by-actors'
  if (has('actor') && !has('issue')) return 'actors-by-issues'
  return values.length > 1 && !has('actor') ? 'actors-by-issues' : null
}

/** Whether a layout is one whose columns without a role hold values. */
export function isWide(shape: Shape | null): boolean {
  return shape === 'actors-by-issues' || shape === 'issues-by-actors' || shape === 'mactor'
}
