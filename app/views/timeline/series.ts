import { firstDay, lastDay } from '../../../positions/calendar.ts'
import { type Dataset, textAt, timeSpan } from '../../../positions/dataset/index.ts'
import { UserError } from '../../../positions/errors.ts'
import { resolvePositions, selectedIssues, unitPlace } from '../../../positions/resolve/index.ts'
import type { Scope } from '../../../positions/scope.ts'
import {
  fittingStep,
  type HeldSpan,
  type PositionShift,
  positionHistory,
  positionShifts,
  type TimeWindow,
  timeSteps,
} from '../../../positions/series/index.ts'
import type { View } from '../../../positions/view.ts'
import { type MeasureLine, measureLines } from './lines.ts'
import { actorsOf, subjectOf, type TimelineSubject } from './subject.ts'
import { type DateCount, holdersOf, statementDates, subjectDataset } from './subject-rows.ts'
import { type TopicLine, topicLines } from './topic-lines.ts'

/** All that a timeline is drawn from and that does not change with the day of a view: what takes long. */
export interface TimelineSeries {
  readonly subject: TimelineSubject
  /** From the first day of the dataset to its last, or to that of the view where it is later: what was stated may have ended by then. */
  readonly span: TimeWindow
  /** Absent: each window goes from the beginning. */
  readonly width: string | undefined
  readonly step: string
  readonly lines: readonly MeasureLine[]
  readonly topics: readonly TopicLine[]
  /** Of one actor: the issues (by index) with what was held on them. */
  readonly histories: readonly { readonly issue: number; readonly spans: readonly HeldSpan[] }[]
  /** Issues on which the actor holds something and that found no room. */
  readonly left: number
  readonly shifts: readonly PositionShift[]
  readonly dates: readonly DateCount[]
}

/** More issues than this are told by heading, not one by one. */
const ISSUES = 40
/** So many issues are drawn, those that moved most first. */
const DRAWN = 16
/** A series has at most so many windows on a page. */
const MOST = 1000

/** Which series a view asks for: the same text, the same series. */
export function seriesKey(dataset: Dataset, scope: Scope, view: View): string {
  const { asOf: _asOf, from: _from, to: _to, weight, ...rest } = scope
  const { select, left, right, window, step } = view
  return JSON.stringify([rest, [...weight], select, left, right, window, step, spanOf(dataset, scope)?.to])
}

/** The time that is drawn; null when no stance has a date. */
function spanOf({ stances }: Dataset, { asOf }: Scope): TimeWindow | null {
  const whole = timeSpan(stances)
  if (whole === null) return null
  const ends = [whole.to, ...(asOf === undefined ? [] : [asOf])].map(lastDay).sort()
  return { from: firstDay(whole.from), to: ends.at(-1) as string }
}

/**
 * The series of a view's subject over the whole time of its dataset. Throws a `UserError` when the dataset has no dates, the step is too short for
 * its time, or an actor is not compared in the scope.
 */
export function timelineSeries(dataset: Dataset, scope: Scope, view: View): TimelineSeries {
  const span = spanOf(dataset, scope)
  if (span === null)
    throw new UserError(
      'bad-parameter',
      'view',
      `the stances of "${dataset.info.id}" have no dates, so there is no timeline`,
    )
  const step = view.step ?? fittingStep(span.from, span.to)
  // A dataset that opens with a window is one whose statements hold for their own time only.
  const width = view.window ?? (dataset.info.defaults.window === undefined ? undefined : step)
  const subject = subjectOf(view)
  const holders = holdersOf(dataset, scope, actorsOf(subject))
  const windows = timeSteps(span, width, step, MOST)
  const part = subjectDataset(dataset, scope, holders)
  const common = { subject, span, width, step, dates: statementDates(dataset, scope, holders) }
  const nothing = { lines: [], topics: [], histories: [], left: 0 }
  if (subject.of !== 'actor') {
    const lines = measureLines(part, scope, windows, subject)
    return { ...common, ...nothing, lines, shifts: shiftsOf(dataset, scope, subject, span.to) }
  }
  const issues = issuesHeld(part, scope, holders)
  if (issues.length > ISSUES) {
    const topics = topicLines(part, scope, windows, subject.actor)
    if (topics.length > 0) return { ...common, ...nothing, topics, shifts: [] }
  }
  const actor = placeOf(part, scope, subject.actor)
  const histories = positionHistory(dataset, scope, actor, issues.slice(0, 4 * ISSUES), span.to)
    .map((spans, i) => ({ issue: issues[i] as number, spans }))
    .filter(({ spans }) => spans.length > 0)
  const kept = [...histories]
    .sort((x, y) => y.spans.length - x.spans.length)
    .slice(0, DRAWN)
    .sort((x, y) => x.issue - y.issue)
  return {
    ...common,
    ...nothing,
    histories: kept,
    left: issues.length - kept.length,
    shifts: shiftsOf(dataset, scope, subject, span.to),
  }
}

function shiftsOf(dataset: Dataset, scope: Scope, subject: TimelineSubject, until: string): PositionShift[] {
  const wanted = new Set(actorsOf(subject))
  // What ends to hold after the last day of the time that is drawn is not in it.
  const always = { ...scope, asOf: until, from: undefined, to: undefined }
  const shifts = positionShifts(dataset, always)
  return wanted.size === 0 ? shifts : shifts.filter(({ actor }) => wanted.has(dataset.actors[actor]?.id as string))
}

function placeOf(dataset: Dataset, scope: Scope, id: string): number {
  const positions = resolvePositions(dataset, { ...scope, from: undefined, to: undefined })
  return positions.units[unitPlace(positions, id)] as number
}

/** The issues in scope on which the holders have a stance of a date, by index. */
function issuesHeld(part: Dataset, scope: Scope, holders: ReadonlySet<number> | null): number[] {
  const { keep } = selectedIssues(part, scope)
  const { stances } = part
  const found = new Set<number>()
  for (let row = 0; row < stances.length; row++) {
    const issue = stances.issue[row] as number
    if (keep[issue] === 0 || (holders !== null && !holders.has(stances.actor[row] as number))) continue
    if (textAt(stances.statedOn, row) !== undefined || textAt(stances.validFrom, row) !== undefined) found.add(issue)
  }
  return [...found].sort((a, b) => a - b)
}
