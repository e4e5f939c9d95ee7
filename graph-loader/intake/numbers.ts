import { GREATEST_NUMBER } from '../../positions/dataset/index.ts'
import type { Cell } from './cell.ts'

/** Which mark stands before the decimals; the other one, blanks and apostrophes may stand between thousands. */
export type DecimalMark = '.' | ','

/** How the numbers of a column are written, as far as its cells tell. */
export interface NumberForm {
  /** The mark before decimals; null when no cell has one. */
  readonly decimal: DecimalMark | null
  /** A cell that may mean two numbers, such as `1,234`, when nothing decides between them. */
  readonly unclear: string | null
}

const MINUS = /^[−–—‒﹣－]/
const BLANKS = /[\s\u00a0\u2007\u2009\u202f]/g
const APOSTROPHES = /['’ʼ´]/g
const PLAIN = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+|\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?)(?:[eE][+-]?\d{1,3})?$/

const INDIAN = /^[+-]?\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/

/** A text of a number without what only makes it easier to read: blanks, apostrophes between thousands, a typographic minus, a percent sign; null when it is no number. */
function bare(text: string): string | null {
  let digits = ascii(text.trim()).replace(MINUS, '-')
  if (digits.endsWith('%')) digits = digits.slice(0, -1).trimEnd()
  // A blank or an apostrophe stands between thousands, or it is not part of a number.
  if (/[\s\u00a0\u2007\u2009\u202f'’ʼ´]/.test(digits)) {
    if (!/^[+-]?\s?\d{1,3}([\s\u00a0\u2007\u2009\u202f]\d{3}|['’ʼ´]\d{3})*([.,]\d+)?$/.test(digits)) return null
    digits = digits.replace(BLANKS, '').replace(APOSTROPHES, '')
  }
  // 1,50,000 is a hundred and fifty thousand as India writes it.
  if (INDIAN.test(digits)) return digits.replaceAll(',', '')
  return PLAIN.test(digits) ? digits : null
}

/** Digits and marks of Arabic, Persian and full-width writing as those of ASCII; marks of direction are left out. */
function ascii(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/٫/g, '.')
    .replace(/٬/g, '’')
}

/** Whether a text is a number in any of the ways in which people write them. */
export function isNumeric(text: string): boolean {
  return bare(text) !== null
}

/** What the marks in a text of a number tell: which one is the decimal mark, `either` when it may be one of thousands, or nothing. */
function told(text: string): { decimal: DecimalMark | 'either' | null; thousands: string | null } {
  const digits = bare(text) ?? ''
  const blank = /\d[\s\u00a0\u2007\u2009\u202f]\d/.test(text) ? ' ' : /\d['’ʼ´]\d/.test(text) ? '’' : null
  const marks = digits.replace(/[^.,]/g, '')
  if (marks === '') return { decimal: null, thousands: blank }
  const last = marks.at(-1) as DecimalMark
  const other = last === ',' ? '.' : ','
  if (marks.includes(other)) return { decimal: last, thousands: other }
  if (marks.length > 1) return { decimal: other, thousands: last }
  const [before = '', after = ''] = digits.replace(/^[+-]/, '').split(last)
  const maybe = blank === null && /^[1-9]\d{0,2}$/.test(before) && /^\d{3}$/.test(after)
  return { decimal: maybe ? 'either' : last, thousands: blank }
}

/**
 * How the numbers of a column are written, from its distinct cells. A single mark with three digits behind it is decided by the other cells, when these write all in one way; where they do
 * not, a point counts as the decimal mark when `divider` is a comma or there is none, as programs write it, and anything else is unclear.
 */
export function numberForm(cells: Iterable<Cell>, divider: string | null = null): NumberForm {
  const decimals = new Set<DecimalMark>()
  const thousands = new Set<string>()
  const either = new Map<DecimalMark, string>()
  for (const { text, type } of cells) {
    if (type !== 'text' || !isNumeric(text)) continue
    const seen = told(text)
    if (seen.thousands !== null) thousands.add(seen.thousands)
    if (seen.decimal === 'either') {
      const mark = text.includes(',') ? ',' : '.'
      if (!either.has(mark)) either.set(mark, text.trim())
    } else if (seen.decimal !== null) decimals.add(seen.decimal)
  }
  const [decimal = null] = decimals.size === 1 ? decimals : []
  const oneWay = decimals.size === 1 && thousands.size <= 1
  const unclear = [...either].find(([mark]) => {
    if (oneWay) return false
    return !(mark === '.' && decimals.size === 0 && thousands.size === 0 && (divider === ',' || divider === null))
  })
  return { decimal: decimal ?? (either.size > 0 && unclear === undefined ? '.' : null), unclear: unclear?.[1] ?? null }
}

/**
 * The number that a text writes, with this mark before its decimals; null when it is none, or too large to be kept exactly. Never −0. A text that says clearly how it is written goes by that, unless the mark
 * was told (`isTold`).
 */
export function numberFrom(text: string, decimal: DecimalMark | null, isTold = false): number | null {
  const digits = bare(text)
  if (digits === null) return null
  const marks = digits.replace(/[^.,]/g, '')
  const mark = decimal ?? (told(text).decimal === ',' ? ',' : '.')
  const own = told(text)
  const used = !isTold && own.decimal !== 'either' && own.decimal !== null ? own.decimal : mark
  const other = used === ',' ? '.' : ','
  if (marks.split(used).length > 2) return null
  // Between thousands stand three digits.
  const whole = digits.split(used)[0]?.replace(/^[+-]/, '') ?? ''
  if (marks.includes(other) && !new RegExp(`^\\d{1,3}(\\${other}\\d{3})+$`).test(whole)) return null
  const number = Number(digits.replaceAll(other, '').replace(used, '.'))
  if (!Number.isFinite(number) || Math.abs(number) > GREATEST_NUMBER) return null
  return number === 0 ? 0 : number
}
