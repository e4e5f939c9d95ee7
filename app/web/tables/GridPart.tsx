import type { ComponentProps } from 'react'

interface GridPartProps extends ComponentProps<'div'> {
  readonly role: 'grid' | 'row' | 'columnheader' | 'rowheader' | 'gridcell'
  /** Of a cell: its line and column; and whether the Tab key reaches it. */
  readonly at?: string
  readonly reached?: boolean
}

/** A grid, a row or a cell of it, as a box with a role: elements of a table cannot be placed apart from those that are not in sight. */
export function GridPart({ at, reached, ...attributes }: GridPartProps) {
  const focus = at === undefined ? {} : { 'data-at': at, tabIndex: reached ? 0 : -1 }
  return <div {...attributes} {...focus} />
}
