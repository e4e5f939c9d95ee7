import { isCalendarDate, isInstant } from '../../positions/calendar.ts'
import { GREATEST_NUMBER, isDatasetId, isId } from '../../positions/dataset/index.ts'
import { LIMITS, tooMany } from '../limits.ts'
import { type Fault, say } from '../words/index.ts'

const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/

/** The number that a text writes in decimal digits with a point (`-2`, `+1`, `.5`, `1e3`), or what is wrong with it; never −0, never beyond GREATEST_NUMBER. */
export function numberOf(text: string): number | Fault {
  if (NUMBER.test(text)) {
    const number = Number(text)
    if (Math.abs(number) <= GREATEST_NUMBER) return number === 0 ? 0 : number
    return [say('numberTooLarge', text), say('numberWithin')]
  }
  if (/^[+-]?\d+,\d+$/.test(text)) return [say('commaForPoint', text), say('decimalPoint', text.replace(',', '.'))]
  if (/^[−–—]/.test(text)) return [say('dashNoMinus', text), say('hyphenMinus')]
  if (text !== text.trim()) return [say('numberWithBlanks', text), say('noBlanks')]
  return [say('noNumber', text), say('numberInDigits')]
}

/** The whole number ≥ `least` that a text writes, or what is wrong with it. */
export function wholeNumberOf(text: string, least: number): number | Fault {
  if (/^\+?\d{1,15}$/.test(text) && Number(text) >= least) return Number(text)
  return [say('noWholeNumber', text, least), say('wholeNumberSuch', least + 1)]
}

/** What is wrong with an id, or null. */
export function idFault(text: string): Fault | null {
  if (text.length > LIMITS.idCharacters.most)
    return [say('idTooLong', LIMITS.idCharacters.most, text), tooMany('idCharacters')[1]]
  if (isId(text)) return null
  if (text.trim() === '') return [say('idBlank'), say('someText')]
  if (text !== text.trim()) return [say('idWithBlanks', text), say('noBlanks')]
  if (/[\u0000-\u001f\u007f-\u009f]/.test(text)) return [say('idOfLines', text), say('oneLineOfText')]
  if (!text.isWellFormed()) return [say('idOfHalves', text), say('wholeCharacters')]
  const nfc = text.normalize('NFC')
  return [say('idNotComposed', text), say('composedId', nfc, codePoints(nfc), codePoints(text))]
}

/** What is wrong with the id of a dataset, or null. */
export function datasetIdFault(text: string): Fault | null {
  const fault = idFault(text)
  if (fault !== null || isDatasetId(text)) return fault
  return [say('idIsStep', text), say('wordAsId')]
}

function codePoints(text: string): string {
  return [...text]
    .filter((character) => character > '\u007e')
    .slice(0, 4)
    .map((character) => `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}

/** What is wrong with a date, or null. */
export function dateFault(text: string): Fault | null {
  if (isCalendarDate(text)) return null
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return [say('dayNotThere', text), say('calendarDay')]
  return [say('noDate', text), say('dateForms')]
}

/** What is wrong with a date or UTC time, or null. */
export function instantFault(text: string): Fault | null {
  if (isInstant(text)) return null
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return [say('dayNotThere', text), say('calendarDay')]
  return [say('noInstant', text), say('instantForms')]
}

/** What is wrong with a document's address, or null. Other schemes than http and https are refused: a page links to it. */
export function urlFault(text: string): Fault | null {
  const fault: Fault = [say('noWebAddress', text), say('webAddress')]
  if (!/^https?:\/\/[^\s]+$/i.test(text)) return fault
  return URL.canParse(text) ? null : fault
}
