import { describe, expect, it } from 'vitest'
import { canGrow, cellAt, matrixWindow, rowNamedAt } from './matrix-window.ts'

const units = (n: number) => Array.from({ length: n }, (_, k) => ({ id: `u${k}`, name: `Unit ${k}`, short: `U${k}` }))
const scene = (n: number) =>
  ({ units: units(n), tree: null, blocs: [] }) as unknown as Parameters<typeof matrixWindow>[0]
const SIZE = { width: 800, height: 600 }
const UNMOVED = { x: 0, y: 0 }

describe('a matrix in a window', () => {
  it('shows all cells unless it is zoomed, and grows to a limit', () => {
    for (const n of [2, 20, 60, 200]) {
      const whole = matrixWindow(scene(n), SIZE, 0)
      expect(whole.whole.width).toBeLessThanOrEqual(SIZE.width)
      expect(whole.whole.height).toBeLessThanOrEqual(SIZE.height)
      expect(whole.inner).toEqual({ width: n * whole.cell, height: n * whole.cell })
    }
    const cells = [0, 1, 2, 3, 20].map((zoom) => matrixWindow(scene(60), SIZE, zoom))
    expect(cells.map(({ cell }) => cell)).toEqual([...cells.map(({ cell }) => cell)].sort((a, b) => a - b))
    expect(cells.map(canGrow)).toEqual([true, true, true, true, false])
    expect(cells.at(-1)?.cell).toBe(40)
  })

  it('names rows and columns where cells are large enough, and writes values into the largest', () => {
    expect(matrixWindow(scene(200), SIZE, 0)).toMatchObject({ nameSize: 0, valueSize: 0, names: 4, gap: 0 })
    const named = matrixWindow(scene(30), SIZE, 0)
    expect(named.nameSize).toBeGreaterThan(9)
    expect(named.names).toBeGreaterThan(40)
    expect(named.gap).toBe(1)
    expect(matrixWindow(scene(5), SIZE, 0).valueSize).toBe(11.5)
  })

  it('finds the cell under a point, scrolled or not, and none beside the cells', () => {
    const window = matrixWindow(scene(60), SIZE, 3)
    const { names, head, cell, inner } = window
    const middle = { x: names + 2.5 * cell, y: head + 1.5 * cell }
    expect(cellAt(window, middle, UNMOVED)).toEqual({ row: 1, column: 2 })
    expect(cellAt(window, middle, { x: 3 * cell, y: 5 * cell })).toEqual({ row: 6, column: 5 })
    expect(cellAt(window, { x: names, y: head }, UNMOVED)).toEqual({ row: 0, column: 0 })
    expect(cellAt(window, { x: names - 1, y: head }, UNMOVED)).toBeNull()
    expect(cellAt(window, { x: names, y: head - 1 }, UNMOVED)).toBeNull()
    expect(cellAt(window, { x: names + inner.width, y: head }, UNMOVED)).toBeNull()
    expect(cellAt(window, { x: names, y: head + inner.height }, UNMOVED)).toBeNull()
  })

  it('finds the row whose name is under a point', () => {
    const window = matrixWindow(scene(20), SIZE, 0)
    const { names, head, cell, inner } = window
    expect(rowNamedAt(window, { x: 5, y: head + 3.5 * cell }, UNMOVED)).toBe(3)
    expect(rowNamedAt(window, { x: 5, y: head }, { x: 0, y: 2 * cell })).toBe(2)
    expect(rowNamedAt(window, { x: names, y: head }, UNMOVED)).toBeNull()
    expect(rowNamedAt(window, { x: 5, y: head - 1 }, UNMOVED)).toBeNull()
    expect(rowNamedAt(window, { x: 5, y: head + inner.height }, UNMOVED)).toBeNull()
    expect(rowNamedAt(matrixWindow(scene(200), SIZE, 0), { x: 1, y: 100 }, UNMOVED)).toBeNull()
  })
})
