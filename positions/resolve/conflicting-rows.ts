import { firstDay, lastDay, OPEN_START } from '../calendar.ts'
import { type StanceColumns, textAt } from '../dataset/index.ts'

/**
 * Sets of conflicting codings among some rows: stances of one actor on one issue that say different things (value or status) of the same time. Two are of
 * the same time when they were stated on the same date, or both have no date, or when the older one is declared valid (valid_to) into the time of the newer
 * one. A stance without valid_to ends where the next one begins: that is a change of position, and no conflict. Retracted stances conflict with nothing.
 * Sets in the order of issues, then actors; rows ascending.
 */
export function conflictingRows(columns: StanceColumns, rows: Int32Array): number[][] {
  const { actor, issue } = columns
  const sorted = Int32Array.from(rows).sort(
    (a, b) => (issue[a] as number) - (issue[b] as number) || (actor[a] as number) - (actor[b] as number) || a - b,
  )
  const sets: number[][] = []
  let start = 0
  for (let end = 1; end <= sorted.length; end++) {
    const [first, next] = [sorted[start] as number, sorted[end]]
    if (next !== undefined && issue[first] === issue[next] && actor[first] === actor[next]) continue
    if (end - start > 1) sets.push(...setsAmong(columns, sorted.subarray(start, end)))
    start = end
  }
  return sets
}

/** The rows of one actor on one issue that conflict, joined where they share one. */
function setsAmong(columns: StanceColumns, rows: Int32Array): number[][] {
  const left = Array.from(rows).filter((row) => textAt(columns.retractedAt, row) === undefined)
  const sets: number[][] = []
  while (left.length > 0) {
    const set = [left.shift() as number]
    for (const one of set) {
      for (const other of left.filter((row) => inConflict(columns, one, row))) {
        set.push(other)
        left.splice(left.indexOf(other), 1)
      }
    }
    if (set.length > 1) sets.push(set.sort((a, b) => a - b))
  }
  return sets
}

function inConflict(columns: StanceColumns, a: number, b: number): boolean {
  const { value, status, statedOn, validTo } = columns
  if (Object.is(value[a], value[b]) && status[a] === status[b]) return false
  if (textAt(statedOn, a) === textAt(statedOn, b) && startOf(columns, a) === startOf(columns, b)) return true
  const [older, newer] = startOf(columns, a) <= startOf(columns, b) ? [a, b] : [b, a]
  const end = textAt(validTo, older)
  return end !== undefined && lastDay(end) >= startOf(columns, newer)
}

function startOf({ validFrom, statedOn }: StanceColumns, row: number): string {
  const date = textAt(validFrom, row) ?? textAt(statedOn, row)
  return date === undefined ? OPEN_START : firstDay(date)
}
