import { stringify } from 'csv-stringify/browser/esm/sync'
import { COLUMNS, type TableName } from '../../positions/dataset/index.ts'
import { oneLine } from '../../positions/text.ts'
import { Ints } from '../growing.ts'
import type { Problems } from '../problem.ts'
import { shown } from '../suggest.ts'
import { csvOf, type TableFile, tableFileOf } from '../tables/index.ts'
import { dateFrom } from './dates.ts'
import { type Cell, cellAt, type ForeignColumn, isEmpty } from './foreign-table.ts'
import type { Role } from './roles.ts'
import type { Understanding } from './understand.ts'
import type { CellValue } from './values.ts'

type Row = readonly (string | number)[]

/** Rows that are turned into text at a time. */
const BATCH = 2000
/** Columns of stances.csv that go over as they are, on one line. */
const AS_THEY_ARE = COLUMNS.stances
  .map(({ name }) => name)
  .filter((name) => !['id', 'actor', 'issue', 'value', 'status', 'stated_on', 'document', 'salience'].includes(name))

/** One table that grows, as CSV; a row may be told on which line it stands in the file that it is of: it is put on the same line where that is free, else the line is remembered. */
class GrowingTable {
  readonly #parts: string[] = []
  #batch: Row[] = []
  #line = 2
  /** From this line on rows do not stand on lines of their own, and these are theirs. */
  #apartFrom = Number.POSITIVE_INFINITY
  readonly #lines = new Ints()
  rows = 0

  constructor(columns: readonly string[]) {
    this.#parts.push(stringify([[...columns]]))
  }

  add(row: Row, line = 0): void {
    this.rows++
    if (line > 0 && line < this.#line) this.#apartFrom = Math.min(this.#apartFrom, this.#line)
    if (this.#line >= this.#apartFrom) this.#lines.push(line)
    else if (line > this.#line) {
      this.#flush()
      this.#parts.push('\n'.repeat(line - this.#line))
      this.#line = line
    }
    this.#batch.push(row)
    this.#line++
    if (this.#batch.length === BATCH) this.#flush()
  }

  file(name: string): TableFile {
    this.#flush()
    const from = this.#apartFrom
    const file = tableFileOf(name, () => this.#parts)
    return from === Number.POSITIVE_INFINITY
      ? file
      : { ...file, lineOf: (line) => (line < from ? line : this.#lines.at(line - from)) }
  }

  #flush(): void {
    if (this.#batch.length > 0) this.#parts.push(stringify(this.#batch as (string | number)[][]))
    this.#batch = []
  }
}

/** A stance as it was found: where, whose, on what, and what else its row says. */
interface FoundStance {
  readonly row: number
  readonly actor: string
  readonly issue: string
  readonly value: CellValue
}

/**
 * Turns tables as they were understood into the tables of a dataset: stances, and where they say so actors, affiliations, issues, points of the scale, documents and evidence. Cells that cannot be
 * read are added to the problems.
 */
export function toTables(understood: readonly Understanding[], problems: Problems): ReadonlyMap<TableName, TableFile> {
  const out = new DatasetTables(understood)
  for (const one of understood) new TableTurner(one, out, problems).turn()
  return out.made()
}

/** The dataset's tables while they are made. */
class DatasetTables {
  readonly columns: readonly string[]
  readonly stances: GrowingTable
  readonly actors = new Map<string, { kind: string; nation: string; name: string }>()
  readonly groups = new Map<string, Set<string>>()
  readonly titles = new Map<string, string>()
  readonly documents = new Map<string, { title: string; url: string }>()
  readonly evidence = new GrowingTable(['stance', 'document', 'exact', 'locator', 'speaker'])
  readonly speakers = new Set<string>()
  readonly #understood: readonly Understanding[]

  constructor(understood: readonly Understanding[]) {
    this.#understood = understood
    const roles = new Set(understood.flatMap(({ roles: own }) => own))
    const others = AS_THEY_ARE.filter((name) => roles.has(name))
    this.columns = ['id', 'actor', 'issue', 'value', 'status', 'stated_on', 'salience', 'document', ...others]
    this.stances = new GrowingTable(this.columns)
  }

  /** The document of a title and an address; the same two are the same one. */
  document(title: string, url: string): string {
    const id = [title, url].filter((part) => part !== '').join(' ') || 'document'
    if (!this.documents.has(id)) this.documents.set(id, { title: title || url, url })
    return id
  }

  made(): ReadonlyMap<TableName, TableFile> {
    const [first] = this.#understood
    const name = (table: TableName) =>
      table === 'stances' ? (first?.table.name ?? 'stances') : `${table} made of ${first?.table.name}`
    const tables = new Map<TableName, TableFile>([['stances', this.stances.file(name('stances'))]])
    const put = (table: TableName, columns: readonly string[], rows: readonly Row[]) => {
      if (rows.length > 0)
        tables.set(
          table,
          tableFileOf(name(table), () => csvOf({ columns, rows })),
        )
    }
    const blocs = new Set([...this.groups.values()].flatMap((groups) => [...groups]))
    const told = [...this.actors].some(
      ([, { kind, nation, name: called }]) => kind !== '' || nation !== '' || called !== '',
    )
    if (told || blocs.size > 0 || this.speakers.size > 0) {
      for (const bloc of blocs)
        if (!this.actors.has(bloc)) this.actors.set(bloc, { kind: 'bloc', nation: '', name: '' })
      for (const one of this.speakers)
        if (!this.actors.has(one)) this.actors.set(one, { kind: 'person', nation: '', name: '' })
      put(
        'actors',
        ['id', 'name', 'kind', 'nation'],
        [...this.actors].map(([id, { kind, nation, name: called }]) => [
          id,
          called || id,
          kind || 'organization',
          nation,
        ]),
      )
    }
    put(
      'affiliations',
      ['actor', 'group', 'kind'],
      [...this.groups].flatMap(([actor, groups]) => [...groups].map((group) => [actor, group, 'member'])),
    )
    this.#putIssues(put)
    put(
      'documents',
      ['id', 'title', 'url'],
      [...this.documents].map(([id, { title, url }]) => [id, title, url]),
    )
    if (this.evidence.rows > 0) tables.set('evidence', this.evidence.file(name('evidence')))
    return tables
  }

  #putIssues(put: (table: TableName, columns: readonly string[], rows: readonly Row[]) => void): void {
    const [first] = this.#understood
    if (!first) return
    const { scale, values } = first
    const points = pointsOf(first)
    const issues = [...this.titles]
    const titled = issues.some(([, title]) => title !== '')
    if (scale === null && !titled) return
    const declared = points.length > 0 ? 'agreement' : scale === null ? '' : `${scale.min}..${scale.max}`
    put(
      'issues',
      declared === '' ? ['id', 'name'] : ['id', 'name', 'scale'],
      issues.map(([id, title]) => [id, title || id, ...(declared === '' ? [] : [declared])]),
    )
    if (points.length > 0 && values.allWords) put('scale_points', ['scale', 'value', 'label'], points)
  }
}

/** The points of a scale of words: each whole number of it, with the word that stands for it most often, else the usual English one. */
function pointsOf({ scale, values }: Understanding): Row[] {
  if (scale === null || !values.allWords) return []
  const usual: Readonly<Record<number, string>> = {
    2: 'strongly agree',
    1: 'agree',
    0: 'neutral',
    [-1]: 'disagree',
    [-2]: 'strongly disagree',
  }
  const numbers = values.words.flatMap(({ meaning }) => (typeof meaning === 'number' ? [meaning] : []))
  const all = new Set([...numbers, scale.min, scale.max, ...(scale.min === -scale.max ? [0] : [])])
  if (scale.max === 2 && scale.min === -2) for (const one of [-1, 1]) all.add(one)
  return [...all]
    .sort((a, b) => a - b)
    .map((value) => [
      'agreement',
      value,
      values.words.find(({ meaning }) => meaning === value)?.word ?? usual[value] ?? String(value),
    ])
}

/** Kinds of actors that the name of their column tells. */
const KINDS: readonly (readonly [kind: string, names: RegExp])[] = [
  ['nation', /^(country|countries|nation|state|land|staat|pays|etat|état|pais|país|estado)(\b|_)/i],
  [
    'person',
    /^(member|legislator|deputy|mp|voter|person|speaker|abgeordnete[r]?|mitglied|redner|d[eé]put[eé]|diputado)(\b|_)/i,
  ],
]

/** Turns one table. */
class TableTurner {
  readonly #one: Understanding
  readonly #out: DatasetTables
  readonly #problems: Problems
  readonly #kind: string

  constructor(one: Understanding, out: DatasetTables, problems: Problems) {
    this.#one = one
    this.#out = out
    this.#problems = problems
    const actor = this.#column('actor')?.name ?? ''
    this.#kind = KINDS.find(([, names]) => names.test(actor))?.[0] ?? ''
  }

  turn(): void {
    const { shape, table, roles } = this.#one
    if (shape === 'long') {
      const [actor, issue, value] = (['actor', 'issue', 'value'] as const).map((role) => this.#column(role))
      if (!actor || !issue || !value) return
      for (let row = 0; row < table.rows; row++) {
        this.#take({
          row,
          actor: oneLine(cellAt(actor, row).text),
          issue: oneLine(cellAt(issue, row).text),
          value: this.#value(value, row),
        })
      }
      return
    }
    const byIssue = shape === 'issues-by-actors'
    const key = this.#column(byIssue ? 'issue' : 'actor')
    if (!key) return
    const columns = table.columns.filter((_, at) => roles[at] === 'value')
    this.#tellTwice(key)
    for (let row = 0; row < table.rows; row++) {
      if (this.#one.sums?.has(row)) continue
      const own = oneLine(cellAt(key, row).text)
      for (const column of columns) {
        const [actor, issue] = byIssue ? [column.name, own] : [own, column.name]
        const value = this.#value(column, row)
        this.#take({ row, actor, issue, value })
      }
    }
  }

  #column(role: Role): ForeignColumn | undefined {
    return this.#one.table.columns[this.#one.roles.indexOf(role)]
  }

  #value(column: ForeignColumn, row: number): CellValue {
    return this.#one.values.meaningOf(cellAt(column, row)) ?? 'none'
  }

  /** In a wide table a row each is an actor's or an issue's. */
  #tellTwice(key: ForeignColumn): void {
    const { table } = this.#one
    const lineOf = new Map<string, number>()
    for (let row = 0; row < table.rows; row++) {
      const name = oneLine(cellAt(key, row).text)
      const line = table.lines[row] as number
      const before = lineOf.get(name)
      if (before !== undefined && name !== '')
        this.#fail(row, key, `${shown(name)} has the row ${before} already`, 'one row each, or another --shape')
      else lineOf.set(name, line)
    }
  }

  #fail(row: number, column: ForeignColumn | undefined, message: string, expected: string): void {
    const { table } = this.#one
    this.#problems.add(table.name, table.lines[row] as number, column?.name ?? null, message, expected)
  }

  #take({ row, actor, issue, value }: FoundStance): void {
    const { table, shape } = this.#one
    if (actor === '' || issue === '') {
      if (value === 'none') return
      this.#fail(
        row,
        this.#column(actor === '' ? 'actor' : 'issue'),
        `no ${actor === '' ? 'actor' : 'issue'}`,
        'it in every row',
      )
      return
    }
    this.#about(row, actor, issue)
    if (value === 'none') return
    const mactor = shape === 'mactor' && typeof value === 'number'
    const position = value === 'no_position' ? '' : mactor ? Math.sign(value) : value
    const own = oneLine(this.#text('id', row))
    const evidence = this.#evidence(row)
    const id = own !== '' ? own : evidence ? `${table.name} row ${table.lines[row]}` : ''
    const document = evidence ? '' : this.#document(row)
    const salience = mactor ? Math.abs(value) : this.#text('salience', row)
    const rest = this.#out.columns.slice(8).map((name) => oneLine(this.#text(name, row)))
    const line = shape === 'long' ? (table.lines[row] as number) : 0
    const status = value === 'no_position' ? 'no_position' : ''
    this.#out.stances.add([id, actor, issue, position, status, this.#date(row), salience, document, ...rest], line)
    if (evidence) this.#out.evidence.add([id, ...evidence])
  }

  #text(role: Role, row: number): string {
    const column = this.#column(role)
    return column === undefined ? '' : cellAt(column, row).text
  }

  /** What a row says of its actor and its issue. */
  #about(row: number, actor: string, issue: string): void {
    const { actors, groups, titles } = this.#out
    const nation = oneLine(this.#text('nation', row))
    const name = oneLine(this.#text('name', row))
    const known = actors.get(actor)
    if (!known) actors.set(actor, { kind: this.#kind, nation: /^[A-Z]{3}$/.test(nation) ? nation : '', name })
    const group = oneLine(this.#text('group', row))
    if (group !== '' && group !== actor) groups.set(actor, (groups.get(actor) ?? new Set()).add(group))
    const title = oneLine(this.#text('title', row))
    if (!titles.has(issue) || title !== '') titles.set(issue, title)
  }

  #date(row: number): string {
    const column = this.#column('stated_on')
    if (!column) return ''
    const cell: Cell = cellAt(column, row)
    if (isEmpty(cell)) return ''
    const date = dateFrom(cell.text, this.#one.dates.order)
    if (date === null)
      this.#fail(
        row,
        column,
        `${shown(cell.text)} is no date`,
        'one such as 2024-12-31, 31.12.2024, 2024-12 or 2024, or another order of day and month with --dates',
      )
    return date ?? ''
  }

  #document(row: number): string {
    const [title, url] = [oneLine(this.#text('source', row)), this.#text('url', row).trim()]
    if (title === '' && url === '') return ''
    return this.#out.document(
      title === '' && /^https?:/i.test(url) ? '' : title,
      /^https?:/i.test(title) && url === '' ? title : url,
    )
  }

  /** The evidence of a row, where it has more than a document: the words, their place or who speaks. */
  #evidence(row: number): Row | null {
    const [quote, locator, speaker] = [
      this.#text('quote', row),
      oneLine(this.#text('locator', row)),
      oneLine(this.#text('speaker', row)),
    ]
    if (quote.trim() === '' && locator === '' && speaker === '') return null
    if (speaker !== '') this.#out.speakers.add(speaker)
    const document = this.#document(row) || this.#out.document(this.#one.table.file, '')
    return [document, quote, locator, speaker]
  }
}
