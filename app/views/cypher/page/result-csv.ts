import { csvLine } from '../../../api/csv.ts'
import { formulaSafe } from '../../../api/formula-safe.ts'
import type { Result, Value } from './answer-types.ts'
import { valueText } from './value-text.ts'

/** A result as CSV (RFC 4180 with `\n`). Text that a spreadsheet would take for a formula gets a `'` before it; numbers stay as they are. */
export function resultCsv({ columns, rows }: Result): string {
  return [columns.map(cell), ...rows.map((row) => row.map(cell))].map(csvLine).join('')
}

function cell(value: Value): string {
  const words = valueText(value)
  return typeof value === 'number' || isNumber(value) ? words : formulaSafe(words)
}

function isNumber(value: Value): boolean {
  const type = (value as { $type?: string } | null)?.$type
  return type === 'Integer' || type === 'Float'
}
