import type { Caption } from '../../../diagram/frame/caption.ts'
import type { LegendEntry } from '../../../diagram/frame/legend-entry.ts'
import { cleanText } from '../../../diagram/text/clean-text.ts'
import { measureName } from '../../../diagram/text/measure-name.ts'
import { datasetTitle, issuesAsked } from '../../../diagram/text/scope-words.ts'
import { type Counts, sourceNote } from '../../../diagram/text/source-note.ts'
import { unitKind } from '../../../diagram/text/unit-kind.ts'
import { valueLabel } from '../../../diagram/text/value-label.ts'
import { lastDay } from '../../../positions/calendar.ts'
import { calendarSpan } from '../../../positions/calendar-span.ts'
import type { Dataset } from '../../../positions/dataset/index.ts'
import { pairMeasure } from '../../../positions/measures/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import {
  type ChangeKind,
  mayShift,
  type PositionShift,
  type TimeWindow,
  type VoiceChange,
} from '../../../positions/series/index.ts'
import type { View } from '../../../positions/view.ts'
import { lonePoints } from './axis.ts'
import { type TimelinePanel, timelinePanels } from './panels.ts'
import { type TimelineSeries, timelineSeries } from './series.ts'
import { actorsOf, type TimelineSubject } from './subject.ts'
import type { DateCount } from './subject-rows.ts'
import { type Words, wordsOf } from './words.ts'

/** Another position than before, in words. */
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
  /** What lies behind it, and the names of those who are. */
  readonly kind: ChangeKind
  readonly who: readonly { readonly name: string; readonly how: VoiceChange['how'] }[]
}

/** All that a timeline shows, before any size or theme; it survives structured cloning. */
export interface TimelineScene extends Caption {
  readonly description: string
  readonly subject: TimelineSubject
  /** First and last day of the axis. */
  readonly span: TimeWindow
  readonly panels: readonly TimelinePanel[]
  /** Changes of position. */
  readonly shifts: readonly SceneShift[]
  /** Whether each issue was put once, so that no position on it can change. */
  readonly putOnce: boolean
  /** Other positions that come of another speaker or other members, nobody having changed position. */
  readonly others: readonly SceneShift[]
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

/** The timeline of a view. Throws a `UserError` as `timelineSeries` does. */
export function timelineScene({ positions, view, counts, series: known }: TimelineInput): TimelineScene {
  const { dataset, scope } = positions
  const words = wordsOf(view.lang)
  const series = known ?? timelineSeries(dataset, scope, view)
  const panels = timelinePanels(dataset, scope, series, words)
  const found = series.shifts.map((shift) => sceneShift(dataset, shift, words))
  const shifts = found.filter(({ kind }) => kind === 'changed')
  const others = found.filter(({ kind }) => kind !== 'changed')
  const putOnce = found.length === 0 && !mayShift(dataset, scope)
  const { subject, span, width, step, dates } = series
  const day = scope.asOf === undefined ? null : lastDay(scope.asOf)
  return {
    lang: view.lang,
    kicker: datasetTitle(positions),
    title: titleOf(positions, series, words),
    subtitle: subtitleOf(series, panels, words),
    description: descriptionOf(panels, putOnce ? null : shifts, words),
    subject,
    span,
    panels,
    shifts,
    putOnce,
    others,
    dates,
    day,
    windowFrom: scope.from ?? null,
    width: width ?? null,
    step,
    legend: legendOf(panels, shifts, dates, day, words),
    notes: [leftNote(series, words), methodOf(positions, series, words), sourceNote(positions, counts, words)].filter(
      (note) => note !== '',
    ),
  }
}

function nameOf(dataset: Dataset, id: string): string {
  return cleanText(dataset.actors.find((actor) => actor.id === id)?.name ?? id) || id
}

/** So many names stand in a title; of more the first two. */
const NAMED = { all: 4, first: 2 }

function titleOf(positions: Positions, { subject, span }: TimelineSeries, words: Words): string {
  const { titles, forms, timeline } = words
  const names = actorsOf(subject).map((id) => nameOf(positions.dataset, id))
  const some =
    names.length <= NAMED.all
      ? forms.listWords(names)
      : titles.firstAndOthers(names.slice(0, NAMED.first), names.length - NAMED.first)
  const asked = [issuesAsked(positions, words), timeline.years(span.from.slice(0, 4), span.to.slice(0, 4))] as const
  const of: Readonly<Record<TimelineSubject['of'], () => string>> = {
    actor: () => titles.positionsOf(some, ...asked),
    pair: () => titles.alignmentOf(some, ...asked),
    group: () => titles.cohesionOf(some, ...asked),
    groups: () => titles.twoGroups(...asked),
    everyone: () => titles.everyone(unitKind(positions), ...asked),
  }
  return of[subject.of]()
}

function subtitleOf(
  { subject, width, step, lines, span, left }: TimelineSeries,
  panels: readonly TimelinePanel[],
  { timeline }: Words,
): string {
  const windows = lines[0]?.points.length ?? panels[0]?.lines[0]?.points.length ?? 0
  const valued = lines[0]?.points.filter(({ value }) => value !== null) ?? []
  const basis = valued.map((point) => point.basis)
  const range = timeline.basis[subject.of === 'pair' ? 'shared' : 'pairs']
  const stepLines = panels.some((panel) => panel.lines.some(({ kind }) => kind === 'step'))
  const parts = stepLines
    ? [timeline.issues(panels.length), left > 0 ? timeline.notDrawn(left) : '']
    : [
        width === undefined
          ? timeline.held(...spanOf(step))
          : [timeline.stated(...spanOf(width)), ...(width === step ? [] : [timeline.every(...spanOf(step))])].join(
              ', ',
            ),
        lines.length > 0 ? timeline.valued(valued.length, windows) : timeline.headings(panels.length),
        basis.length === 0 ? '' : range(Math.min(...basis), Math.max(...basis)),
      ]
  return [timeline.days(span.from, span.to), ...parts].filter((part) => part !== '').join(' · ')
}

/** A span in the largest unit that measures it whole. */
function spanOf(span: string): [count: number, unit: 'day' | 'week' | 'month' | 'year'] {
  const { count, unit } = calendarSpan(span)
  if (unit === 'day') return count % 7 === 0 ? [count / 7, 'week'] : [count, 'day']
  return count % 12 === 0 ? [count / 12, 'year'] : [count, 'month']
}

function sceneShift(dataset: Dataset, shift: PositionShift, { forms }: Words): SceneShift {
  const issue = dataset.issues[shift.issue]
  const scale = dataset.scales.find(({ id }) => id === issue?.scale)
  const words = (value: number) => (scale === undefined ? forms.fraction(value) : valueLabel(scale, value, forms))
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
    kind: shift.kind,
    who: shift.who.map(({ actor: index, how }) => ({ name: nameOf(dataset, dataset.actors[index]?.id ?? ''), how })),
  }
}

function descriptionOf(
  panels: readonly TimelinePanel[],
  shifts: readonly SceneShift[] | null,
  { timeline }: Words,
): string {
  if (panels.length === 0) return timeline.nothing
  const told = panels.slice(0, 6).map(({ title, lines, onDay }) => {
    const ends = lines.map(({ name, points }) => {
      const valued = points.filter(({ value }) => value !== null)
      const [first, last] = [valued[0], valued.at(-1)]
      return first === undefined || last === undefined
        ? timeline.without(name)
        : timeline.ends(name, first.words, last.words)
    })
    return `${title}: ${[...ends, ...(onDay === null ? [] : [onDay])].join('; ')}.`
  })
  return `${told.join(' ')} ${shifts === null ? timeline.putOnce : timeline.changes(shifts.length)}`
}

function legendOf(
  panels: readonly TimelinePanel[],
  shifts: readonly SceneShift[],
  dates: readonly DateCount[],
  day: string | null,
  { timeline: { legend: words } }: Words,
): LegendEntry[] {
  const lines = new Map(panels.flatMap((panel) => panel.lines).map((line) => [line.name, line]))
  const legend = [...lines.values()].map(
    ({ name, color, dashed }): LegendEntry => ({ mark: 'stroke', color, dash: dashed, label: name }),
  )
  const points = panels.flatMap((panel) => panel.lines).flatMap((line) => line.points)
  if (points.some(({ coverage }) => coverage !== null)) {
    legend.push({ mark: 'coverage', label: words.coverage })
  }
  const lone = panels.some((panel) =>
    panel.lines.some((one) => one.kind === 'window' && lonePoints(one.points).length > 0),
  )
  if (lone) legend.push({ mark: 'dot', label: words.lone })
  if (shifts.length > 0) legend.push({ mark: 'shift', label: words.shift })
  if (day !== null) legend.push({ mark: 'day', label: words.day(day) })
  if (dates.length > 0) legend.push({ mark: 'tick', label: words.statements })
  return legend
}

function leftNote({ left, topics, histories }: TimelineSeries, { timeline }: Words): string {
  const means = topics.length > 0 ? timeline.means : ''
  const more = left > 0 && histories.length > 0 ? timeline.more(left) : ''
  return [means, more].filter((part) => part !== '').join(' ')
}

function methodOf({ scope }: Positions, { width, lines, histories }: TimelineSeries, { timeline }: Words): string {
  if (histories.length > 0) return timeline.steps
  if (lines.length === 0) return timeline.gaps
  const measure = pairMeasure(scope.measure)
  const apart = lines.some(({ id }) => id === 'polarisation') ? [timeline.polarisationNote] : []
  const method = timeline.method(`${measureName(measure)} (${measure.source})`, scope.minShared, width !== undefined)
  return [method, timeline.gaps, ...apart].join(' ')
}
