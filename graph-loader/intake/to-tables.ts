import { STATUSES, type TableName } from '../../positions/dataset/index.ts'
import { oneLine } from '../../positions/text.ts'
import { LIMITS } from '../limits.ts'
import type { NationNames } from '../names/index.ts'
import type { Problems } from '../problem.ts'
import { Aliases } from '../rollcalls/index.ts'
import type { TableFile } from '../tables/index.ts'
import { type Fault, say } from '../words/index.ts'
import { checkNations, LeftOut, type NamesFound, nationsTold } from './actor-names.ts'
import { Codings } from './coders.ts'
import { DatasetTables, type Row } from './dataset-tables.ts'
import { countedDay, dateFrom } from './dates.ts'
import { type Cell, cellAt, type ForeignColumn, isEmpty } from './foreign-table.ts'
import type { Head } from './header-rows.ts'
import { namesIn } from './lists.ts'
import { type FoundStance, ProfiledRows } from './profiled-rows.ts'
import { placeOf } from './profiles/registry.ts'
import { folded, type Role } from './roles.ts'
import { scaleOfTable } from './scale-of.ts'
import { SilentActors } from './silent-actors.ts'
import type { Understanding } from './understanding.ts'
import type { CellValue } from './values.ts'

/** The tables of a dataset, and what there is to say of the names of its actors. */
export interface MadeTables extends NamesFound {
  /** The tables as they were understood, with who coded each where that tells them apart. */
  readonly understood: readonly Understanding[]
  readonly tables: ReadonlyMap<TableName, TableFile>
}

/**
 * Turns tables as they were understood into the tables of a dataset: stances, and where they say so actors, affiliations, issues, points of the scale, documents and evidence. Cells that cannot be
 * read are added to the problems. Tables `beside` them say what issues are called. Actors that are called as one of `nations` are made nations as far as that is clear or told.
 */
export function toTables(
  understood: readonly Understanding[],
  problems: Problems,
  beside: readonly Understanding[] = [],
  nations?: NationNames,
): MadeTables {
  const aliases = new Aliases([...new Set(understood.flatMap(({ told }) => told?.aliases ?? []))])
  const out = new DatasetTables(understood, aliases)
  const left = new LeftOut(understood.flatMap(({ told }) => told?.without ?? []))
  const codings = new Codings(understood.length)
  const silent = new SilentActors()
  for (const [at, one] of understood.entries())
    new TableTurner(
      one,
      out,
      problems,
      aliases,
      left,
      (...of) => codings.note(at, ...of),
      (...of) => silent.note(at, ...of),
    ).turn()
  // Two coders may speak of the same: then the tables are read once more, each with its coder.
  const coded = problems.total === 0 ? codings.told(understood) : null
  if (coded) return toTables(coded, problems, beside, nations)
  for (const one of beside) takeTitles(one, out.titles)
  // Next month's file need not have all the names that this one had.
  if (understood.some(({ told }) => !told?.isRecipe)) {
    aliases.tellUnused(problems, 'actor')
    left.tellUnused(problems)
  }
  if (nations) {
    const own = understood.some(({ told }) => told?.isRecipe) ? null : out.actorNames()
    checkNations(nationsTold(understood), nations, own, problems)
  }
  const among = nations ? out.nameNations(nations, nationsTold(understood)) : null
  return { nations: among, totals: out.totals(), tables: out.made(), understood: silent.told(understood) }
}

/** Takes what a table beside the others says that issues are called, of those that there are. */
function takeTitles({ table, roles }: Understanding, titles: Map<string, string>): void {
  const [id, title] = [table.columns[roles.indexOf('issue')], table.columns[roles.indexOf('title')]]
  for (let row = 0; id && title && row < table.rows; row++) {
    const issue = oneLine(cellAt(id, row).text)
    if (titles.has(issue)) titles.set(issue, oneLine(cellAt(title, row).text))
  }
}

/** Kinds of actors that the name of their column tells. */
const KINDS: readonly (readonly [kind: string, names: RegExp])[] = [
  ['nation', /^(country|countries|nation|state|land|staat|pays|etat|état|pais|país|estado)(\b|_)/i],
  [
    'person',
    /^(member|legislator|deputy|mp|voter|person|speaker|abgeordnete[r]?|mitglied|redner|d[eé]put[eé]|diputado)(\b|_)/i,
  ],
]

/** A text as one line, no longer than what tells of a reading may be. */
function short(text: string): string {
  return oneLine(text.slice(0, LIMITS.idCharacters.most))
}

/** Takes what a stance is of. */
type NoteCoding = (actor: string, issue: string, day: string, document: string, coder: string) => void

/** Takes that a row names an actor, and whether it holds a stance. */
type NoteActor = (row: number, actor: string, speaks: boolean) => void

/** Turns one table. */
class TableTurner {
  readonly #one: Understanding
  readonly #out: DatasetTables
  readonly #problems: Problems
  readonly #aliases: Aliases
  readonly #left: LeftOut
  readonly #kind: string
  readonly #note: NoteCoding
  readonly #met: NoteActor

  constructor(
    one: Understanding,
    out: DatasetTables,
    problems: Problems,
    aliases: Aliases,
    left: LeftOut,
    note: NoteCoding,
    met: NoteActor,
  ) {
    this.#note = note
    this.#met = met
    this.#left = left
    this.#one = one
    this.#aliases = aliases
    this.#out = out
    this.#problems = problems
    const actor = this.#column('actor')?.name ?? ''
    this.#kind = one.profile?.profile.kind ?? KINDS.find(([, names]) => names.test(actor))?.[0] ?? ''
  }

  turn(): void {
    const { shape, table, roles, profile } = this.#one
    if (profile && profile.issues.length > 0) {
      for (const { id, title, scale } of profile.issues) {
        if (!this.#out.titles.has(id)) this.#out.titles.set(id, title)
        if (scale) this.#out.scales.set(id, scale)
      }
      for (const found of new ProfiledRows(this.#one, profile, this.#problems).stances()) this.#take(found)
      return
    }
    if (shape === 'long') {
      const [actor, issue, value] = (['actor', 'issue', 'value'] as const).map((role) => this.#column(role))
      if (!actor || !issue || !value) return
      for (let row = 0; row < table.rows; row++) {
        const names = this.#names(issue, row)
        for (const own of this.#names(actor, row))
          for (const one of names)
            this.#take({ row, actor: own, issue: one, value: this.#position(value, row), cell: cellAt(value, row) })
      }
      return
    }
    const byIssue = shape === 'issues-by-actors'
    const key = this.#column(byIssue ? 'issue' : 'actor')
    if (!key) return
    const columns = table.columns.filter((_, at) => roles[at] === 'value')
    // Of several rows of one actor the days say which is which.
    if (!this.#column('stated_on')) this.#tellTwice(key)
    for (let row = 0; row < table.rows; row++) {
      if (this.#one.sums?.has(row)) continue
      for (const own of this.#names(key, row)) {
        for (const column of columns) {
          const { name, date }: Head = column.head ?? column
          const [actor, issue] = byIssue ? [name, own] : [own, name]
          this.#take({ row, actor, issue, value: this.#position(column, row), cell: cellAt(column, row), date })
        }
      }
    }
  }

  #column(role: Role): ForeignColumn | undefined {
    return this.#one.table.columns[this.#one.roles.indexOf(role)]
  }

  /** The names in a cell: one, unless it is told that the cells of its column name several. */
  #names(column: ForeignColumn, row: number): readonly string[] {
    return namesIn(cellAt(column, row).text, this.#one.told?.lists?.[column.name]).map(oneLine)
  }

  #value(column: ForeignColumn, row: number): CellValue {
    return this.#one.values.meaningOf(cellAt(column, row)) ?? 'none'
  }

  /** What a cell of positions says; a number beyond the scale that was told is told with the cell's own place. */
  #position(column: ForeignColumn, row: number): CellValue {
    const value = this.#value(column, row)
    const scale = this.#one.told?.scale
    if (scale && typeof value === 'number' && (value < scale.min || value > scale.max)) {
      const { text } = cellAt(column, row)
      this.#fail(row, column, say('offToldScale', text, scale.min, scale.max), say('onDeclaredScale', text))
    }
    return value
  }

  /** In a wide table a row each is an actor's or an issue's. */
  #tellTwice(key: ForeignColumn): void {
    const { table } = this.#one
    const lineOf = new Map<string, number>()
    for (let row = 0; row < table.rows; row++) {
      const name = oneLine(cellAt(key, row).text)
      const line = table.lines[row] as number
      const before = lineOf.get(name)
      if (before !== undefined && name !== '') this.#fail(row, key, say('hasRow', name, before), say('oneRowEach'))
      else lineOf.set(name, line)
    }
  }

  #fail(row: number, column: ForeignColumn | undefined, ...fault: Fault): void {
    const { table } = this.#one
    this.#problems.add(table.name, table.lines[row] as number, column?.name ?? null, ...fault)
  }

  #take(found: FoundStance): void {
    const { row, actor: written, issue, value, salience: own, date } = found
    const { table, shape, profile } = this.#one
    const actor = this.#aliases.actorOf(written)
    if (actor === '' || issue === '') {
      if (value === 'none') return
      this.#fail(
        row,
        this.#column(actor === '' ? 'actor' : 'issue'),
        say('noCell', actor === '' ? 'actor' : 'issue'),
        say('inEveryRow'),
      )
      return
    }
    if (this.#left.has(actor)) return
    this.#about(row, actor, issue)
    const status = value === 'no_position' ? value : this.#status(row)
    // A row whose status says that there is no position needs no value.
    const speaks = value !== 'none' || (status !== '' && status !== 'position')
    this.#met(table.lines[row] as number, actor, speaks)
    if (!speaks) return
    const mactor = shape === 'mactor' && typeof value === 'number'
    const position = value === 'no_position' || value === 'none' ? '' : mactor ? Math.sign(value) : value
    const called = oneLine(this.#text('id', row))
    const evidence = this.#evidence(row)
    // Two stances of one actor on one issue may differ in their time alone.
    const isTimed = this.#column('valid_from') !== undefined || this.#column('valid_to') !== undefined
    // Both names may stand beside one another: neither's stance takes the place of the other's.
    const renamed = actor === written ? '' : ` (${written}, ${issue})`
    const isOwn = evidence !== null || isTimed || renamed !== ''
    // A row that is of several actors or issues has a stance of each.
    const several = Object.values(this.#one.told?.lists ?? {}).some((mark) => mark !== '')
      ? ` (${actor}, ${issue})`
      : ''
    const id =
      called === ''
        ? isOwn
          ? `${table.name} row ${table.lines[row]}${renamed || several}`
          : ''
        : `${called}${several}`
    const document = evidence ? '' : this.#document(row)
    const known = (profile?.issues.length ?? 0) > 0
    const salience = mactor ? Math.abs(value) : known ? (own ?? '') : this.#text('salience', row)
    const origin = profile?.profile.origin
    const reading = this.#reading(row, actor === written ? '' : written, found)
    const coder = oneLine(this.#text('coder', row)) || (this.#one.coder ?? '')
    const day = date ?? this.#date('stated_on', row)
    // Words of which no document is known are in the table's own file, and tell it from no other.
    const basis = evidence ? (evidence[0] === table.file ? '' : String(evidence[0])) : document
    this.#note(actor, issue, day, basis, coder)
    const rest = this.#out.columns.slice(8).map((name) => {
      if (name === 'coder') return coder
      if (name === 'origin' && origin !== undefined) return origin
      // A table that was exported before tells where its rows were read first.
      if (reading[name] !== undefined && this.#text(name, row) === '') return reading[name]
      return name === 'valid_from' || name === 'valid_to' ? this.#date(name, row) : oneLine(this.#text(name, row))
    })
    const line = shape === 'long' ? (table.lines[row] as number) : 0
    this.#out.stances.add([id, actor, issue, position, status, day, salience, document, ...rest], line)
    if (evidence) this.#out.evidence.add([id, ...evidence])
  }

  /** Where a stance was read, by the columns for it: the file's name and its row; and what its cells say where that was read as something else. */
  #reading(row: number, name: string, { cell, value }: FoundStance): Readonly<Record<string, string | number>> {
    const { table } = this.#one
    const text = cell?.text.trim() ?? ''
    const isSame = text === '' || (typeof value === 'number' && this.#one.shape !== 'mactor' && Number(text) === value)
    return {
      read_from: short(table.name),
      read_row: table.lines[row] as number,
      value_as_written: isSame ? '' : short(text),
      actor_as_written: short(name),
    }
  }

  /** What the row's own column says, where that is a status; in a wide table a row has many stances. */
  #status(row: number): string {
    const own = this.#one.shape === 'long' ? oneLine(this.#text('status', row)) : ''
    return (STATUSES as readonly string[]).includes(own) ? own : ''
  }

  #text(role: Role, row: number): string {
    const column = this.#column(role)
    return column === undefined ? '' : cellAt(column, row).text
  }

  /** What a row says of its actor and its issue. */
  #about(row: number, actor: string, issue: string): void {
    const { actors, groups, titles } = this.#out
    if (!actors.has(actor)) {
      const nation = this.#labelled('nation', row)
      const { influence, where } = this.#one.profile?.profile ?? {}
      actors.set(actor, {
        kind: this.#kind,
        nation: /^[A-Z]{3}$/.test(nation) ? nation : '',
        name: oneLine(this.#text('name', row)),
        influence: influence === undefined ? '' : this.#influence(influence, row),
        where: where === undefined ? '' : this.#label(this.#named(where), row),
      })
    }
    const group = this.#aliases.actorOf(this.#labelled('group', row))
    if (group !== '' && group !== actor) groups.set(actor, (groups.get(actor) ?? new Set()).add(group))
    const title = oneLine(this.#text('title', row))
    this.#onScale(row, issue)
    if (!titles.has(issue) || title !== '') titles.set(issue, title)
  }

  #onScale(row: number, issue: string): void {
    const { profile } = this.#one
    if ((profile?.issues.length ?? 0) > 0 || this.#scaled.has(issue)) return
    this.#scaled.add(issue)
    const other = this.#out.onScale(issue, scaleOfTable(this.#one))
    if (other === null) return
    this.#fail(
      row,
      this.#column('issue'),
      say('otherScaleBefore', issue, other.min, other.max),
      say('oneScaleForIssue'),
    )
  }
  readonly #scaled = new Set<string>()

  #named(name: string): ForeignColumn | undefined {
    const { columns } = this.#one.table
    return columns[
      placeOf(
        columns.map((column) => column.name),
        name,
      )
    ]
  }

  /** What the code in a cell stands for, where the kind of file says so; else the cell. */
  #label(column: ForeignColumn | undefined, row: number): string {
    if (!column) return ''
    const text = oneLine(cellAt(column, row).text)
    const labels = this.#one.profile?.profile.labels ?? {}
    const [, own = {}] = Object.entries(labels).find(([name]) => folded(name) === folded(column.name)) ?? []
    return own[text] ?? text
  }

  #labelled(role: Role, row: number): string {
    return this.#label(this.#column(role), row)
  }

  #influence(name: string, row: number): string {
    const column = this.#named(name)
    if (!column || isEmpty(cellAt(column, row))) return ''
    const value = this.#value(column, row)
    if (typeof value === 'number' && value >= 0) return String(value)
    this.#fail(row, column, say('noWeight', cellAt(column, row).text), say('numberOfZero'))
    return ''
  }

  #date(role: 'stated_on' | 'valid_from' | 'valid_to', row: number): string {
    const column = this.#column(role)
    if (!column) return role === 'stated_on' ? (this.#one.profile?.year ?? '') : ''
    const cell: Cell = cellAt(column, row)
    if (isEmpty(cell)) return ''
    const date = dateFrom(cell.text, this.#one.dates.order) ?? countedDay(cell.text)
    if (date === null) this.#fail(row, column, say('noDate', cell.text), say('dateFormsOfAny'))
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
