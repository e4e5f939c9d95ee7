import type { Dataset } from '../../positions/dataset/dataset.ts'
import type { Scale } from '../../positions/dataset/model.ts'
import { pairMeasure } from '../../positions/measures/registry.ts'
import type { Scope } from '../../positions/scope.ts'
import { addDays, addSpan } from '../../positions/series/add-span.ts'
import { calendarSpan } from '../../positions/series/calendar-span.ts'
import type { ColorToken } from '../palette.ts'
import { cleanText } from '../text/clean-text.ts'
import { heldWords, meanWords } from '../text/position-words.ts'
import { counted, dateWords, measureName, valueWords } from '../text/words.ts'
import { type LinePoint, lineRange, type MeasureLine } from './lines.ts'
import type { TimelineSeries } from './series.ts'

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
}

/** The panels of a series: one per measure, per heading, or per issue. */
export function timelinePanels(dataset: Dataset, scope: Scope, series: TimelineSeries): TimelinePanel[] {
  const issues = series.histories.map(({ issue, spans }): TimelinePanel => {
    const own = dataset.issues[issue]
    const scale = dataset.scales.find(({ id }) => id === own?.scale) as Scale
    const points = spans.map((span) => ({
      from: span.from,
      to: span.to,
      value: span.value,
      coverage: null,
      cut: false,
      words: `${heldWords(scale, span.value, span.status)}, ${daysWords(span.from, span.to, series.span)}`,
    }))
    return {
      id: own?.id ?? '',
      title: cleanText(own?.name ?? ''),
      ...scaleAxis(scale),
      lines: [{ id: 'held', name: 'position', kind: 'step', color: 'ink', dashed: false, points }],
    }
  })
  const topics = series.topics.map(
    ({ id, name, scale, points }): TimelinePanel => ({
      id,
      title: cleanText(name),
      ...scaleAxis(scale),
      lines: [
        {
          id: 'mean',
          name: 'mean of the positions',
          kind: 'window',
          color: 'ink',
          dashed: false,
          points: points.map((point) =>
            told(
              point,
              (value) => `mean ${meanWords(scale, value)}`,
              `${point.basis} of ${counted(point.of, 'issue')}`,
              isCut(point, series.width),
            ),
          ),
        },
      ],
    }),
  )
  return [...measurePanels(scope, series), ...topics, ...issues]
}

const NAMES: Readonly<Record<MeasureLine['id'], { name: string; color: ColorToken; dashed: boolean; of: string }>> = {
  pair: { name: 'alignment of the two', color: 'ink', dashed: false, of: 'issue' },
  cohesion: { name: 'cohesion: mean alignment of the pairs', color: 'bloc-1', dashed: false, of: 'pair' },
  polarisation: { name: 'polarisation', color: 'bloc-2', dashed: false, of: 'issue' },
  left: { name: 'cohesion of the first group', color: 'bloc-1', dashed: false, of: 'pair' },
  right: { name: 'cohesion of the second group', color: 'bloc-2', dashed: false, of: 'pair' },
  across: { name: 'alignment across', color: 'ink', dashed: true, of: 'pair' },
}

function measurePanels(scope: Scope, { lines, width }: TimelineSeries): TimelinePanel[] {
  const measure = pairMeasure(scope.measure)
  const line = ({ id, points }: MeasureLine): PanelLine => {
    const { name, color, dashed, of } = NAMES[id]
    const range = lineRange(id, measure)
    const what = id === 'pair' ? 'shared ' : ''
    const words = (point: LinePoint) => `${point.basis} ${what}of ${counted(point.of, of)}`
    const valued = (value: number) => (id === 'polarisation' ? valueInUnit(value) : valueWords(value, { range }))
    return {
      id,
      name,
      kind: 'window',
      color,
      dashed,
      points: points.map((point) => told(point, valued, words(point), isCut(point, width))),
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
      aligned[0]?.id === 'pair'
        ? `Alignment (${measureName(measure)})`
        : `Cohesion (mean ${measureName(measure)} of the pairs)`
    const ticks = [low, middle, high].map((value) => ({ value, label: valueWords(value, measure) }))
    panels.push({ id: 'alignment', title, low, high, ticks, lines: aligned.map(line) })
  }
  if (apart.length > 0) {
    const ticks = [0, 0.5, 1].map((value) => ({ value, label: valueInUnit(value) }))
    panels.push({
      id: 'polarisation',
      title: 'Polarisation (0: all hold the same, 1: half at either end)',
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

function valueInUnit(value: number): string {
  return value === 0 || value === 1 ? String(value) : value.toFixed(2).replace(/^0/, '')
}

function told(point: LinePoint, valued: (value: number) => string, basis: string, cut: boolean): PanelPoint {
  const { from, to, value, of } = point
  const what = value === null ? 'no value' : valued(value)
  const coverage = of === 0 ? 0 : point.basis / of
  return { from, to, value, coverage, cut, words: `${what} over ${basis}, ${dateWords(from)} to ${dateWords(to)}` }
}

function scaleAxis(scale: Scale): Pick<TimelinePanel, 'low' | 'high' | 'ticks'> {
  const points = scale.points.length > 0 ? scale.points.map(({ value }) => value) : [scale.min, scale.max]
  const ends = points.length <= 5 ? points : [scale.min, scale.max]
  return {
    low: scale.min,
    high: scale.max,
    ticks: [...ends].sort((a, b) => a - b).map((value) => ({ value, label: heldWords(scale, value, 'position') })),
  }
}

function daysWords(from: string, to: string, span: { from: string; to: string }): string {
  const begins = from <= span.from ? '' : `from ${dateWords(from)}`
  const ends = to >= span.to ? '' : `to ${dateWords(to)}`
  return [begins, ends].filter((part) => part !== '').join(' ') || 'throughout'
}
