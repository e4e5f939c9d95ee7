import { isoText, valueJson } from '../../graph-store/guard/index.ts'
import { formulaSafe } from './formula-safe.ts'

/**
 * A value of Cypher as the text of a CSV cell: text as it is, null empty, dates and times as ISO text, what has no text of its own as JSON. Text that a spreadsheet
 * would take for a formula gets a `'` before it, unless `raw`; numbers never do.
 */
export function cellText(value: unknown, raw: boolean): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : (isoText(value) ?? valueJson(value))
  return raw ? text : formulaSafe(text)
}
