import { firstDay, firstMoment, lastDay, lastMoment, OPEN_END, OPEN_START } from '../calendar.ts'
import type { StanceColumns, TextColumn } from '../columns/stance-columns.ts'
import { ORIGINS } from '../dataset/model.ts'
import type { Scope } from '../scope.ts'

type When = Pick<Scope, 'asOf' | 'knownAt' | 'from' | 'to'>

/**
 * Which rows count at a time (1) and which do not (0): stated in the window `from…to` (by the last day that the date covers), known at
 * `knownAt` and not retracted by then, and valid at `asOf`. All bounds are inclusive. A stance without a date is outside every window; one
 * without valid_from is held from its stated_on; one that was retracted counts only at a `knownAt` before that. Without recorded_at a vote is
 * known from its stated_on, any other stance from the start.
 */
export function eligibleRows(columns: StanceColumns, when: When): Uint8Array {
  const out = new Uint8Array(columns.length).fill(1)
  const { statedOn, validFrom, validTo, recordedAt, retractedAt } = columns
  const keep = (column: TextColumn | null, emptyCounts: boolean, counts: (text: string) => boolean) => {
    if (!column) {
      if (!emptyCounts) out.fill(0)
      return
    }
    const ok = Uint8Array.from(column.values, (text) => (counts(text) ? 1 : 0))
    for (let row = 0; row < out.length; row++) {
      const code = column.codes[row] as number
      if (code < 0 ? !emptyCounts : ok[code] === 0) out[row] = 0
    }
  }
  if (when.from !== undefined || when.to !== undefined) {
    const from = when.from === undefined ? OPEN_START : firstDay(when.from)
    const to = when.to === undefined ? OPEN_END : lastDay(when.to)
    keep(statedOn, false, (date) => lastDay(date) >= from && lastDay(date) <= to)
  }
  if (when.asOf !== undefined) {
    const day = lastDay(when.asOf)
    const begun = (date: string) => firstDay(date) <= day
    if (validFrom && statedOn) {
      const fromOk = Uint8Array.from(validFrom.values, (date) => (begun(date) ? 1 : 0))
      const statedOk = Uint8Array.from(statedOn.values, (date) => (begun(date) ? 1 : 0))
      for (let row = 0; row < out.length; row++) {
        const from = validFrom.codes[row] as number
        const stated = statedOn.codes[row] as number
        if (from >= 0 ? fromOk[from] === 0 : stated >= 0 && statedOk[stated] === 0) out[row] = 0
      }
    } else {
      keep(validFrom ?? statedOn, true, begun)
    }
    const start = firstDay(when.asOf)
    keep(validTo, true, (date) => lastDay(date) >= start)
  }
  const { knownAt } = when
  if (knownAt === undefined) {
    keep(retractedAt, true, () => false)
  } else {
    const moment = lastMoment(knownAt)
    keep(recordedAt, true, (instant) => firstMoment(instant) <= moment)
    // A vote is on record from the day it was cast; 870,109 of them do not say so one by one.
    const vote = ORIGINS.indexOf('vote')
    const cast = statedOn && Uint8Array.from(statedOn.values, (date) => (firstMoment(date) <= moment ? 1 : 0))
    for (let row = 0; cast && row < out.length; row++) {
      const unrecorded = columns.origin?.[row] === vote && (recordedAt?.codes[row] ?? -1) < 0
      if (unrecorded && cast[statedOn.codes[row] as number] === 0) out[row] = 0
    }
    keep(retractedAt, true, (instant) => firstMoment(instant) > moment)
  }
  return out
}
