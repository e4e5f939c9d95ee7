import { isoText, valueJson } from '../../graph-store/guard/index.ts'
import { type CsvOptions, csvCell } from './csv.ts'
import type { Cell } from './table.ts'

/** A value of Cypher as a cell: text, numbers and truth as they are, dates and times as ISO text, what has no text of its own as JSON. */
export function cellValue(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return value
  return typeof value === 'string' ? value : (isoText(value) ?? valueJson(value))
}

/** A value of Cypher as the text of a CSV cell, null empty. Text that a spreadsheet would take for a formula gets a `'` before it, unless `raw`; numbers never do. */
export function cellText(value: unknown, options: CsvOptions): string {
  const cell = cellValue(value)
  return cell === null ? '' : String(csvCell(cell, options))
}
