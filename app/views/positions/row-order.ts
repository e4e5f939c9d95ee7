import { compareNames } from '../../../diagram/text/compare-names.ts'

/** What rows are ordered by: the actor's name, how many positions it holds, or its position on an issue. */
export type RowOrder = { readonly by: 'name' | 'positions'; readonly descending: boolean } | IssueOrder
interface IssueOrder {
  readonly by: 'issue'
  readonly issue: string
  readonly descending: boolean
}

/** Most positions first: the rows that say most. */
const DEFAULT: RowOrder = { by: 'positions', descending: true }

/**
 * Reads an order: `name`, `positions` or `issue:ID`, each with `-` before it for descending. One that names an issue which is not among
 * `issues`, or that is another view's, is the default: most positions first.
 */
export function rowOrder(text: string | undefined, issues: ReadonlySet<string>): RowOrder {
  if (text === undefined) return DEFAULT
  const descending = text.startsWith('-')
  const by = descending ? text.slice(1) : text
  if (by === 'name' || by === 'positions') return { by, descending }
  const issue = by.startsWith('issue:') ? by.slice('issue:'.length) : undefined
  return issue !== undefined && issues.has(issue) ? { by: 'issue', issue, descending } : DEFAULT
}

/** An order as the view writes it. */
export function orderText(order: RowOrder): string {
  const by = order.by === 'issue' ? `issue:${order.issue}` : order.by
  return `${order.descending ? '-' : ''}${by}`
}

/** What a row is ordered by. */
export interface SortKey {
  readonly name: string
  readonly id: string
  readonly positions: number
  /** The value on the issue that orders; NaN: none. */
  readonly value: number
  /** Whether there is any stance on it. */
  readonly stance: boolean
}

/** Compares rows in an order; of equals by name, and then by id. Rows without a value stand last either way, those with a stance before those without. */
export function compareRows(order: RowOrder): (a: SortKey, b: SortKey) => number {
  const sign = order.descending ? -1 : 1
  if (order.by === 'name') return (a, b) => sign * compareNames(a, b)
  if (order.by === 'positions') return (a, b) => sign * (a.positions - b.positions) || compareNames(a, b)
  return (a, b) => {
    const [none, other] = [Number.isNaN(a.value), Number.isNaN(b.value)]
    if (none !== other) return none ? 1 : -1
    if (none) return Number(b.stance) - Number(a.stance) || compareNames(a, b)
    return sign * (a.value - b.value) || compareNames(a, b)
  }
}
