import { expect, it } from 'vitest'
import { highest, hullAround } from './hull.ts'

const CIRCLES = [
  { x: 0, y: 0, r: 10 },
  { x: 100, y: 0, r: 5 },
  { x: 50, y: 80, r: 8 },
  { x: 50, y: 20, r: 3 },
]

it('encloses every circle with room to spare, and turns one way only', () => {
  const points = hullAround(CIRCLES, 4)
  points.forEach((a, i) => {
    const b = points[(i + 1) % points.length] as (typeof points)[number]
    const length = Math.hypot(b.x - a.x, b.y - a.y)
    for (const { x, y, r } of CIRCLES) {
      const away = ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)) / length
      // A rim of 24 sides lies up to a hundredth of its radius inside the circle.
      expect(away).toBeGreaterThan(0.99 * (r + 4) - 1e-9)
    }
  })
})

it('finds the highest point', () => {
  expect(highest(hullAround(CIRCLES, 4)).y).toBeCloseTo(-14, 6)
})
