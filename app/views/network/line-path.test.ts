import { describe, expect, it } from 'vitest'
import { linePath, piecesOf } from './line-path.ts'

const A = { x: 100, y: 100, r: 20 }
const B = { x: 500, y: 100, r: 10 }
const OPTIONS = { gap: 3, unit: 1 }

describe('linePath', () => {
  it('runs straight from rim to rim where nothing is in the way', () => {
    const path = linePath(A, B, [{ x: 300, y: 160, r: 20 }], OPTIONS)
    expect(path).toEqual({ x1: 120, y1: 100, x2: 490, y2: 100, bend: null })
    expect(piecesOf(path)).toEqual([path])
  })

  it('bends around a circle that it would run beneath', () => {
    const other = { x: 300, y: 104, r: 20 }
    const path = linePath(A, B, [other], OPTIONS)
    expect(path.bend).not.toBeNull()
    const pieces = piecesOf(path)
    expect(pieces[0]).toMatchObject({ x1: path.x1, y1: path.y1 })
    expect(pieces.at(-1)).toMatchObject({ x2: path.x2, y2: path.y2 })
    for (const { x1, y1 } of pieces) expect(Math.hypot(x1 - other.x, y1 - other.y)).toBeGreaterThan(other.r)
    expect(Math.hypot(path.x1 - A.x, path.y1 - A.y)).toBeCloseTo(A.r, 9)
    expect(Math.hypot(path.x2 - B.x, path.y2 - B.y)).toBeCloseTo(B.r, 9)
  })

  it('takes the nearer side', () => {
    const bendOf = (y: number) => linePath(A, B, [{ x: 300, y, r: 20 }], OPTIONS).bend?.y as number
    expect(bendOf(110)).toBeLessThan(100)
    expect(bendOf(90)).toBeGreaterThan(100)
  })

  it('stays straight where no bend would clear the others', () => {
    const wall = Array.from({ length: 21 }, (_, i) => ({ x: 300, y: 100 + 30 * (i - 10), r: 20 }))
    expect(linePath(A, B, wall, OPTIONS).bend).toBeNull()
  })
})
