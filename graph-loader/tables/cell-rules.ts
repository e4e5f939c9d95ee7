import { isCalendarDate, isInstant } from '../../positions/calendar.ts'
import { GREATEST_NUMBER, isDatasetId, isId } from '../../positions/dataset/index.ts'
import { LIMITS, tooMany } from '../limits.ts'
import { shown } from '../suggest.ts'

/** What is wrong with a cell, and what was expected. */
export type CellFault = readonly [message: string, expected: string]

const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/

/** The number that a text writes in decimal digits with a point (`-2`, `+1`, `.5`, `1e3`), or what is wrong with it; never −0, never beyond GREATEST_NUMBER. */
export function numberOf(text: string): number | CellFault {
  if (NUMBER.test(text)) {
    const number = Number(text)
    if (Math.abs(number) <= GREATEST_NUMBER) return number === 0 ? 0 : number
    return [`the number ${shown(text)} is too large`, 'a number between -1e15 and 1e15']
  }
  if (/^[+-]?\d+,\d+$/.test(text))
    return [`${shown(text)} has a decimal comma`, `a decimal point, ${text.replace(',', '.')}`]
  if (/^[−–—]/.test(text))
    return [`${shown(text)} begins with a dash that is no minus`, 'a hyphen-minus (-) before the digits']
  if (text !== text.trim()) return [`the number ${shown(text)} has blanks at its ends`, 'none']
  return [`${shown(text)} is no number`, 'a number in digits, such as -1 or 0.5']
}

/** The whole number ≥ `least` that a text writes, or what is wrong with it. */
export function wholeNumberOf(text: string, least: number): number | CellFault {
  if (/^\+?\d{1,15}$/.test(text) && Number(text) >= least) return Number(text)
  return [`${shown(text)} is no whole number from ${least} up`, `a whole number such as ${least + 1}`]
}

/** What is wrong with an id, or null. */
export function idFault(text: string): CellFault | null {
  if (text.length > LIMITS.idCharacters.most)
    return [`${tooMany('idCharacters')[0]}, ${shown(text)}`, tooMany('idCharacters')[1]]
  if (isId(text)) return null
  if (text.trim() === '') return ['an id of blanks only', 'text']
  if (text !== text.trim()) return [`the id ${shown(text)} has blanks at its ends`, 'none']
  if (/[\u0000-\u001f\u007f-\u009f]/.test(text))
    return [`the id ${shown(text)} holds a line break or a tab`, 'one line of text']
  if (!text.isWellFormed()) return [`the id ${shown(text)} holds half a character`, 'whole characters']
  const nfc = text.normalize('NFC')
  return [
    `the id ${shown(text)} is not in Unicode's composed form (NFC)`,
    `${shown(nfc)} with ${codePoints(nfc)} instead of ${codePoints(text)}`,
  ]
}

/** What is wrong with the id of a dataset, or null. */
export function datasetIdFault(text: string): CellFault | null {
  const fault = idFault(text)
  if (fault !== null || isDatasetId(text)) return fault
  return [`the id ${shown(text)} is a step in a path, so that no address leads to it`, 'a word, such as tea-2024']
}

function codePoints(text: string): string {
  return [...text]
    .filter((character) => character > '\u007e')
    .slice(0, 4)
    .map((character) => `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}

/** What is wrong with a date, or null. */
export function dateFault(text: string): CellFault | null {
  if (isCalendarDate(text)) return null
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return [`the date ${shown(text)} does not exist`, 'a day of the calendar']
  return [`${shown(text)} is no date`, 'YYYY-MM-DD, YYYY-MM or YYYY']
}

/** What is wrong with a date or UTC time, or null. */
export function instantFault(text: string): CellFault | null {
  if (isInstant(text)) return null
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return [`the date ${shown(text)} does not exist`, 'a day of the calendar']
  return [`${shown(text)} is no date or UTC time`, 'one such as 2025-08-10 or 2025-08-10T09:30:00Z']
}

/** What is wrong with a document's address, or null. Other schemes than http and https are refused: a page links to it. */
export function urlFault(text: string): CellFault | null {
  const fault: CellFault = [`${shown(text)} is no web address`, 'one that begins with https:// or http://']
  if (!/^https?:\/\/[^\s]+$/i.test(text)) return fault
  return URL.canParse(text) ? null : fault
}
