import { describe, expect, it } from 'vitest'
import { firstDay, firstMoment, isCalendarDate, isInstant, lastDay, lastMoment } from './calendar.ts'

describe('calendar dates', () => {
  it.each(['2025-08-09', '2025-08', '2025', '2024-02-29', '1900-02-28', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'takes %s',
    (date) => expect(isCalendarDate(date)).toBe(true),
  )

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13',
    '2025-00',
    '2025-01-32',
    '0000-01-01',
    '25-08-09',
    '2025-8-9',
    '2025/08/09',
    '',
  ])('refuses %s', (date) => expect(isCalendarDate(date)).toBe(false))

  it('covers from the first to the last day at every precision', () => {
    expect([firstDay('2024-02'), lastDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29'])
    expect([firstDay('1899'), lastDay('1899')]).toEqual(['1899-01-01', '1899-12-31'])
    expect([firstDay('2025-08-09'), lastDay('2025-08-09')]).toEqual(['2025-08-09', '2025-08-09'])
  })

  it('takes UTC times and dates as instants, and orders them', () => {
    expect(isInstant('2025-08-10T09:30:00Z')).toBe(true)
    expect(isInstant('2025-08-10T25:30:00Z')).toBe(false)
    expect(isInstant('2025-02-30T09:30:00Z')).toBe(false)
    expect(isInstant('2025-08-10T09:30:00+02:00')).toBe(false)
    expect(firstMoment('2025-08-10T09:30:00Z') <= lastMoment('2025-08-10')).toBe(true)
    expect(firstMoment('2025-08-11') <= lastMoment('2025-08-10')).toBe(false)
    expect(firstMoment('2025-08-10T09:30:00Z') <= lastMoment('2025-08-10T09:00:00Z')).toBe(false)
  })
})
