import { firstDay, lastDay } from '../../../positions/calendar.ts'
import { windowTo } from '../../../positions/series/index.ts'
import { dateOfDay, dayNumber } from '../format/date.ts'
import type { ViewChange } from '../state/view-url.ts'

/** The widths that a window of statements is offered in. */
export const WINDOWS = ['30d', '3m', '1y', '2y', '5y', '10y'] as const
export type WindowWidth = (typeof WINDOWS)[number]

/** The days of a scope, as they were computed. */
export interface ScopeDays {
  readonly asOf: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
}

/** The width of a scope's window: one of those on offer, `other`, or `none` when there is no window. */
export function windowWidth({ from, to, asOf }: ScopeDays): WindowWidth | 'other' | 'none' {
  if (from === undefined) return 'none'
  const end = to ?? asOf
  if (end === undefined) return 'other'
  return WINDOWS.find((width) => windowTo(lastDay(end), width).from === firstDay(from)) ?? 'other'
}

/** The change of a view that goes to a day. A window is moved as a whole, so that the same stretch of time is compared elsewhere. */
export function dayChange(day: string, scope: ScopeDays): ViewChange {
  if (scope.from === undefined) return { asOf: day }
  const width = windowWidth(scope)
  if (width !== 'other' && width !== 'none') return { asOf: day, to: day, from: windowTo(day, width).from }
  const end = dayNumber(lastDay(scope.to ?? scope.asOf ?? day))
  const length = end - dayNumber(firstDay(scope.from))
  return { asOf: day, to: day, from: dateOfDay(dayNumber(day) - length) }
}

/** The change of a view that compares what was stated in a window of a width up to a day; `none`: whatever was said until then. */
export function windowChange(width: WindowWidth | 'none', day: string): ViewChange {
  if (width === 'none') return { asOf: day, from: undefined, to: undefined }
  return { asOf: day, from: windowTo(day, width).from, to: day }
}
