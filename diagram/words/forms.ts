import type { ActorKind } from '../../positions/dataset/index.ts'
import type { PairMeasure } from '../../positions/measures/index.ts'

/** What the units of a picture are; each language has its words for them. */
export type UnitKind = 'actor' | 'delegation' | ActorKind

/** What differs from language to language in numbers, dates and lists. */
interface Habits {
  /** January first. */
  readonly months: readonly string[]
  /** The months as short as an axis wants them. */
  readonly shortMonths: readonly string[]
  /** What stands after the number of a day. */
  readonly afterDay: string
  readonly decimalMark: string
  /** What stands before the decimal mark of a fraction: nothing, or a nought. */
  readonly nought: string
  readonly thousands: string
  /** What joins the last two of a list. */
  readonly and: string
}

/** How a language writes numbers, dates and lists; examples are in English. */
export interface Forms {
  /** A calendar date in words at its own precision: `9 August 2025`, `August 2025`, `2025`. */
  dateWords(date: string): string
  /** The same with the month cut short: `9 Aug 2025`. */
  shortDate(date: string): string
  /** A month (0…11) as an axis has it: `Aug`, with a day `9 Aug`. */
  shortMonth(month: number, day?: number): string
  /** A date or a UTC time in words: `10 August 2025, 09:30 UTC`. */
  instantWords(instant: string): string
  /** A whole number with a mark at every third digit: `870,109`. */
  numberWords(value: number): string
  /** The digits of a number as this language has them: `37.5`. */
  digits(number: number | string): string
  /** A number and what it counts: `1 pair`, `12 pairs`. */
  counted(value: number, one: string, many?: string): string
  /**
   * A value of a measure as pictures show it: signed, with two decimals, where the measure can be negative (`+.60`, `−.25`, `0`); as a
   * percentage for a share; else with two decimals.
   */
  valueWords(value: number, measure: Pick<PairMeasure, 'range'>): string
  /** With two decimals unless told: `.11`, `1.00`, `−.25`; never a negative nought. */
  fraction(value: number, decimals?: number): string
  /** A share with its sign, with two decimals unless told: `+.14`, `−.25`, `0`. */
  signedFraction(value: number, decimals?: number): string
  /** A value on a scale, two decimals at most, signed where the scale has negative values: `+2`, `−1`, `37.5`. */
  scaleNumber(value: number, min: number): string
  /** The mean of values on a scale, with two decimals, signed where the scale has negative values: `+1.25`, `0`. */
  scaleMean(value: number, min: number): string
  /** Items as a list in words: `a`, `a and b`, `a, b and c`. */
  listWords(items: readonly string[]): string
}

/** The forms of a language with these habits. */
export function formsOf(habits: Habits): Forms {
  const { months, shortMonths, afterDay, decimalMark, nought, thousands, and } = habits
  const digits = (number: number | string) => String(number).replace('.', decimalMark)
  const dateIn = (names: readonly string[]) => (date: string) => {
    const [year, month, day] = date.split('-').map(Number)
    const parts = [day === undefined ? undefined : `${day}${afterDay}`, month && names[month - 1], year]
    return parts.filter((part) => part !== undefined).join(' ')
  }
  const dateWords = dateIn(months)
  const numberWords = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, thousands)
  const sized = (value: number, decimals: number) => Math.abs(value).toFixed(decimals)
  const shown = (fixed: string) => digits(fixed.replace(/^0\./, `${nought}.`))
  const signedFraction = (value: number, decimals = 2) => {
    const fixed = sized(value, decimals)
    return Number(fixed) === 0 ? '0' : `${value < 0 ? '−' : '+'}${shown(fixed)}`
  }
  const fraction = (value: number, decimals = 2) => {
    const fixed = sized(value, decimals)
    return value < 0 && Number(fixed) !== 0 ? `−${shown(fixed)}` : shown(fixed)
  }
  return {
    dateWords,
    shortDate: dateIn(shortMonths),
    shortMonth: (month, day) =>
      day === undefined ? (shortMonths[month] as string) : `${day}${afterDay} ${shortMonths[month]}`,
    instantWords: (instant) => {
      const [date, time] = instant.split('T') as [string, string | undefined]
      return time === undefined ? dateWords(date) : `${dateWords(date)}, ${time.slice(0, 5)} UTC`
    },
    numberWords,
    digits,
    counted: (value, one, many = `${one}s`) => `${numberWords(value)} ${value === 1 ? one : many}`,
    valueWords: (value, { range: [low, high] }) => {
      if (low === 0 && high === 1) return `${digits((100 * value).toFixed(1).replace(/\.0$/, ''))} %`
      if (low < 0) return signedFraction(value)
      return Number(sized(value, 2)) === 0 ? '0' : shown(sized(value, 2))
    },
    fraction,
    signedFraction,
    scaleNumber: (value, min) => {
      const size = digits(Math.round(Math.abs(value) * 100) / 100)
      return `${value < 0 ? '−' : min < 0 && value > 0 ? '+' : ''}${size}`
    },
    scaleMean: (value, min) => {
      const signed = signedFraction(value)
      return min < 0 ? signed : signed.replace('+', '')
    },
    listWords: (items) =>
      items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1]}`,
  }
}
