import { lastDay } from '../../positions/calendar.ts'
import type { Dataset } from '../../positions/dataset/dataset.ts'
import { pairMeasure } from '../../positions/measures/registry.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import { calendarSpan } from '../../positions/series/calendar-span.ts'
import type { PositionShift } from '../../positions/series/position-shifts.ts'
import type { TimeWindow } from '../../positions/series/time-windows.ts'
import type { View } from '../../positions/view.ts'
import type { Caption } from '../frame/caption.ts'
import type { LegendEntry } from '../frame/legend-entry.ts'
import { cleanText } from '../text/clean-text.ts'
import { datasetTitle, onIssues } from '../text/scope-words.ts'
import { type Counts, sourceNote } from '../text/source-note.ts'
import { unitWords } from '../text/unit-words.ts'
import { valueLabel } from '../text/value-label.ts'
import { counted, dateWords, fraction, listWords, measureName, numberWords } from '../text/words.ts'
import { lonePoints } from './axis.ts'
import { type TimelinePanel, timelinePanels } from './panels.ts'
import { type TimelineSeries, timelineSeries } from './series.ts'
import { actorsOf, type TimelineSubject } from './subject.ts'
import type { DateCount } from './subject-rows.ts'

/** A change of position, in words. */
export interface SceneShift {
  readonly on: string
  readonly actor: string
  readonly actorName: string
  readonly issue: string
  readonly issueName: string
  readonly before: string
  readonly after: string
  readonly value: number
  /** After less before. */
  readonly change: number
}

/** All that a timeline shows, before any size or theme; it survives structured cloning. */
export interface TimelineScene extends Caption {
  readonly description: string
  readonly subject: TimelineSubject
  /** First and last day of the axis. */
  readonly span: TimeWindow
  readonly panels: readonly TimelinePanel[]
  readonly shifts: readonly SceneShift[]
  /** Dates (at their own precision) on which something was said that counts here. */
  readonly dates: readonly DateCount[]
  /** The day of the view, and where its window begins; null where the view has none. */
  readonly day: string | null
  readonly windowFrom: string | null
  readonly width: string | null
  readonly step: string
}

/** What a timeline is made from; `series` when it is known already. */
export interface TimelineInput {
  readonly positions: Positions
  readonly view: View
  readonly counts: Counts
  readonly series?: TimelineSeries
}

/** The timeline of a view. Throws an Error for people as `timelineSeries` does. */
export function timelineScene({ positions, view, counts, series: known }: TimelineInput): TimelineScene {
  const { dataset, scope } = positions
  const series = known ?? timelineSeries(dataset, scope, view)
  const panels = timelinePanels(dataset, scope, series)
  const shifts = series.shifts.map((shift) => sceneShift(dataset, shift))
  const { subject, span, width, step, dates } = series
  const day = scope.asOf === undefined ? null : lastDay(scope.asOf)
  return {
    kicker: datasetTitle(positions),
    title: `${titleOf(dataset, subject, unitWords(positions).many)}${onIssues(positions)}, ${yearsOf(span)}`,
    subtitle: subtitleOf(series, panels),
    description: descriptionOf(panels, shifts),
    subject,
    span,
    panels,
    shifts,
    dates,
    day,
    windowFrom: scope.from ?? null,
    width: width ?? null,
    step,
    legend: legendOf(panels, shifts, dates, day),
    notes: [leftNote(series), methodOf(positions, series), sourceNote(positions, counts)].filter((note) => note !== ''),
  }
}

function nameOf(dataset: Dataset, id: string): string {
  return cleanText(dataset.actors.find((actor) => actor.id === id)?.name ?? id) || id
}

function titleOf(dataset: Dataset, subject: TimelineSubject, many: string): string {
  const names = actorsOf(subject).map((id) => nameOf(dataset, id))
  const some = names.length <= 4 ? listWords(names) : `${names.slice(0, 2).join(', ')} and ${names.length - 2} others`
  const titles = {
    actor: `Positions of ${some}`,
    pair: `Alignment of ${some}`,
    group: `Cohesion of ${some}`,
    groups: 'Cohesion of two groups, and alignment across',
    everyone: `Cohesion and polarisation of all ${many}`,
  }
  return titles[subject.of]
}

function yearsOf({ from, to }: TimeWindow): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? first : `${first} to ${last}`
}

function subtitleOf(
  { subject, width, step, lines, span, left }: TimelineSeries,
  panels: readonly TimelinePanel[],
): string {
  const windows = lines[0]?.points.length ?? panels[0]?.lines[0]?.points.length ?? 0
  const valued = lines[0]?.points.filter(({ value }) => value !== null) ?? []
  const basis = valued.map((point) => point.basis)
  const what = subject.of === 'pair' ? 'shared issues' : 'pairs with a value'
  const [least, most] = [Math.min(...basis), Math.max(...basis)].map(numberWords)
  const range = basis.length === 0 ? '' : `${least === most ? least : `${least} to ${most}`} ${what}`
  const stepLines = panels.some((panel) => panel.lines.some(({ kind }) => kind === 'step'))
  const parts = stepLines
    ? [counted(panels.length, 'issue'), left > 0 ? `${left} more not drawn` : '']
    : [
        width === undefined
          ? `as held at the end of each ${spanWords(step)}`
          : `stated within ${spanWords(width, true)}${width === step ? '' : `, every ${spanWords(step)}`}`,
        lines.length > 0
          ? `a value in ${valued.length} of ${counted(windows, 'window')}`
          : counted(panels.length, 'heading'),
        range,
      ]
  const when = span.from === span.to ? dateWords(span.from) : `${dateWords(span.from)} to ${dateWords(span.to)}`
  return [when, ...parts].filter((part) => part !== '').join(' · ')
}

/** A span in words: `year`, `2 weeks`; with `one` also `a year`. */
function spanWords(span: string, one = false): string {
  const { count, unit } = calendarSpan(span)
  const [number, word] =
    unit === 'day'
      ? count % 7 === 0
        ? [count / 7, 'week']
        : [count, 'day']
      : count % 12 === 0
        ? [count / 12, 'year']
        : [count, 'month']
  return number === 1 ? `${one ? 'a ' : ''}${word}` : `${number} ${word}s`
}

function sceneShift(dataset: Dataset, shift: PositionShift): SceneShift {
  const issue = dataset.issues[shift.issue]
  const scale = dataset.scales.find(({ id }) => id === issue?.scale)
  const words = (value: number) => (scale === undefined ? fraction(value) : valueLabel(scale, value))
  const actor = dataset.actors[shift.actor]?.id ?? ''
  return {
    on: shift.on,
    actor,
    actorName: nameOf(dataset, actor),
    issue: issue?.id ?? '',
    issueName: cleanText(issue?.name ?? ''),
    before: words(shift.before.value),
    after: words(shift.after.value),
    value: shift.after.value,
    change: shift.change,
  }
}

function descriptionOf(panels: readonly TimelinePanel[], shifts: readonly SceneShift[]): string {
  if (panels.length === 0) return 'Nothing is known of them that could be drawn.'
  const told = panels.slice(0, 6).map(({ title, lines }) => {
    const ends = lines.map(({ name, points }) => {
      const valued = points.filter(({ value }) => value !== null)
      const [first, last] = [valued[0], valued.at(-1)]
      return first === undefined || last === undefined
        ? `${name}: no value`
        : `${name}: first ${first.words}; last ${last.words}`
    })
    return `${title}: ${ends.join('; ')}.`
  })
  return `${told.join(' ')} ${counted(shifts.length, 'change')} of position.`
}

function legendOf(
  panels: readonly TimelinePanel[],
  shifts: readonly SceneShift[],
  dates: readonly DateCount[],
  day: string | null,
): LegendEntry[] {
  const lines = new Map(panels.flatMap((panel) => panel.lines).map((line) => [line.name, line]))
  const legend = [...lines.values()].map(
    ({ name, color, dashed }): LegendEntry => ({ mark: 'stroke', color, dash: dashed, label: name }),
  )
  const points = panels.flatMap((panel) => panel.lines).flatMap((line) => line.points)
  if (points.some(({ coverage }) => coverage !== null)) {
    legend.push({ mark: 'coverage', label: 'share of what could count that did' })
  }
  const lone = panels.some((panel) =>
    panel.lines.some((one) => one.kind === 'window' && lonePoints(one.points).length > 0),
  )
  if (lone) legend.push({ mark: 'dot', label: 'a window cut short, or without a neighbour' })
  if (shifts.length > 0) legend.push({ mark: 'shift', label: 'a position changes, up or down its scale' })
  if (day !== null) legend.push({ mark: 'day', label: `day of the view: ${dateWords(day)}` })
  if (dates.length > 0) legend.push({ mark: 'tick', label: 'statements of that time; higher means more' })
  return legend
}

function leftNote({ left, topics, histories }: TimelineSeries): string {
  const means =
    topics.length > 0
      ? 'Positions are told by heading, as means of the positions stated in each window; headings with a value in fewer than five windows are left out.'
      : ''
  const more =
    left > 0 && histories.length > 0
      ? `${counted(left, 'issue')} not drawn: those that moved least. Choose issues to see them.`
      : ''
  return [means, more].filter((part) => part !== '').join(' ')
}

function methodOf({ scope }: Positions, { width, lines, histories }: TimelineSeries): string {
  if (histories.length > 0)
    return 'A line holds a position from the day on which it was stated to the day on which it was given up; where nothing is known there is none.'
  const gaps = 'Where there is no value there is a gap.'
  if (lines.length === 0) return gaps
  const measure = pairMeasure(scope.measure)
  const held =
    width === undefined
      ? 'positions as held on the last day of each step'
      : 'positions stated in the window, as held on its last day'
  const apart = lines.some(({ id }) => id === 'polarisation')
    ? ' Polarisation: 1 − consensus (Tastle and Wierman 2007), mean over issues.'
    : ''
  return `${measureName(measure)} (${measure.source}), at least ${scope.minShared} shared; ${held}. ${gaps}${apart}`
}
