import type { Scale } from '../../positions/dataset/index.ts'
import type { BareDrawing } from './drawing.ts'
import { line, type Mark } from './mark.ts'
import { SIDE_COLORS, sideMark } from './side-mark.ts'
import { spreadMark } from './spread-mark.ts'

/** What one side holds on a scale. */
export interface SideValue {
  /** Null: nothing that has a value. */
  readonly value: number | null
  /** Least and greatest among those who count for the side. */
  readonly low?: number | null
  readonly high?: number | null
  /** Declares itself neutral. */
  readonly neutral: boolean
}

/** Who stands on a scale: one side or two. */
export interface ScaleSides {
  readonly a?: SideValue | undefined
  readonly b?: SideValue | undefined
}

/** The first pixel, the width and the middle of a scale; `unit` pixels are one of a picture of 1600×900. */
interface ScalePlace {
  readonly x: number
  readonly width: number
  readonly y: number
  readonly unit: number
}

/** Free at either end for half a mark. */
const INSET = 8
/** More points than this are no ticks but a wall. */
const TICKS = 11

/** A scale with its points, what one or two sides hold on it, and how far apart they are. */
export function scaleMarks(scale: Scale, { a, b }: ScaleSides, place: ScalePlace): Mark[] {
  const { y, unit } = place
  const [from, to] = [place.x + INSET * unit, place.x + place.width - INSET * unit]
  const x = (value: number) => from + ((value - scale.min) / (scale.max - scale.min)) * (to - from)
  const stroke = { color: 'rule', width: 1.4 * unit } as const
  const { points } = scale
  const ticks = points.length > 0 && points.length <= TICKS ? points.map(({ value }) => value) : [scale.min, scale.max]
  const marks: Mark[] = [line(x(scale.min), y, x(scale.max), y, stroke)]
  for (const value of ticks) marks.push(line(x(value), y - 4 * unit, x(value), y + 4 * unit, stroke))
  const [first, second] = [a?.value ?? null, b?.value ?? null]
  const same = first !== null && first === second
  if (first !== null && second !== null && !same) {
    marks.push(line(x(first), y, x(second), y, { color: 'muted', width: 3 * unit }))
  }
  for (const side of ['a', 'b'] as const) {
    const { value = null, low = null, high = null, neutral = false } = (side === 'a' ? a : b) ?? {}
    if (value === null) continue
    const above = side === 'a' ? -1 : 1
    if (low !== null && high !== null && low !== high) {
      const spread = { from: x(low), to: x(high), y: y + above * 10 * unit, color: SIDE_COLORS[side] }
      marks.push(spreadMark({ ...spread, unit: 0.75 * unit }))
    }
    const at = same ? y + above * 5.5 * unit : y
    marks.push(sideMark({ x: x(value), y: at, side, hollow: neutral, unit: same ? 0.8 * unit : unit }))
  }
  return marks
}

/** Of a scale by itself: its size in pixels, and how large its marks are. */
const ALONE = { width: 132, height: 22, unit: 0.8 } as const

/** A scale with one or two sides by itself, for a row of a page. */
export function scaleDrawing(scale: Scale, sides: ScaleSides): BareDrawing {
  const { width, height, unit } = ALONE
  return { width, height, marks: scaleMarks(scale, sides, { x: 0, width, y: height / 2, unit }) }
}
