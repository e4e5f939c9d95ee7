import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarSpan, isCalendarSpan } from '../calendar-span.ts'
import { addDays, addSpan } from './add-span.ts'
import { timeWindows } from './time-windows.ts'

const windows = (from: string, to: string, width: string, step: string) =>
  timeWindows(from, to, calendarSpan(width), calendarSpan(step)).map((window) => `${window.from}…${window.to}`)

describe('calendar spans', () => {
  it('are whole numbers of days, weeks, months or years', () => {
    expect(['30d', '2w', '1m', '5y'].map(calendarSpan)).toEqual([
      { count: 30, unit: 'day' },
      { count: 14, unit: 'day' },
      { count: 1, unit: 'month' },
      { count: 60, unit: 'month' },
    ])
    expect(['0d', '-1m', '1', 'm', '1.5y', '1M', ''].filter(isCalendarSpan)).toEqual([])
    expect(() => calendarSpan('1 year')).toThrow('span: "1 year" is not a number with d, w, m or y')
  })

  it('are added on the calendar, leap days and ends of months included', () => {
    expect(addSpan('2024-01-31', calendarSpan('1m'))).toBe('2024-02-29')
    expect(addSpan('2024-02-29', calendarSpan('1y'))).toBe('2025-02-28')
    expect(addSpan('1899-12-31', calendarSpan('1d'))).toBe('1900-01-01')
    expect(addSpan('1900-02-28', calendarSpan('1d'))).toBe('1900-03-01')
    expect(addSpan('0004-02-29', calendarSpan('1w'))).toBe('0004-03-07')
    expect(addSpan('9999-06-01', calendarSpan('1y'))).toBeNull()
    expect(addSpan('9999-12-31', calendarSpan('1d'))).toBeNull()
    expect(addDays('0001-01-01', -1)).toBeNull()
  })
})

describe('time windows', () => {
  it('begin every step and have the width; the last end where the range ends', () => {
    expect(windows('2024', '2025-06', '1y', '6m')).toEqual([
      '2024-01-01…2024-12-31',
      '2024-07-01…2025-06-30',
      '2025-01-01…2025-06-30',
    ])
    expect(windows('1858-12-30', '1859-01-08', '4d', '1w')).toEqual(['1858-12-30…1859-01-02', '1859-01-06…1859-01-08'])
  })

  it('do not drift through months of unlike length', () => {
    expect(windows('2025-01-31', '2025-04-30', '1m', '1m')).toEqual([
      '2025-01-31…2025-02-27',
      '2025-02-28…2025-03-30',
      '2025-03-31…2025-04-29',
      '2025-04-30…2025-04-30',
    ])
  })

  it('reach the last day that can be told', () => {
    expect(windows('9998', '9999', '1y', '1y')).toEqual(['9998-01-01…9998-12-31', '9999-01-01…9999-12-31'])
    expect(windows('9999-12-30', '9999-12-31', '1m', '1m')).toEqual(['9999-12-30…9999-12-31'])
  })

  it('refuse a range the wrong way round, and more windows than anyone reads', () => {
    expect(() => windows('2025', '2024', '1y', '1y')).toThrow('from: 2025 lies after 2024')
    expect(() => windows('0001', '2024', '1y', '1d')).toThrow('step: more than 10000 windows')
  })

  it('of equal width and step part the range: every day in exactly one', () => {
    const day = fc.date({ min: new Date('1850-01-01'), max: new Date('1990-01-01'), noInvalidDate: true })
    const span = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('d', 'w', 'm', 'y')).map((x) => x.join(''))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 2000 }), span, (date, length, text) => {
        const from = date.toISOString().slice(0, 10)
        const to = addDays(from, length) as string
        const parts = timeWindows(from, to, calendarSpan(text), calendarSpan(text))
        expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([from, to])
        parts.forEach((part, i) => {
          expect(part.from <= part.to).toBe(true)
          if (i > 0) expect(addDays(parts[i - 1]?.to as string, 1)).toBe(part.from)
        })
      }),
    )
  })
})
