import { parseJson } from '../../json-digits.ts'
import { LIMITS, tooMany } from '../../limits.ts'
import type { Problems } from '../../problem.ts'
import { type Said, say } from '../../words/index.ts'
import type { Cell, ForeignTable } from '../foreign-table.ts'
import { KNOWN_HEADERS } from '../profiles/registry.ts'
import { TableBuilder } from '../table-builder.ts'
import { popoloVotes } from './popolo.ts'
import { dayOf } from './workbook.ts'

type Entry = Readonly<Record<string, unknown>>

/** How deep within an item its fields are looked for: `actor.name` is a column, what lies deeper is text. */
const DEPTH = 2

/**
 * Reads JSON: a list of objects, an object that holds such a list, or an object a line (NDJSON). Each field is a column, one within an object is called `outer.inner`. Null when it is none of these, which
 * is told.
 */
export function readJson(file: string, text: string, problems: Problems): ForeignTable | null {
  const items = parsed(file, text.replace(/^\ufeff/, ''), problems)
  if (!items) return null
  return recordsTable(file, items.list, items.lines, items.format, problems)
}

/** A table of items, each with its fields; columns in the order in which fields are first met. Null when there is none, which is told. */
export function recordsTable(
  file: string,
  items: readonly unknown[],
  lines: readonly number[] | null,
  format: Said,
  problems: Problems,
): ForeignTable | null {
  if (items.length > LIMITS.rows.most) {
    problems.add(file, null, null, ...tooMany('rows'))
    return null
  }
  const places = new Map<string, number>()
  const rows = items.map((item, at): Cell[] => {
    const cells: Cell[] = []
    if (!isEntry(item)) {
      problems.add(file, lines?.[at] ?? at + 1, null, 'the item is no object', 'an object with a field for each column')
      return cells
    }
    for (const [name, value] of fieldsOf(item, '', 1)) {
      const place = places.get(name) ?? places.size
      places.set(name, place)
      const cell = cellOf(value)
      if (cell) cells[place] = cell
      else problems.add(file, lines?.[at] ?? at + 1, name, 'its lists or objects are too deep', 'a text or a number')
    }
    return cells
  })
  if (places.size === 0) {
    problems.add(file, null, null, 'its list holds no objects', 'a list of objects, each with a field for each column')
    return null
  }
  if (rows.length * places.size > LIMITS.cells.most) {
    problems.add(file, null, null, ...tooMany('cells'))
    return null
  }
  const builder = new TableBuilder(file, problems, 0)
  builder.row(
    [...places.keys()].map((name) => ({ text: name, type: 'text' as const })),
    0,
  )
  const width = places.size
  rows.forEach((cells, at) => {
    builder.row(
      Array.from({ length: width }, (_, place) => cells[place] ?? { text: '', type: 'text' as const }),
      lines?.[at] ?? at + 1,
    )
  })
  return builder.end({ file, sheet: null, format })
}

function parsed(
  file: string,
  text: string,
  problems: Problems,
): { list: readonly unknown[]; lines: readonly number[] | null; format: Said } | null {
  try {
    const value: unknown = parseJson(text)
    const votes = popoloVotes(value)
    if (votes) return { list: votes, lines: null, format: say('jsonOfVotes') }
    const list = Array.isArray(value) ? value : listIn(value)
    if (list) return { list, lines: null, format: say('jsonList') }
    problems.add(
      file,
      null,
      null,
      'it holds no list of objects',
      'a list such as [{"actor": …, "issue": …, "value": …}]',
    )
    return null
  } catch {
    const lines = linesOf(text)
    if (lines) return { ...lines, format: say('jsonLines') }
    problems.add(file, null, null, 'it is no JSON, or too deep', 'a list of objects, or an object a line')
    return null
  }
}

/** The one list of objects that an object holds, under whatever name; of several, or of one that lies deeper, the one whose items are those of a kind of file that is known. */
function listIn(value: unknown): readonly unknown[] | null {
  const lists = [...listsIn(value, 1)]
  const upper = lists.filter(({ depth }) => depth === 1)
  const known = lists.filter(({ list }) =>
    KNOWN_HEADERS.isKnown([...fieldsOf(list[0] as Entry, '', 1)].map(([name]) => name)),
  )
  const [only] = known.length === 1 ? known : upper.length === 1 ? upper : lists.length === 1 ? lists : []
  return only?.list ?? null
}

/** How deep within objects lists are looked for. */
const LIST_DEPTH = 4

function* listsIn(value: unknown, depth: number): Generator<{ list: readonly unknown[]; depth: number }> {
  if (!isEntry(value) || depth > LIST_DEPTH) return
  for (const inner of Object.values(value)) {
    if (Array.isArray(inner) && inner.length > 0 && inner.every(isEntry)) yield { list: inner, depth }
    else yield* listsIn(inner, depth + 1)
  }
}

function linesOf(text: string): { list: unknown[]; lines: number[] } | null {
  const list: unknown[] = []
  const lines: number[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      list.push(parseJson(line))
      lines.push(at + 1)
    } catch {
      return null
    }
  }
  return list.length > 0 && list.every(isEntry) ? { list, lines } : null
}

function* fieldsOf(item: Entry, above: string, depth: number): Generator<[name: string, value: unknown]> {
  for (const [name, value] of Object.entries(item)) {
    const whole = above === '' ? name : `${above}.${name}`
    if (isEntry(value) && !(value instanceof Date) && depth < DEPTH) yield* fieldsOf(value, whole, depth + 1)
    else yield [whole, value]
  }
}

/** What a field says; null when it is nested too deep to be written down. */
function cellOf(value: unknown): Cell | null {
  if (value === null || value === undefined) return { text: '', type: 'text' }
  if (typeof value === 'number') return { text: Number.isFinite(value) ? String(value) : '', type: 'number' }
  if (typeof value === 'bigint') return { text: String(value), type: 'number' }
  if (typeof value === 'boolean') return { text: String(value), type: 'flag' }
  if (typeof value === 'string') return { text: value, type: 'text' }
  if (value instanceof Date) return { text: dayOf(value), type: 'date' }
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return { text: value.join('|'), type: 'text' }
  const text = jsonOf(value)
  return text === null ? null : { text, type: 'text' }
}

function jsonOf(value: unknown): string | null {
  try {
    return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? ''
  } catch {
    return null
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
