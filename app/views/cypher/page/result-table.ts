import type { Cell, Table } from '../../../api/table.ts'
import type { Result, Value } from './answer-types.ts'

/** What stands in a cell as its text: dates, times and durations. */
const TEXTUAL = new Set(['Date', 'Time', 'LocalTime', 'DateTime', 'LocalDateTime', 'Duration'])

/** The rows of a result as a table with the cells of `parley query --format csv`: what has no text of its own is JSON. */
export function resultTable({ columns, rows }: Result): Table {
  return { columns, rows: rows.map((row) => row.map(cellOf)) }
}

function cellOf(value: Value): Cell {
  if (value === null || typeof value !== 'object') return value
  const { $type, value: held } = value as { readonly $type?: string; readonly value?: Value }
  if ($type === 'Integer') return BigInt(held as string)
  if ($type === 'Float') return Number(held)
  return $type !== undefined && TEXTUAL.has($type) ? String(held) : JSON.stringify(value)
}
