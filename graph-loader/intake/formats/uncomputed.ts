import type { CellObject } from '@e965/xlsx'
import { strFromU8, strToU8 } from 'fflate'
import { type Fault, say } from '../../words/index.ts'

/** The error by which programs write a cell whose value is still to come, and its code in the workbook's reader. */
const TO_COME = '#GETTING_DATA'
const TO_COME_CODE = 43
/** So many places are named. */
const MOST_PLACES = 12

/** A cell of a sheet of Excel with a formula, and no value behind it or an empty one. */
const EXCEL =
  /<((?:\w+:)?)c\b([^<>]*)>\s*(<(?:\w+:)?f\b[^<>]*\/>|<(?:\w+:)?f\b[^<>]*>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>\s*|<(?:\w+:)?v\s*>\s*<\/(?:\w+:)?v>\s*)?<\/(?:\w+:)?c>/g
/** A cell of OpenDocument that is empty, but for its attributes. */
const OPEN_DOCUMENT = /<((?:\w+:)?)table-cell\b([^<>]*?)(?:\/>|>\s*<\/(?:\w+:)?table-cell>)/g

/**
 * Marks the cells of a workbook whose formula has no stored value, as programs write them that do not compute (openpyxl, pandas): its reader takes them for empty ones, and what they would say would be lost.
 */
export function markUncomputed(parts: Record<string, Uint8Array>): void {
  for (const [name, bytes] of Object.entries(parts)) {
    const isSheet = /(^|\/)worksheets\/[^/]*\.xml$/i.test(name)
    if (!isSheet && name !== 'content.xml') continue
    // Byte for byte: what is looked for is in ASCII.
    const text = strFromU8(bytes, true)
    const marked = isSheet ? text.replace(EXCEL, inExcel) : text.replace(OPEN_DOCUMENT, inOpenDocument)
    if (marked !== text) parts[name] = strToU8(marked, true)
  }
}

// A text of no letters is a value: programs that compute write its type.
function inExcel(cell: string, prefix: string, attributes: string, formula: string): string {
  if (/\bt=["']str["']/.test(attributes)) return cell
  const others = attributes.replace(/\bt=(["'])\w*\1/, '')
  return `<${prefix}c${others} t="e">${formula}<${prefix}v>${TO_COME}</${prefix}v></${prefix}c>`
}

function inOpenDocument(cell: string, prefix: string, attributes: string): string {
  if (!/\bformula=/.test(attributes) || /\bvalue-type=/.test(attributes)) return cell
  return `<${prefix}table-cell${attributes} office:value-type="string" calcext:value-type="error"><text:p>${TO_COME}</text:p></${prefix}table-cell>`
}

/** Whether a cell is one that `markUncomputed` marked, or whose value was still to come when it was saved. */
function isUncomputed(cell: CellObject | undefined): boolean {
  return cell?.t === 'e' && cell.v === TO_COME_CODE
}

/** What is wrong where cells of a sheet have formulas without values: where the first stands, and the words; null where there are none. */
export function uncomputedIn(
  rows: readonly (readonly (CellObject | undefined)[] | undefined)[],
  nameOf: (place: number) => string,
): { readonly row: number; readonly column: string; readonly words: Fault } | null {
  const found = rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, place) => (isUncomputed(cell) ? [{ row: row + 1, column: nameOf(place) }] : [])),
  )
  const [first] = found
  if (!first) return null
  const places = found.slice(0, MOST_PLACES).map(({ row, column }) => `${column}${row}`)
  return { ...first, words: [say('formulasUncomputed', found.length, places), say('savedComputed')] }
}
