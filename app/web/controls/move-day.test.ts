import { describe, expect, it } from 'vitest'
import { dayChange, windowChange, windowWidth } from './move-day.ts'

describe('dayChange', () => {
  it('moves the day alone where there is no window', () => {
    expect(dayChange('2025-08-09', { asOf: '2025-01-01', from: undefined, to: undefined })).toEqual({
      asOf: '2025-08-09',
    })
  })

  it('moves a window of a calendar year by the calendar, over leap days too', () => {
    const scope = { asOf: '2023-12-31', from: '2023-01-01', to: '2023-12-31' }
    expect(dayChange('2024-12-31', scope)).toEqual({ asOf: '2024-12-31', from: '2024-01-01', to: '2024-12-31' })
  })

  it('moves any other window with as many days', () => {
    const scope = { asOf: '2020-01-14', from: '2019-11-07', to: '2020-01-14' }
    expect(dayChange('2019-01-14', scope)).toEqual({ asOf: '2019-01-14', from: '2018-11-07', to: '2019-01-14' })
  })
})

describe('windowWidth and windowChange', () => {
  it.each(['30d', '3m', '1y', '2y', '5y', '10y'] as const)('agree on %s', (width) => {
    const change = windowChange(width, '2025-08-09')
    expect(windowWidth({ asOf: change.asOf, from: change.from, to: change.to })).toBe(width)
  })

  it('tell a window that is not on offer, and none', () => {
    expect(windowWidth({ asOf: '2025-08-09', from: '2025-08-01', to: '2025-08-09' })).toBe('other')
    expect(windowWidth({ asOf: '2025-08-09', from: undefined, to: undefined })).toBe('none')
    expect(windowChange('none', '2025-08-09')).toEqual({ asOf: '2025-08-09', from: undefined, to: undefined })
  })
})
