import { dayNumber } from '../format/date.ts'
import { forms } from '../words.ts'

/** Counts of statements in equal stretches of a span; each bar is a share 0…1 of the highest. */
export function histogram(
  dates: readonly (readonly [string, number])[],
  from: number,
  to: number,
  bins: number,
): number[] {
  const counts = new Array<number>(bins).fill(0)
  const width = Math.max(1, to - from + 1) / bins
  for (const [date, count] of dates) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor((dayNumber(date) - from) / width)))
    counts[bin] = (counts[bin] as number) + count
  }
  const highest = Math.max(1, ...counts)
  return counts.map((count) => count / highest)
}

/** A mark on a time axis: at a share 0…1 of its length. */
export interface TimeMark {
  readonly at: number
  readonly label: string
}

/** Marks at the beginnings of months or years, about `wanted` of them; a year is named at its first mark. */
export function timeMarks(from: number, to: number, wanted: number): TimeMark[] {
  const days = Math.max(1, to - from)
  const first = new Date(from * 86_400_000)
  const months = days / 30.44
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((size) => months / size <= wanted) ?? 600
  const marks: TimeMark[] = []
  // Years are stepped from a round year, months from January.
  const startYear = step > 12 ? Math.ceil(first.getUTCFullYear() / (step / 12)) * (step / 12) : first.getUTCFullYear()
  for (let month = 0; ; month += step) {
    const time = Date.UTC(startYear, month, 1)
    const at = (time / 86_400_000 - from) / days
    if (at > 1) return marks
    if (at < 0) continue
    const year = new Date(time).getUTCFullYear()
    const index = new Date(time).getUTCMonth()
    const label =
      index === 0 || marks.length === 0
        ? step >= 12
          ? String(year)
          : `${forms.shortMonth(index)} ${year}`
        : forms.shortMonth(index)
    marks.push({ at, label })
  }
}

/**
 * As many marks, at most `wanted`, as stand beside each other on an axis so wide; `widthOf` is the width of a label, which begins at its
 * mark. A label that the end would cut off is left out.
 */
export function fittingMarks(
  from: number,
  to: number,
  wanted: number,
  width: number,
  widthOf: (label: string) => number,
): TimeMark[] {
  const endOf = ({ at, label }: TimeMark) => at * width + widthOf(label)
  for (let most = wanted; most > 1; most--) {
    const marks = timeMarks(from, to, most)
    const apart = marks.every((mark, i) => {
      const next = marks[i + 1]
      return next === undefined || endOf(mark) + LABEL_GAP <= next.at * width
    })
    if (apart) return marks.filter((mark) => endOf(mark) <= width)
  }
  return timeMarks(from, to, 1)
    .slice(0, 1)
    .filter((mark) => endOf(mark) <= width)
}

/** Between two labels of the axis, in pixels. */
const LABEL_GAP = 8
