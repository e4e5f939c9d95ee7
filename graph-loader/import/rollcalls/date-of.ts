import { oneLine } from '../one-line.ts'

/** The date of a cell, without a time of day that may follow it. */
export function dateOf(text: string): string {
  return oneLine(text).replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1')
}
