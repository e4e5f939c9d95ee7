import { compareCodePoints } from '../../../positions/text.ts'
import type { CompareRow } from './rows.ts'

/** The ways to order the issues of a comparison; `-` before one turns it round. */
const ROW_ORDERS = ['contribution', 'distance', 'change', 'name', 'wedge', 'bridge'] as const
export type RowOrder = (typeof ROW_ORDERS)[number]

const BY: Readonly<Record<RowOrder, (x: CompareRow, y: CompareRow) => number>> = {
  contribution: (x, y) => greatestFirst(x.contribution, y.contribution),
  distance: (x, y) => greatestFirst(x.distance, y.distance),
  change: (x, y) => greatestFirst(size(x.change), size(y.change)),
  name: (x, y) => compareCodePoints(x.name, y.name),
  wedge: (x, y) => greatestFirst(x.wedge, y.wedge),
  bridge: (x, y) => greatestFirst(x.bridge, y.bridge),
}

/** The order that a view names, and whether it is turned round; what it adds when the name is unknown. */
export function rowOrder(name: string | undefined): { readonly by: RowOrder; readonly reversed: boolean } {
  const reversed = name?.startsWith('-') ?? false
  const wanted = reversed ? name?.slice(1) : name
  const by = ROW_ORDERS.find((one) => one === wanted)
  return by === undefined ? { by: 'contribution', reversed: false } : { by, reversed }
}

/** Whether and why an issue counts or not, in the order of a table. */
export const ROW_STATES = ['counts', 'weightless', 'joint', 'lacks-a', 'lacks-b', 'lacks-both'] as const

/** The rows in an order: those that count first, then those that do not, by why. Equals keep their order. */
export function orderedRows(rows: readonly CompareRow[], name: string | undefined): CompareRow[] {
  const { by, reversed } = rowOrder(name)
  const sign = reversed ? -1 : 1
  return rows
    .map((row, at) => ({ row, at, group: ROW_STATES.indexOf(row.state) }))
    .sort((x, y) => x.group - y.group || sign * BY[by](x.row, y.row) || x.at - y.at)
    .map(({ row }) => row)
}

function greatestFirst(x: number | null, y: number | null): number {
  return (y ?? Number.NEGATIVE_INFINITY) === (x ?? Number.NEGATIVE_INFINITY)
    ? 0
    : (y ?? Number.NEGATIVE_INFINITY) - (x ?? Number.NEGATIVE_INFINITY)
}

function size(x: number | null): number | null {
  return x === null ? null : Math.abs(x)
}
