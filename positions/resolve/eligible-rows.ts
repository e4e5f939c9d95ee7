import { firstDay, firstMoment, lastDay, lastMoment, OPEN_END, OPEN_START } from '../calendar.ts'
import { allRows, ORIGINS, rowsByCode, type StanceColumns, type TextColumn } from '../dataset/index.ts'
import type { Scope } from '../scope.ts'

type When = Pick<Scope, 'asOf' | 'knownAt' | 'from' | 'to'>

/**
 * The rows that count at a time, ascending: stated in the window `from…to` (by the last day that the date covers), known at `knownAt` and not
 * retracted by then, and valid at `asOf`. All bounds are inclusive. A stance without a date is outside every window; one without valid_from is
 * held from its stated_on; one that was retracted counts only at a `knownAt` before that. Without recorded_at a vote is known from its
 * stated_on, any other stance from the start. A narrow window costs what it holds, not what the dataset holds.
 */
export function eligibleRows(columns: StanceColumns, when: When): Int32Array {
  let rows = rowsInWindow(columns, when)
  const keep = (column: TextColumn | null, counts: (text: string) => boolean) => {
    if (column) rows = rowsThatCount(rows, column, counts)
  }
  if (when.asOf !== undefined) {
    const day = lastDay(when.asOf)
    const begun = (date: string) => firstDay(date) <= day
    const { validFrom, statedOn } = columns
    if (validFrom && statedOn) {
      const fromOk = tableOf(validFrom, begun)
      const statedOk = tableOf(statedOn, begun)
      rows = rows.filter((row) => {
        const from = validFrom.codes[row] as number
        const stated = statedOn.codes[row] as number
        return from >= 0 ? fromOk[from] === 1 : stated < 0 || statedOk[stated] === 1
      })
    } else {
      keep(validFrom ?? statedOn, begun)
    }
    const start = firstDay(when.asOf)
    keep(columns.validTo, (date) => lastDay(date) >= start)
  }
  if (when.knownAt === undefined) {
    keep(columns.retractedAt, () => false)
  } else {
    const moment = lastMoment(when.knownAt)
    keep(columns.recordedAt, (instant) => firstMoment(instant) <= moment)
    keep(columns.retractedAt, (instant) => firstMoment(instant) > moment)
    rows = votesCastBy(rows, columns, moment)
  }
  return rows
}

function rowsInWindow({ statedOn, length }: StanceColumns, { from, to }: When): Int32Array {
  if (from === undefined && to === undefined) return allRows(length)
  if (!statedOn) return new Int32Array(0)
  const first = from === undefined ? OPEN_START : firstDay(from)
  const last = to === undefined ? OPEN_END : lastDay(to)
  const { start, rows } = rowsByCode(statedOn)
  const inside = statedOn.values.flatMap((date, code) =>
    lastDay(date) >= first && lastDay(date) <= last ? [code] : [],
  )
  const count = inside.reduce((sum, code) => sum + (start[code + 1] as number) - (start[code] as number), 0)
  const out = new Int32Array(count)
  let at = 0
  for (const code of inside) {
    const part = rows.subarray(start[code], start[code + 1])
    out.set(part, at)
    at += part.length
  }
  return out.sort()
}

// A column in which every text counts, as with the default day, costs nothing; rows without a text count.
function rowsThatCount(rows: Int32Array, column: TextColumn, counts: (text: string) => boolean): Int32Array {
  const ok = tableOf(column, counts)
  if (ok.every((one) => one === 1)) return rows
  const out = new Int32Array(rows.length)
  let length = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const code = column.codes[row] as number
    if (code < 0 || ok[code] === 1) out[length++] = row
  }
  return out.subarray(0, length)
}

// A vote is on record from the day it was cast; 870,109 of them do not say so one by one.
function votesCastBy(rows: Int32Array, { statedOn, recordedAt, origin }: StanceColumns, moment: string): Int32Array {
  if (!statedOn || !origin) return rows
  const vote = ORIGINS.indexOf('vote')
  const cast = tableOf(statedOn, (date) => firstMoment(date) <= moment)
  return rows.filter((row) => {
    const unrecorded = origin[row] === vote && (recordedAt?.codes[row] ?? -1) < 0
    return !unrecorded || cast[statedOn.codes[row] as number] !== 0
  })
}

function tableOf(column: TextColumn, counts: (text: string) => boolean): Uint8Array {
  return Uint8Array.from(column.values, (text) => (counts(text) ? 1 : 0))
}
