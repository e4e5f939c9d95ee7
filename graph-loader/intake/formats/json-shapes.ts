import { type Said, say } from '../../words/index.ts'
import { emptyColumn } from '../foreign-table.ts'
import { KNOWN_HEADERS } from '../profiles/registry.ts'
import { rolesOf } from '../roles.ts'

/** An object of JSON. */
export type Entry = Readonly<Record<string, unknown>>

/** Items that JSON holds, each with its fields: of which item of the file each is, from 1, and what is to be said of it. */
export interface JsonItems {
  readonly list: readonly unknown[]
  readonly lines: readonly number[] | null
  readonly format: Said
  readonly notes: readonly Said[]
}

/** How deep within an item its fields are looked for: `actor.name` is a column, what lies deeper is text. */
const DEPTH = 2
/** How deep within objects lists are looked for. */
const LIST_DEPTH = 4

/** The items of JSON, whatever holds them: a list of objects, one within objects, a list of lists or pandas' forms of a table, objects by their names; a list within each item is unfolded. Null when there are none. */
export function jsonItems(value: unknown): JsonItems | null {
  if (Array.isArray(value)) {
    const rows = value.every(Array.isArray) ? fromRows(value[0] ?? [], value.slice(1)) : null
    return rows ? plain(rows, say('jsonRows')) : unfolded(value, null)
  }
  if (!isEntry(value)) return null
  const { columns, data } = value
  const split = Array.isArray(columns) && Array.isArray(data) ? fromRows(columns, data) : null
  if (split) return plain(split, say('jsonSplit'))
  const list = listIn(value)
  return list ? unfolded(list, null) : byName(value)
}

/** The items, where each holds a list of objects: a row for each of these, with the fields of what holds it. `lines` are those of the items. */
export function unfolded(list: readonly unknown[], lines: readonly number[] | null): JsonItems {
  const format = say(lines ? 'jsonLines' : 'jsonList')
  const inner = innerList(list)
  if (inner === null) return { list, lines, format, notes: [] }
  const outer = new Set(list.flatMap((item) => (isEntry(item) ? [...fieldsOf(item)].map(([name]) => name) : [])))
  const found: Entry[] = []
  const own: number[] = []
  list.forEach((item, at) => {
    const fields = isEntry(item) ? [...fieldsOf(item)] : []
    const rest = fields.filter(([name]) => name !== inner)
    const held = fields.find(([name]) => name === inner)?.[1]
    for (const one of Array.isArray(held) && held.length > 0 ? held : [{}]) {
      const named = [...fieldsOf(one as Entry)].map(([name, field]): [string, unknown] => [
        outer.has(name) ? `${inner}.${name}` : name,
        field,
      ])
      found.push(Object.fromEntries([...rest, ...named]))
      own.push(lines?.[at] ?? at + 1)
    }
  })
  return {
    list: found,
    lines: own,
    format,
    notes: [say('itemsOf', inner)],
  }
}

/** The fields of an item by their names, `outer.inner` for those within an object. */
export function* fieldsOf(item: Entry, above = '', depth = 1): Generator<[name: string, value: unknown]> {
  for (const [name, value] of Object.entries(item)) {
    const whole = above === '' ? name : `${above}.${name}`
    if (isEntry(value) && !(value instanceof Date) && depth < DEPTH) yield* fieldsOf(value, whole, depth + 1)
    else yield [whole, value]
  }
}

/** Whether a value is an object with fields. */
export function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The field of which each item holds a list of objects; of several the one whose objects have a value. Null when there is none. */
function innerList(list: readonly unknown[]): string | null {
  const names = new Map<string, Set<string>>()
  for (const item of list) {
    if (!isEntry(item)) return null
    for (const [name, value] of fieldsOf(item)) {
      if (!Array.isArray(value) || value.length === 0) continue
      if (!value.every(isEntry)) continue
      const fields = names.get(name) ?? new Set<string>()
      for (const one of value) for (const [inner] of fieldsOf(one)) fields.add(inner)
      names.set(name, fields)
    }
  }
  const valued = [...names].filter(([, fields]) => rolesOf([...fields].map(emptyColumn)).includes('value'))
  const [only] = valued.length === 1 ? valued : names.size === 1 ? names : []
  return only?.[0] ?? null
}

function plain(list: readonly Entry[], format: Said): JsonItems {
  return { list, lines: null, format, notes: [] }
}

/** Rows as objects by the names of their columns; null where the names are no texts of their own. */
function fromRows(names: readonly unknown[], rows: readonly unknown[]): Entry[] | null {
  const areNames = names.length > 1 && names.every((name) => typeof name === 'string')
  if (!areNames || new Set(names).size < names.length || !rows.every(Array.isArray)) return null
  return rows.map((row) => Object.fromEntries((names as string[]).map((name, at) => [name, row[at]])))
}

/** Objects by names: each is an item and has its name as field; where their own fields are counted (`{"actor": {"0": …}}`), they are columns. Null for anything else. */
function byName(value: Entry): JsonItems | null {
  const entries = Object.entries(value)
  const held = entries.flatMap(([, one]) => (isEntry(one) ? [one] : []))
  if (held.length < 2 || held.length < entries.length) return null
  const keys = [...new Set(held.flatMap((one) => Object.keys(one)))]
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key)))
    return plain(
      keys.map((key) => Object.fromEntries(entries.map(([name, one]) => [name, (one as Entry)[key]]))),
      say('jsonColumns'),
    )
  const shared = keys.some((key) => held.filter((one) => Object.hasOwn(one, key)).length > 1)
  const name = keys.includes('name') ? 'key' : 'name'
  if (!shared || keys.includes(name)) return null
  return plain(
    entries.map(([key, one]) => ({ [name]: key, ...(one as Entry) })),
    say(
      'jsonNames',
      entries.slice(0, 4).map(([key]) => key),
    ),
  )
}

/** The one list of objects that an object holds, under whatever name; of several, or of one that lies deeper, the one whose items are those of a kind of file that is known. */
function listIn(value: unknown): readonly unknown[] | null {
  const lists = [...listsIn(value, 1)]
  const upper = lists.filter(({ depth }) => depth === 1)
  const known = lists.filter(({ list }) => KNOWN_HEADERS.isKnown([...fieldsOf(list[0] as Entry)].map(([name]) => name)))
  const [only] = known.length === 1 ? known : upper.length === 1 ? upper : lists.length === 1 ? lists : []
  return only?.list ?? null
}

function* listsIn(value: unknown, depth: number): Generator<{ list: readonly unknown[]; depth: number }> {
  if (!isEntry(value) || depth > LIST_DEPTH) return
  for (const inner of Object.values(value)) {
    if (Array.isArray(inner) && inner.length > 0 && inner.every(isEntry)) yield { list: inner, depth }
    else yield* listsIn(inner, depth + 1)
  }
}
