import { parseJson } from '../../json-digits.ts'
import { LIMITS, tooMany } from '../../limits.ts'
import type { Problems } from '../../problem.ts'
import { type Said, say } from '../../words/index.ts'
import type { Cell, ForeignColumn, ForeignTable } from '../foreign-table.ts'
import { TableBuilder } from '../table-builder.ts'
import { fieldsOf, isEntry, type JsonItems, jsonItems, unfolded } from './json-shapes.ts'
import { popoloVotes } from './popolo.ts'
import { dayOf } from './workbook.ts'

/**
 * Reads JSON: a list of objects, an object that holds such a list, or an object a line (NDJSON). Each field is a column, one within an object is called `outer.inner`. Null when it is none of these, which
 * is told.
 */
export function readJson(file: string, text: string, problems: Problems): ForeignTable | null {
  const items = parsed(file, text.replace(/^\ufeff/, ''), problems)
  if (!items) return null
  const table = recordsTable(file, items.list, items.lines, items.format, problems)
  return table && { ...table, columns: headed(table.columns), notes: [...items.notes, ...table.notes] }
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
      problems.add(file, lines?.[at] ?? at + 1, null, say('itemNoObject'), say('objectOfColumns'))
      return cells
    }
    for (const [name, value] of fieldsOf(item)) {
      const place = places.get(name) ?? places.size
      places.set(name, place)
      const cell = cellOf(value)
      if (cell) cells[place] = cell
      else problems.add(file, lines?.[at] ?? at + 1, name, say('tooDeep'), say('textOrNumber'))
    }
    return cells
  })
  if (places.size === 0) {
    problems.add(file, null, null, say('listWithoutObjects'), say('listOfColumns'))
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

function parsed(file: string, text: string, problems: Problems): JsonItems | null {
  try {
    const value: unknown = parseJson(text)
    const votes = popoloVotes(value)
    if (votes) return { list: votes, lines: null, format: say('jsonOfVotes'), notes: [] }
    const items = jsonItems(value)
    if (items) return items
    problems.add(file, null, null, say('noListOfObjects'), say('listSuch'))
    return null
  } catch {
    const lines = linesOf(text)
    if (lines) return unfolded(lines.list, lines.lines)
    problems.add(file, null, null, say('noJson'), say('objectsOrLines'))
    return null
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

/** Columns within one object are about what stands behind the point (`stances.tax`), as long as no other is called so. */
function headed(columns: readonly ForeignColumn[]): readonly ForeignColumn[] {
  const parts = columns.map(({ name }) => {
    const at = name.indexOf('.') + 1
    return [name.slice(0, at), name.slice(at)] as const
  })
  const count = new Map<string, number>()
  for (const [prefix, name] of parts) {
    count.set(`${prefix}|`, (count.get(`${prefix}|`) ?? 0) + 1)
    count.set(`|${name}`, (count.get(`|${name}`) ?? 0) + 1)
  }
  return columns.map((column, at) => {
    const [prefix, name] = parts[at] as readonly [string, string]
    const isOne = prefix === '' || name === '' || count.get(`${prefix}|`) === 1 || count.get(`|${name}`) !== 1
    return isOne ? column : { ...column, head: { name } }
  })
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
