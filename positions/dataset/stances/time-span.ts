import { firstDay, lastDay } from '../../calendar.ts'
import type { StanceColumns } from './stance-columns.ts'

/** The first and the last day (`YYYY-MM-DD`) on which stances were stated, or null when none has a date. */
export function timeSpan(columns: StanceColumns): { from: string; to: string } | null {
  const dates = columns.statedOn?.values ?? columns.validFrom?.values ?? []
  let from: string | null = null
  let to: string | null = null
  for (const date of dates) {
    const first = firstDay(date)
    const last = lastDay(date)
    if (from === null || first < from) from = first
    if (to === null || last > to) to = last
  }
  return from === null || to === null ? null : { from, to }
}
