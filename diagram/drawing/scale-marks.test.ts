import { expect, it } from 'vitest'
import type { CircleMark, Mark, PathMark, RectMark } from './mark.ts'
import { scaleDrawing, scaleMarks } from './scale-marks.ts'

const SCALE = {
  id: 'five',
  min: -2,
  max: 2,
  continuous: false,
  assumed: false,
  points: [-2, -1, 0, 1, 2].map((value) => ({ value, label: String(value) })),
}
const PLACE = { x: 0, width: 116, y: 50, unit: 1 }

function of<K extends Mark['mark']>(kind: K, marks: readonly Mark[]) {
  return marks.filter((one) => one.mark === kind) as Extract<Mark, { mark: K }>[]
}

it('puts a circle and a square where the sides stand, with a line between', () => {
  const marks = scaleMarks(SCALE, { a: { value: -2, neutral: false }, b: { value: 0, neutral: true } }, PLACE)
  const [circle] = of('circle', marks) as [CircleMark]
  const [square] = of('rect', marks) as [RectMark]
  expect([circle.x, circle.y, circle.fill]).toEqual([8, 50, 'bloc-1'])
  expect([square.x + square.width / 2, square.y + square.height / 2, square.fill]).toEqual([58, 50, 'paper'])
  expect((of('path', marks) as PathMark[]).map(({ d }) => d)).toContain('M8 50H58')
})

it('moves two sides on one spot apart, without a line between', () => {
  const side = { value: 1, neutral: false }
  const marks = scaleMarks(SCALE, { a: side, b: side }, PLACE)
  const [circle] = of('circle', marks) as [CircleMark]
  const [square] = of('rect', marks) as [RectMark]
  expect([circle.x, circle.y]).toEqual([83, 44.5])
  expect(square.y + square.height / 2).toBe(55.5)
  expect(of('path', marks)).toHaveLength(1 + SCALE.points.length)
})

it('draws the range of the first side above the line, of the second below, and none of who agrees', () => {
  const range = (low: number, high: number) => ({ value: 0, low, high, neutral: false })
  const both = scaleMarks(SCALE, { a: range(-1, 1), b: { ...range(0, 2), value: 1 } }, PLACE)
  const spreads = (of('path', both) as PathMark[]).filter(({ stroke }) => stroke?.color.startsWith('bloc'))
  expect(spreads.map(({ d }) => /M[\d.]+ (\d+)H/.exec(d)?.[1])).toEqual(['40', '60'])
  const none = scaleMarks(SCALE, { a: range(1, 1) }, PLACE)
  expect((of('path', none) as PathMark[]).some(({ stroke }) => stroke?.color.startsWith('bloc'))).toBe(false)
})

it('shows the ends alone where points are too many, and nobody where nobody has a value', () => {
  const points = Array.from({ length: 12 }, (_, i) => ({ value: -2 + i / 3, label: String(i) }))
  const { marks, width, height } = scaleDrawing({ ...SCALE, points }, { a: { value: null, neutral: false } })
  expect(marks).toHaveLength(3)
  expect([width, height]).toEqual([132, 22])
})
