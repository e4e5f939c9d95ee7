import { expect, it } from 'vitest'
import { filledBoxes, HATCHES } from './hatches.ts'

const HATCH = { hatch: 'diagonal', color: 'muted' } as const

/** Both ends of each line of a path of M and l. */
function linesOf(d: string): number[][] {
  return [...d.matchAll(/M(\S+) (\S+?)l(\S+) (-?[\d.]+)/g)].map(([, ...numbers]) => {
    const [x, y, dx, dy] = numbers.map(Number) as [number, number, number, number]
    return [x, y, x + dx, y + dy]
  })
}

it('hatches boxes with lines that stay within them and meet those of the next box', () => {
  const [left, right] = [
    { x: 10, y: 20, width: 30, height: 12.5 },
    { x: 40, y: 20, width: 7, height: 12.5 },
  ] as const
  for (const box of [left, right]) {
    const mark = filledBoxes([box], HATCH)
    if (mark.mark !== 'path') throw new Error('expected a path')
    expect(mark).toMatchObject({ stroke: { color: 'muted', width: HATCHES.diagonal.width } })
    expect(mark.fill).toBeUndefined()
    const lines = linesOf(mark.d)
    expect(lines.length).toBe(box === left ? 7 : 3)
    for (const [x1, y1, x2, y2] of lines as [number, number, number, number][]) {
      expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(box.x)
      expect(Math.max(x1, x2)).toBeLessThanOrEqual(box.x + box.width)
      expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(box.y - 0.01)
      expect(Math.max(y1, y2)).toBeLessThanOrEqual(box.y + box.height + 0.01)
      expect((x1 + y1) % HATCHES.diagonal.size).toBeCloseTo(0)
      expect(x1 + y1).toBeCloseTo(x2 + y2)
    }
  }
})

it('fills boxes with a colour as one path', () => {
  expect(filledBoxes([{ x: 1, y: 2, width: 3, height: 4 }], 'agree-2')).toEqual({
    mark: 'path',
    d: 'M1 2h3v4h-3z',
    fill: 'agree-2',
  })
})
