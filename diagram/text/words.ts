import type { PairMeasure } from '../../positions/measures/measure.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A calendar date in words at its own precision: `9 August 2025`, `August 2025`, `2025`. */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return [day, month === undefined ? undefined : MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ')
}

/** A date or a UTC time in words: `10 August 2025, 09:30 UTC`. */
export function instantWords(instant: string): string {
  const [date, time] = instant.split('T') as [string, string | undefined]
  return time === undefined ? dateWords(date) : `${dateWords(date)}, ${time.slice(0, 5)} UTC`
}

/** A whole number with a comma at every third digit: `870,109`. */
export function numberWords(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A number and what it counts: `1 pair`, `12 pairs`. */
export function counted(value: number, one: string, many: string = `${one}s`): string {
  return `${numberWords(value)} ${value === 1 ? one : many}`
}

/**
 * A value of a measure as pictures show it: signed, with two decimals and no leading zero, where the measure can be negative (`+.60`,
 * `−.25`, `0`); as a percentage for a share; else with two decimals.
 */
export function valueWords(value: number, measure: Pick<PairMeasure, 'range'>): string {
  const [low, high] = measure.range
  if (low === 0 && high === 1) return `${trimmed((100 * value).toFixed(1))} %`
  const size = fraction(Math.abs(value))
  if (Number(size) === 0) return '0'
  return low >= 0 ? size : `${value < 0 ? '−' : '+'}${size}`
}

/** Two decimals without a leading zero: `.11`, `1.00`, `−.25`; never a negative nought. */
export function fraction(value: number): string {
  const size = Math.abs(value).toFixed(2).replace(/^0\./, '.')
  return value < 0 && Number(size) !== 0 ? `−${size}` : size
}

/** The short name of a measure: what its label says before any parenthesis. */
export function measureName(measure: Pick<PairMeasure, 'label'>): string {
  return measure.label.split(' (')[0] as string
}

/** Items as a list in words: `a`, `a and b`, `a, b and c`. */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`
}

function trimmed(number: string): string {
  return number.replace(/\.0$/, '')
}
