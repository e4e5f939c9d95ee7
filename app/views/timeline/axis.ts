import { scaleLinear, scaleUtc } from 'd3-scale'
import { line as lineShape } from 'd3-shape'
import { textWidth } from '../../../diagram/text/text-width.ts'
import { forms as english } from '../../../diagram/words/en/forms.ts'
import type { Forms } from '../../../diagram/words/forms.ts'
import { firstDay, lastDay } from '../../../positions/calendar.ts'
import type { TimeWindow } from '../../../positions/series/index.ts'
import type { PanelLine, PanelPoint, TimelinePanel } from './panels.ts'

const DAY = 86_400_000

/** A common time axis: days to pixels between `x0` and `x1`; the last day has its width too. */
export interface TimeAxis {
  /** Where it begins and ends. */
  readonly x0: number
  readonly x1: number
  /** The left edge of a day. */
  at(day: string): number
  /** The right edge of a day. */
  end(day: string): number
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** The day at a pixel, within the axis. */
  day(x: number): string
}

/** The time axis of a span over pixels, with about `wanted` marks. */
export function timeAxis(span: TimeWindow, x0: number, x1: number, wanted: number, forms: Forms = english): TimeAxis {
  const start = Date.parse(span.from)
  const end = Date.parse(span.to) + DAY
  const scale = scaleUtc([start, end], [x0, x1]).clamp(true)
  const format = tickFormat(end - start, forms)
  const days = scale.ticks(Math.max(2, wanted)).filter((date) => date.getTime() % DAY === 0 && date.getTime() < end)
  // A single day is told once, under its middle.
  const ticks =
    end - start === DAY
      ? [{ x: (x0 + x1) / 2, label: format(new Date(start)) }]
      : days.map((date) => ({ x: scale(date), label: format(date) }))
  return {
    x0,
    x1,
    at: (day) => scale(Date.parse(firstDay(day))),
    end: (day) => scale(Date.parse(lastDay(day)) + DAY),
    ticks,
    day: (x) => {
      const time = Math.min(end - DAY, Math.max(start, scale.invert(x).getTime()))
      return new Date(Math.floor(time / DAY) * DAY).toISOString().slice(0, 10)
    },
  }
}

/** Where panels that stand under each other begin, the pixels at their left for the words of values, and the time axis that they share. */
export interface Column {
  readonly left: number
  readonly labels: number
  readonly axis: TimeAxis
  /** Pixels per pixel of a picture of 1600×900. */
  readonly unit: number
}

/** Lays out a column of panels in a width: words of values take what they need, up to a third of it. */
export function columnOf(
  { panels, span }: { readonly panels: readonly Pick<TimelinePanel, 'ticks'>[]; readonly span: TimeWindow },
  { left, width, unit }: { left: number; width: number; unit: number },
  forms: Forms = english,
): Column {
  const longest = Math.max(0, ...panels.flatMap(({ ticks }) => ticks.map(({ label }) => textWidth(label, 12 * unit))))
  const labels = Math.max(58 * unit, Math.min(190 * unit, width * 0.34, longest + 11 * unit))
  const wanted = Math.floor((width - labels) / (95 * unit))
  const axis = timeAxis(span, left + labels, Math.max(left + labels, left + width - 4 * unit), wanted, forms)
  return { left, labels, axis, unit }
}

function tickFormat(length: number, { shortMonth }: Forms): (date: Date) => string {
  return (date) => {
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
    if (month === 0 && day === 1) return String(year)
    if (length > 120 * DAY && day === 1) return shortMonth(month)
    return shortMonth(month, day)
  }
}

/** The vertical axis of a panel: values to pixels, the high end on top. */
export function panelAxis(
  { low, high }: Pick<TimelinePanel, 'low' | 'high'>,
  top: number,
  bottom: number,
): (value: number) => number {
  const scale = scaleLinear([low, high], [bottom, top])
  return (value) => scale(value)
}

/**
 * A line as SVG path data. A `window` line joins the middles (of windows that all begin together: the ends) of neighbouring windows with a value; a
 * `step` line runs level over the days of each value, and upright where one follows the other within a day. Null values and gaps are not bridged.
 */
export function linePath({ kind, points }: PanelLine, axis: TimeAxis, y: (value: number) => number): string {
  if (kind === 'step') return stepPath(points, axis, y)
  const shape = lineShape<PanelPoint>()
    .defined(({ value, cut }) => value !== null && !cut)
    .x((point) => pointX(point, points, axis))
    .y(({ value }) => y(value as number))
    .digits(2)
  return shape([...points]) ?? ''
}

/** Where a window's value stands: in its middle, or at its end where all windows begin together. */
export function pointX(point: PanelPoint, points: readonly PanelPoint[], axis: TimeAxis): number {
  const together = points.length > 1 && points[0]?.from === points[1]?.from
  return together ? axis.end(point.to) : (axis.at(point.from) + axis.end(point.to)) / 2
}

/** The points of a window line that no line would show: those without a neighbour to join, and those of a window cut short. */
export function lonePoints(points: readonly PanelPoint[]): PanelPoint[] {
  return points.filter(
    (point, i) => point.value !== null && (point.cut || (!joins(points[i - 1]) && !joins(points[i + 1]))),
  )
}

function joins(point: PanelPoint | undefined): boolean {
  return point !== undefined && point.value !== null && !point.cut
}

function stepPath(points: readonly PanelPoint[], axis: TimeAxis, y: (value: number) => number): string {
  let d = ''
  let before: PanelPoint | null = null
  const two = (x: number) => String(Math.round(x * 100) / 100)
  for (const point of points) {
    if (point.value !== null) {
      const [x, at] = [two(axis.at(point.from)), two(y(point.value))]
      const follows =
        before !== null && before.value !== null && Math.abs(axis.end(before.to) - axis.at(point.from)) < 0.01
      d += `${follows ? `V${at}` : `M${x} ${at}`}H${two(axis.end(point.to))}`
    }
    before = point
  }
  return d
}
