import { firstDay, lastDay } from '../../positions/calendar.ts'
import { calendarSpan } from '../../positions/calendar-span.ts'
import { type Dataset, timeSpan } from '../../positions/dataset/index.ts'
import { UserError } from '../../positions/errors.ts'
import { scopeOf } from '../../positions/resolve/index.ts'
import { type SeriesSubject, seriesOf, timeWindows } from '../../positions/series/index.ts'
import type { SeriesAnswer } from './analysis-answers.ts'
import type { SeriesQuery } from './parameters.ts'
import { thresholdsOf } from './thresholds.ts'

/** The names of a window's columns, in the order in which they are printed. */
export const SERIES_COLUMNS = ['from', 'to', 'value', 'basis', 'issues'] as const

/**
 * A measure over windows from `from` to `to`, by default over the days on which stances were stated; then windows of months begin on the first of
 * the first stance's month, windows of years on its 1 January. `most` bounds the number of windows. Throws a `UserError` when the dataset has no dates, or the query does not fit.
 */
export function seriesAnswer(dataset: Dataset, query: SeriesQuery, most?: number): SeriesAnswer {
  const scope = scopeOf(dataset, query)
  const span = timeSpan(dataset.stances)
  if (span === null)
    throw new UserError('bad-parameter', 'series', `the stances of dataset "${dataset.info.id}" have no dates`)
  const from = query.from === undefined ? beginning(span.from, query.width) : firstDay(query.from)
  const to = query.to === undefined ? span.to : lastDay(query.to)
  const step = query.step ?? query.width
  const windows = timeWindows(from, to, calendarSpan(query.width), calendarSpan(step), most)
  return {
    dataset: dataset.info.id,
    sha256: dataset.info.sha256,
    of: query.of,
    actors: query.actor ?? [],
    measure: scope.measure,
    minShared: scope.minShared,
    knownAt: scope.knownAt ?? null,
    level: scope.level,
    from,
    to,
    width: query.width,
    step,
    points: seriesOf(dataset, scope, windows, subjectOf(query, scope.measure)),
  }
}

function beginning(day: string, width: string): string {
  if (width.endsWith('y')) return `${day.slice(0, 4)}-01-01`
  return width.endsWith('m') ? `${day.slice(0, 7)}-01` : day
}

function subjectOf(
  { of, actor = [], seed = 1, resolution = 1, ...query }: SeriesQuery,
  measure: string,
): SeriesSubject {
  switch (of) {
    case 'pair':
      return { of, actors: [actor[0] as string, actor[1] as string] }
    case 'group':
      return { of, actors: actor }
    case 'polarisation':
      return { of }
    case 'balance':
      return { of, ...thresholdsOf(measure, query) }
    case 'coalitions':
      return { of, seed, resolution }
  }
}
