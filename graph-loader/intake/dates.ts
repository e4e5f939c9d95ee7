import { isCalendarDate } from '../../positions/calendar.ts'
import type { Cell } from './cell.ts'

/** Which of two numbers is the day, in a date such as 03/04/2024. */
export type DayOrder = 'day-first' | 'month-first'

/** How the dates of a column are written, as far as its cells tell. */
export interface DateForm {
  readonly order: DayOrder | null
  /** A cell that may be two days, when no other cell decides between them. */
  readonly unclear: string | null
}

/** The months' names and their usual short forms in English, German, French and Spanish, folded; the place in the list is the month. */
const MONTHS: readonly (readonly string[])[] = [
  'january jan januar jänner janvier janv enero ene',
  'february feb februar feber fevrier fevr febrero',
  'march mar märz maerz mars marzo mrz',
  'april apr avril avr abril abr',
  'may mai mayo',
  'june jun juni juin junio',
  'july jul juli juillet juil julio',
  'august aug aout agosto ago',
  'september sep sept septembre septiembre',
  'october oct oktober okt octobre octubre',
  'november nov novembre noviembre',
  'december dec dezember dez decembre diciembre dic',
].map((names) => names.split(' ').map(folded))

const TIME =
  /[T ]+(?:um )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|uhr)?\s*(?:Z|(?:UTC|GMT)?(?:[+−-]\d{1,2}(?::?\d{2})?)?)$/i
const SLASHED = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/

/** `2024年12月31日`, and with the years of an era. */
const JAPANESE = /^(令和|平成|昭和)?(元|\d{1,4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/
/** The year before the first of each era. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }

/** No date is longer, whatever the language: of a longer text no part is looked at as one. */
const LONGEST = 100

/** A text without the time of day that follows the date. */
function day(text: string): string {
  const own = text.trim()
  return own.length > LONGEST ? own : own.replace(TIME, '').trim()
}

/** How the dates of a column are written, from its distinct cells: days before months where any says so, or where points stand between (`31.12.2024`). */
export function dateForm(cells: Iterable<Cell>): DateForm {
  let [dayFirst, monthFirst] = [false, false]
  let unclear: string | null = null
  for (const { text, type } of cells) {
    const [, first, mark, second] = (type === 'text' && SLASHED.exec(day(text))) || []
    if (first === undefined || mark === '.') continue
    if (Number(first) > 12) dayFirst = true
    else if (Number(second) > 12) monthFirst = true
    else if (first !== second) unclear ??= text.trim()
  }
  const order = dayFirst === monthFirst ? null : dayFirst ? 'day-first' : 'month-first'
  return { order, unclear: order === null ? unclear : null }
}

/**
 * The date (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`) that a text writes, a time of day left out: ISO 8601 with or without dashes, `31.12.2024`, `12/31/2024` in the order told, `2024/12/31`,
 * `31 December 2024` with months in English, German, French and Spanish. Null when it is no day of the calendar, or may be two.
 */
export function dateFrom(text: string, order: DayOrder | null): string | null {
  const written = day(text)
  if (isCalendarDate(written)) return written
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written)
  if (iso) return joined(iso[1], iso[2], iso[3])
  const japanese = JAPANESE.exec(written)
  if (japanese) {
    const [, era = '', year, month, date] = japanese
    const first = ERAS[era] ?? 0
    return joined(String(first + (year === '元' ? 1 : Number(year))), month, date)
  }
  const marked = SLASHED.exec(written)
  if (marked) {
    const [, first, mark, second, year = ''] = marked
    if (year.length === 2) return null
    if (mark === '.' || order === 'day-first') return joined(year, second, first)
    if (order === 'month-first' || Number(second) > 12) return joined(year, first, second)
    return Number(first) > 12 || first === second ? joined(year, second, first) : null
  }
  return named(written)
}

/** The day that a spreadsheet counts as so many since 1900 (1954 to 2064); null for anything else. */
export function countedDay(text: string): string | null {
  const own = text.trim()
  if (!/^[2-5]\d{4}(\.\d+)?$/.test(own)) return null
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(own)) * 86_400_000).toISOString().slice(0, 10)
}

function named(text: string): string | null {
  const words = text.match(/\p{L}+|\d+/gu) ?? []
  const month = words.map(folded).flatMap((word) => MONTHS.findIndex((names) => names.includes(word)) + 1 || [])
  const numbers = words.filter((word) => /^\d+$/.test(word))
  const others = words.filter((word) => !/^\d+$/.test(word)).map(folded)
  // Nothing but the month and what stands between in these languages: 31 de diciembre de 2024, 1er mars 2024, March 3rd.
  const between = ['de', 'del', 'of', 'the', 'er', 'st', 'nd', 'rd', 'th', 'le', 'den', 'der']
  if (month.length !== 1 || others.filter((word) => !between.includes(word)).length !== 1) return null
  const year = numbers.find((number) => number.length === 4)
  const days = numbers.filter((number) => number.length <= 2)
  if (year === undefined || numbers.length !== days.length + 1 || days.length > 1) return null
  return joined(year, String(month[0]), days[0])
}

function joined(year: string | undefined, month: string | undefined, date?: string): string | null {
  const text = [year, month, date]
    .flatMap((part, at) => (part === undefined ? [] : [at === 0 ? part : part.padStart(2, '0')]))
    .join('-')
  return isCalendarDate(text) ? text : null
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
