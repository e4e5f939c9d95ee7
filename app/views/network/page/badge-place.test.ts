import { expect, test } from 'vitest'
import { badgePlace } from './names-layer.ts'

const circle = (x: number, y: number) => ({ x, y, radius: 16 })

test('the badge of a pair stands half way between two circles that leave room for it', () => {
  expect(badgePlace(circle(100, 100), circle(400, 100), 80)).toEqual({ x: 250, y: 100 })
})

test.each([
  [circle(100, 100), circle(140, 100)],
  [circle(100, 100), circle(100, 140)],
  [circle(100, 100), circle(130, 128)],
  [circle(130, 128), circle(100, 100)],
])('and beside those that stand near each other', (a, b) => {
  const width = 80
  const { x, y } = badgePlace(a, b, width)
  for (const one of [a, b]) {
    const [dx, dy] = [Math.max(0, Math.abs(one.x - x) - width / 2), Math.max(0, Math.abs(one.y - y) - 11)]
    expect(Math.hypot(dx, dy)).toBeGreaterThan(one.radius)
  }
})
