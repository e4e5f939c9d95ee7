import { describe, expect, it } from 'vitest'
import { firstDay, lastDay, OPEN_END } from '../../positions/calendar.ts'
import { givenDate, storedDay } from './days.ts'

describe('storedDay', () => {
  it('is the day, and what was given only when the day does not tell it', () => {
    expect(storedDay('2031-05-06', firstDay, '0001-01-01')).toEqual({ day: '2031-05-06', given: null })
    expect(storedDay('2031-02', lastDay, OPEN_END)).toEqual({ day: '2031-02-28', given: '2031-02' })
    expect(storedDay(undefined, lastDay, OPEN_END)).toEqual({ day: OPEN_END, given: null })
    expect(storedDay(OPEN_END, lastDay, OPEN_END)).toEqual({ day: OPEN_END, given: OPEN_END })
  })

  it('gives the date back', () => {
    for (const date of [undefined, '2031', '2031-02', '2031-02-03', '9999', OPEN_END]) {
      const { day, given } = storedDay(date, lastDay, OPEN_END)
      expect(givenDate(day, given, OPEN_END)).toBe(date)
    }
  })
})
