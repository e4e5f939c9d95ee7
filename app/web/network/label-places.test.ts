import { expect, test } from 'vitest'
import { type Named, placeLabels } from './label-places.ts'

const circle = (id: string, x: number, y: number, more: Partial<Named> = {}): Named => ({
  id,
  x,
  y,
  radius: 10,
  width: 40,
  weight: 1,
  must: false,
  ...more,
})

test('a name stands below its circle where that is free', () => {
  expect(placeLabels([circle('a', 0, 0)], 12)).toEqual([{ id: 'a', x: 0, y: 19 }])
})

test('a name gives way to a circle below it', () => {
  const [a] = placeLabels([circle('a', 0, 0, { weight: 2 }), circle('b', 0, 22)], 12)
  expect(a).toEqual({ id: 'a', x: 0, y: -19 })
})

test('the weightier of two names takes the place, and the other goes elsewhere', () => {
  const places = placeLabels([circle('light', 0, 0), circle('heavy', 30, 0, { weight: 9 })], 12)
  expect(places.map(({ id }) => id)).toEqual(['heavy', 'light'])
  expect(places[0]).toEqual({ id: 'heavy', x: 30, y: 19 })
  expect(places[1]?.y).toBe(-19)
})

test('a name without any free place is left out, unless it must be shown', () => {
  const ring = [
    [0, 22],
    [0, -22],
    [30, 0],
    [-30, 0],
  ].map(([x, y], i) => circle(`r${i}`, x as number, y as number, { width: 1 }))
  expect(placeLabels([circle('a', 0, 0), ...ring], 12).some(({ id }) => id === 'a')).toBe(false)
  expect(placeLabels([circle('a', 0, 0, { must: true }), ...ring], 12)[0]).toEqual({ id: 'a', x: 0, y: 19 })
})
