import { expect, test } from 'vitest'
import { dayNumber } from '../format/date.ts'
import { fittingMarks, histogram, timeMarks } from './histogram.ts'

test('counts fall into equal stretches, the highest is 1', () => {
  const from = dayNumber('2025-01-01')
  const bars = histogram(
    [
      ['2025-01-01', 2],
      ['2025-01-02', 2],
      ['2025-01-10', 1],
    ],
    from,
    from + 9,
    5,
  )
  expect(bars).toEqual([1, 0, 0, 0, 0.25])
})

test('what lies before or after the span falls into its first or last stretch', () => {
  const from = dayNumber('2025-01-01')
  const bars = histogram(
    [
      ['2024-12-01', 1],
      ['2025-01-10', 1],
      ['2025-02-01', 3],
    ],
    from,
    from + 9,
    5,
  )
  expect(bars).toEqual([0.25, 0, 0, 0, 1])
})

test('a year is marked by months, and the year is named once at each of its beginnings', () => {
  const marks = timeMarks(dayNumber('2025-01-23'), dayNumber('2026-02-10'), 8)
  expect(marks.map(({ label }) => label)).toEqual(['Mar 2025', 'May', 'Jul', 'Sep', 'Nov', 'Jan 2026'])
  expect(marks.every(({ at }) => at >= 0 && at <= 1)).toBe(true)
})

test('a long record is marked by round years', () => {
  const labels = timeMarks(dayNumber('1946-01-01'), dayNumber('2020-12-31'), 8).map(({ label }) => label)
  expect(labels).toEqual(['1950', '1960', '1970', '1980', '1990', '2000', '2010', '2020'])
})

test('a narrow axis has fewer marks, none over another and none cut off', () => {
  const labels = (width: number) =>
    fittingMarks(dayNumber('2025-01-01'), dayNumber('2026-02-10'), 8, width, (label) => 6 * label.length)
  expect(labels(900).map(({ label }) => label)).toEqual(['Jan 2025', 'Mar', 'May', 'Jul', 'Sep', 'Nov', 'Jan 2026'])
  const narrow = labels(300)
  expect(narrow.map(({ label }) => label)).toEqual(['Jan 2025', 'Apr', 'Jul', 'Oct'])
  expect(labels(20)).toEqual([])
})
