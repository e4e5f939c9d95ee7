import { expect, it } from 'vitest'
import { DEFAULT_SCALE } from '../../../../test/support/dataset-builder.ts'
import { keyedValue, nearestStop, stopsOf } from './steps.ts'

it('stops at the points of a scale, and at twenty even steps of a continuous one', () => {
  expect(
    stopsOf({
      ...DEFAULT_SCALE,
      points: [
        { value: 2, label: '' },
        { value: -1, label: '' },
      ],
    }),
  ).toEqual([-1, 2])
  const even = stopsOf({ ...DEFAULT_SCALE, min: 0, max: 1, continuous: true })
  expect([even.length, even[0], even[6], even[20]]).toEqual([21, 0, 0.3, 1])
})

it('takes the nearest stop, of two as near the lower', () => {
  expect([-9, -1, -0.9, 0.6].map((value) => nearestStop([-2, 0, 1], value))).toEqual([-2, -2, 0, 1])
})

it.each([
  ['ArrowRight', 0.5, 1],
  ['ArrowDown', 0.5, 0],
  ['ArrowUp', 1, 1],
  ['ArrowLeft', -2, -2],
  ['ArrowLeft', null, 0],
  ['Home', null, -2],
  ['End', 0, 1],
  ['Delete', 0, null],
  ['x', 0, undefined],
])('takes a handle by %s from %s to %s', (key, from, to) => {
  expect(keyedValue(key, from, [-2, 0, 1], 0)).toBe(to)
})
