import { expect, it } from 'vitest'
import { PAIR_MEASURES } from '../../positions/measures/registry.ts'
import { assertWithin, defaultThresholds, thresholdsOf } from './thresholds.ts'

it('takes 80 % and 37.5 % of the range of a measure unless asked', () => {
  expect(defaultThresholds([-1, 1])).toEqual({ agree: 0.6, differ: -0.25 })
  expect(defaultThresholds([0, 1])).toEqual({ agree: 0.8, differ: 0.375 })
  for (const { id } of PAIR_MEASURES) expect(() => thresholdsOf(id, {})).not.toThrow()
})

it('takes what is asked, each for itself, as far as it is in order', () => {
  expect(thresholdsOf('s', { agree: 0.9 })).toEqual({ agree: 0.9, differ: -0.25 })
  expect(thresholdsOf('s', { differ: 0.5 })).toEqual({ agree: 0.6, differ: 0.5 })
  expect(() => thresholdsOf('s', { differ: 0.6 })).toThrow('differ: 0.6 is not below agree, 0.6')
  expect(() => thresholdsOf('s', { agree: -0.5 })).toThrow('-0.25 is not below agree, -0.5')
})

it('refuses what no value of the measure reaches, and takes the ends of its range', () => {
  for (const end of [-1, 1]) expect(() => assertWithin('s', 'agree', end)).not.toThrow()
  expect(() => assertWithin('s', 'agree', undefined)).not.toThrow()
  expect(() => assertWithin('s', 'agree', 1.001)).toThrow('from -1 to 1, found 1.001')
  expect(() => assertWithin('percent', 'differ', -0.001)).toThrow('from 0 to 1')
})
