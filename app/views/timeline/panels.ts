import type { ColorToken } from '../../../diagram/palette.ts'
import { cleanText } from '../../../diagram/text/clean-text.ts'
import { measureName } from '../../../diagram/text/measure-name.ts'
import { heldWords, meanWords } from '../../../diagram/text/position-words.ts'
import { lastDay } from '../../../positions/calendar.ts'
import { calendarSpan } from '../../../positions/calendar-span.ts'
import type { Dataset, Scale } from '../../../positions/dataset/index.ts'
import { pairMeasure } from '../../../positions/measures/index.ts'
import type { Scope } from '../../../positions/scope.ts'
import { addDays, addSpan } from '../../../positions/series/index.ts'
import { type LinePoint, lineRange, type MeasureLine } from './lines.ts'
import type { TimelineSeries } from './series.ts'
import type { Words } from './words.ts'

/** A value on a line, over the days that it is told for. */
export interface PanelPoint {
  readonly from: string
  readonly to: string
  readonly value: number | null
  /** Whether the window ends with the data, before its width is full: its value stands alone. */
  readonly cut: boolean
  /** Share 0…1 of what could count that did; null where nothing is counted. */
  readonly coverage: number | null
  /** Value, time and what it rests on, in words. */
  readonly words: string
}

/** A line of a panel: `window` lines join the values of neighbouring windows, `step` lines hold one value over days. Gaps are never bridged. */
export interface PanelLine {
  readonly id: string
  readonly name: string
  readonly kind: 'window' | 'step'
  readonly color: ColorToken
  /** Drawn broken, so that two lines differ without colour. */
  readonly dashed: boolean
  readonly points: readonly PanelPoint[]
}

/** One of the small pictures that stand under each other: a vertical axis of its own on the common time. */
export interface TimelinePanel {
  readonly id: string
  readonly title: string
  readonly low: number
  readonly high: number
  /** Values with a word, ascending. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
  readonly lines: readonly PanelLine[]
  /** What is held on the view's day, in words; null where no day is asked about, or means are drawn. */
  readonly onDay: string | null
}

/** The panels of a series: one per measure, per heading, or per issue. */
export function timelinePanels(dataset: Dataset, scope: Scope, series: TimelineSeries, words: Words): TimelinePanel[] {
  const { timeline, holding, forms } = words
  const day = scope.asOf === undefined ? null : lastDay(scope.asOf)
  const issues = series.histories.map(({ issue, spans }): TimelinePanel => {
    const own = dataset.issues[issue]
    const scale = dataset.scales.find(({ id }) => id === own?.scale) as Scale
    const points = spans.map((span) => ({
      from: span.from,
      to: span.to,
      value: span.value,
      coverage: null,
      cut: false,
      words: `${heldWords(scale, span.value, span.status, words)}, ${daysWords(span.from, span.to, series.span, timeline)}`,
    }))
    const held = day === null ? undefined : spans.find(({ from, to }) => from <= day && day <= to)
    return {
      id: own?.id ?? '',
      title: cleanText(own?.name ?? ''),
      onDay: day && timeline.onDay(day, heldWords(scale, held?.value ?? null, held?.status ?? null, words)),
      ...scaleAxis(scale, words),
      lines: [{ id: 'held', name: timeline.lines.held, kind: 'step', color: 'ink', dashed: false, points }],
    }
  })
  const topics = series.topics.map(
    ({ id, name, scale, points }): TimelinePanel => ({
      id,
      title: cleanText(name),
      onDay: null,
      ...scaleAxis(scale, words),
      lines: [
        {
          id: 'mean',
          name: timeline.lines.mean,
          kind: 'window',
          color: 'ink',
          dashed: false,
          points: points.map((point) =>
            told(
              point,
              (value) => holding.mean(meanWords(scale, value, forms)),
              timeline.over.issues(point.basis, point.of),
              isCut(point, series.width),
              timeline,
            ),
          ),
        },
      ],
    }),
  )
  return [...measurePanels(scope, series, words), ...topics, ...issues]
}

const LOOKS: Readonly<
  Record<MeasureLine['id'], { color: ColorToken; dashed: boolean; of: keyof Words['timeline']['over'] }>
> = {
  pair: { color: 'ink', dashed: false, of: 'shared' },
  cohesion: { color: 'bloc-1', dashed: false, of: 'pairs' },
  polarisation: { color: 'bloc-2', dashed: false, of: 'issues' },
  left: { color: 'bloc-1', dashed: false, of: 'pairs' },
  right: { color: 'bloc-2', dashed: false, of: 'pairs' },
  across: { color: 'ink', dashed: true, of: 'pairs' },
}

function measurePanels(scope: Scope, { lines, width }: TimelineSeries, { timeline, forms }: Words): TimelinePanel[] {
  const measure = pairMeasure(scope.measure)
  const valueInUnit = (value: number) => (value === 0 || value === 1 ? String(value) : forms.fraction(value))
  const line = ({ id, points }: MeasureLine): PanelLine => {
    const { color, dashed, of } = LOOKS[id]
    const range = lineRange(id, measure)
    const valued = (value: number) => (id === 'polarisation' ? valueInUnit(value) : forms.valueWords(value, { range }))
    return {
      id,
      name: timeline.lines[id],
      kind: 'window',
      color,
      dashed,
      points: points.map((point) =>
        told(point, valued, timeline.over[of](point.basis, point.of), isCut(point, width), timeline),
      ),
    }
  }
  const aligned = lines.filter(({ id }) => id !== 'polarisation')
  const apart = lines.filter(({ id }) => id === 'polarisation')
  const panels: TimelinePanel[] = []
  if (aligned.length > 0) {
    const values = aligned.flatMap(({ points }) => points.flatMap(({ value }) => (value === null ? [] : [value])))
    const [least, high] = measure.range
    const low = Number.isFinite(least) ? least : Math.floor(Math.min(-1, ...values))
    const middle = (low + high) / 2
    const title =
      aligned[0]?.id === 'pair' ? timeline.alignment(measureName(measure)) : timeline.cohesion(measureName(measure))
    const ticks = [low, middle, high].map((value) => ({ value, label: forms.valueWords(value, measure) }))
    panels.push({ id: 'alignment', title, onDay: null, low, high, ticks, lines: aligned.map(line) })
  }
  if (apart.length > 0) {
    const ticks = [0, 0.5, 1].map((value) => ({ value, label: valueInUnit(value) }))
    panels.push({
      id: 'polarisation',
      title: timeline.polarisation,
      onDay: null,
      low: 0,
      high: 1,
      ticks,
      lines: apart.map(line),
    })
  }
  return panels
}

/** Whether a window is narrower than all others, because the data end. */
function isCut({ from, to }: LinePoint, width: string | undefined): boolean {
  if (width === undefined) return false
  const next = addSpan(from, calendarSpan(width))
  return next !== null && (addDays(next, -1) ?? next) > to
}

function told(
  point: LinePoint,
  valued: (value: number) => string,
  over: string,
  cut: boolean,
  words: Words['timeline'],
): PanelPoint {
  const { from, to, value, of } = point
  const what = value === null ? words.noValue : valued(value)
  const coverage = of === 0 ? 0 : point.basis / of
  return { from, to, value, coverage, cut, words: words.point(what, over, from, to) }
}

function scaleAxis(scale: Scale, words: Words): Pick<TimelinePanel, 'low' | 'high' | 'ticks'> {
  const points = scale.points.length > 0 ? scale.points.map(({ value }) => value) : [scale.min, scale.max]
  const ends = points.length <= 5 ? points : [scale.min, scale.max]
  return {
    low: scale.min,
    high: scale.max,
    ticks: [...ends]
      .sort((a, b) => a - b)
      .map((value) => ({ value, label: heldWords(scale, value, 'position', words) })),
  }
}

function daysWords(from: string, to: string, span: { from: string; to: string }, words: Words['timeline']): string {
  const begins = from <= span.from ? '' : words.from(from)
  const ends = to >= span.to ? '' : words.to(to)
  return [begins, ends].filter((part) => part !== '').join(' ') || words.throughout
}
