import { describe, expect, test } from 'vitest'
import { duration } from '../messages/duration.ts'
import { dateOfDay, dayNumber } from './date.ts'
import { percentOf, share, signed } from './number.ts'

describe('numbers', () => {
  test.each([
    [0.6, '+.60'],
    [-0.254, '−.25'],
    [1, '+1.00'],
    [0.001, '0'],
  ])('a share of a value: %s as %s', (value, text) => expect(signed(value)).toBe(text))

  test('shares of many can have more decimals', () => expect(signed(0.0125, 3)).toBe('+.013'))

  test('agreement is the place in the range of the measure', () => {
    expect([percentOf(0, [-1, 1]), percentOf(-1, [-1, 1]), percentOf(0.5, [0, 1])]).toEqual(['50 %', '0 %', '50 %'])
    expect(share(7 / 12)).toBe('58 %')
  })

  test('durations', () => {
    expect([duration(0.2), duration(89), duration(180), duration(7200)]).toEqual(['1 s', '89 s', '3 min', '2 h'])
  })
})

describe('dates', () => {
  test('days are counted over leap years and back', () => {
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2)
    expect(dateOfDay(dayNumber('1946-10-23'))).toBe('1946-10-23')
  })
})
