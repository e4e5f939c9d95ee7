import { oneLine } from '../../positions/text.ts'
import { type Said, say } from '../words/index.ts'
import { type Cell, isEmpty } from './cell.ts'
import { dateFrom } from './dates.ts'
import { isNumeric } from './numbers.ts'
import { usualMeaning } from './value-words.ts'

/** What a column of values is about, where its header says more than one thing. */
export interface Head {
  /** The issue, or the actor. */
  readonly name: string
  /** The day or year that its values are of. */
  readonly date?: string | undefined
}

/** A row of a file, with how many columns each of its merged cells goes over, by its place. */
export interface FileRow {
  readonly cells: readonly Cell[]
  readonly line: number
  readonly spans?: ReadonlyMap<number, number> | undefined
}

/** What the rows of a header make of each column. */
export interface HeaderNames {
  readonly names: readonly string[]
  readonly heads: ReadonlyMap<number, Head>
  readonly notes: readonly Said[]
}

/** What stands between the parts of a name. */
const JOINT = ' – '
/** Texts among values are marks when there are at most so many of them. */
const MOST_MARKS = 12
/** Rows below a header that are looked at. */
const LOOKED_AT = 30

/**
 * Whether two rows are one header: the upper one names groups that go over several columns (merged, or a name with nothing to the right of it), the lower one what is in them, and below stand values. The first column has one name in
 * both.
 */
export function isHeaderOfTwo(upper: FileRow, lower: FileRow, body: readonly FileRow[]): boolean {
  const width = Math.max(upper.cells.length, lower.cells.length)
  const groups = groupsOf(upper, lower)
  const grouped = places(width).filter((place) => groups[place] !== undefined)
  const goesOver = grouped.some((place) => groups[place] !== place)
  const first = places(width).find((place) => textAt(upper, place) !== '' || textAt(lower, place) !== '')
  if (!goesOver || first === undefined || grouped.includes(first)) return false
  const own = grouped.map((place) => textAt(lower, place))
  if (!own.every(isDate) && own.some((text) => isNumeric(text) || usualMeaning(text) !== null)) return false
  const below = body.slice(0, LOOKED_AT).flatMap((row) => grouped.map((place) => textAt(row, place)))
  const texts = below.filter((text) => text !== '')
  if (texts.length === 0 || (!own.every(isDate) && own.some((text) => texts.includes(text)))) return false
  const values = texts.filter((text) => isNumeric(text) || usualMeaning(text) !== null)
  const marks = new Set(texts)
  return 2 * values.length >= texts.length || (marks.size <= MOST_MARKS && texts.length >= 2 * marks.size)
}

/** Words that a row of units begins with. */
const UNITS = /^(units?|einheit(en)?|unit[ée]s?|unidad(es)?|ma(ß|ss)einheit)$/i

/** Whether a row below the header says in which units the columns are: nothing, or a word for units, in the first column, texts in the others, and numbers below them. */
export function isRowOfUnits(header: FileRow, { cells, line }: FileRow, body: readonly FileRow[]): boolean {
  const first = textAt({ cells, line }, 0)
  if ((first !== '' && !UNITS.test(first)) || textAt(header, 0) === '' || body.length === 0) return false
  const filled = places(cells.length).filter((place) => place > 0 && textAt({ cells, line }, place) !== '')
  const isUnit = (place: number) => {
    const text = textAt({ cells, line }, place)
    const below = body.slice(0, LOOKED_AT).flatMap((row) => textAt(row, place) || [])
    return (
      textAt(header, place) !== '' &&
      !isNumeric(text) &&
      usualMeaning(text) === null &&
      below.length > 0 &&
      below.every(isNumeric)
    )
  }
  return filled.length > 0 && filled.every(isUnit)
}

/** The names of the columns by the rows of a header, from the top down: the parts of a name are joined, and where one row holds dates, that part is the date of what the others name. */
export function namesOfRows(rows: readonly FileRow[]): HeaderNames {
  const last = rows.at(-1)
  if (!last || rows.length === 1)
    return { names: last?.cells.map(({ text }) => oneLine(text)) ?? [], heads: new Map(), notes: [] }
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const levels = rows.map((row, at) => {
    const groups = at === rows.length - 1 ? [] : groupsOf(row, rows[at + 1] as FileRow)
    return places(width).map((place) => textAt(row, place) || textAt(row, groups[place] ?? place))
  })
  const parts = places(width).map((place) => levels.map((level) => level[place] ?? ''))
  const isGrouped = (place: number) => new Set(parts[place]?.filter((part) => part !== '')).size > 1
  const grouped = places(width).filter(isGrouped)
  const dated = levels.findIndex((level) => grouped.length > 0 && grouped.every((place) => isDate(level[place] ?? '')))
  // One name over all columns of values is a title of theirs.
  const titles = levels
    .slice(0, -1)
    .filter((level, at) => at !== dated && new Set(grouped.map((place) => level[place])).size === 1)
  const isTitle = (level: readonly string[]) => titles.some((title) => title === level)
  const heads = new Map<number, Head>()
  const names = places(width).map((place) => {
    if (!isGrouped(place)) return parts[place]?.find((part) => part !== '') ?? ''
    const own = levels.flatMap((level, at) => (at === dated || isTitle(level) ? [] : (level[place] ?? '')))
    const name = [...new Set(own.filter((part) => part !== ''))].join(JOINT)
    const date = dated < 0 ? '' : (levels[dated]?.[place] ?? '')
    if (date !== '' && name !== '') heads.set(place, { name, date: dateFrom(date, null) ?? undefined })
    return [name, date].filter((part) => part !== '').join(JOINT)
  })
  return { names, heads, notes: [noteOf(rows, names, heads, titles, grouped)] }
}

function noteOf(
  rows: readonly FileRow[],
  names: readonly string[],
  heads: ReadonlyMap<number, Head>,
  titles: readonly (readonly string[])[],
  grouped: readonly number[],
): Said {
  return say(
    'headerOfRows',
    rows.map(({ line }) => line),
    grouped.map((place) => names[place] ?? ''),
    heads.size > 0,
    titles.map((level) => level[grouped[0] ?? 0] ?? ''),
  )
}

/** For each place the place of the group over it: its own where the upper row names it, else that of the merged cell or of the next name to the left, as long as it names something below itself too. */
function groupsOf(upper: FileRow, lower: FileRow): readonly (number | undefined)[] {
  const width = Math.max(upper.cells.length, lower.cells.length)
  const groups: (number | undefined)[] = []
  let group: number | undefined
  let until = Number.POSITIVE_INFINITY
  for (const place of places(width)) {
    if (textAt(upper, place) !== '') {
      group = textAt(lower, place) === '' || textAt(lower, place) === textAt(upper, place) ? undefined : place
      until = upper.spans && upper.spans.size > 0 ? place + (upper.spans.get(place) ?? 1) : Number.POSITIVE_INFINITY
    }
    groups.push(textAt(lower, place) === '' || place >= until ? undefined : group)
  }
  return groups
}

function isDate(text: string): boolean {
  return /\d{4}/.test(text) && dateFrom(text, null) !== null
}

function textAt({ cells }: FileRow, place: number): string {
  const cell = cells[place]
  return cell === undefined || isEmpty(cell) ? '' : oneLine(cell.text)
}

function places(width: number): number[] {
  return Array.from({ length: width }, (_, place) => place)
}
