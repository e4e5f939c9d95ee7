import { stringify } from 'csv-stringify/browser/esm/sync'
import { COLUMNS, type TableName } from '../../positions/dataset/index.ts'
import { Ints } from '../growing.ts'
import {
  type NationNames,
  type NationsAmong,
  type NationsTold,
  nationGiven,
  nationsAmong,
  type Total,
  totalsAmong,
} from '../names/index.ts'
import type { Aliases } from '../rollcalls/index.ts'
import { csvOf, type TableFile, tableFileOf } from '../tables/index.ts'
import type { Bounds } from './profiles/profile.ts'
import { isOnSeveral, isSameScale, scaleOfTable } from './scale-of.ts'
import type { Understanding } from './understanding.ts'

/** A row of a table that is made. */
export type Row = readonly (string | number)[]

/** Rows that are turned into text at a time. */
const BATCH = 2000
/** Columns of stances.csv that go over as they are, on one line. */
const AS_THEY_ARE = COLUMNS.stances
  .map(({ name }) => name)
  .filter((name) => !['id', 'actor', 'issue', 'value', 'status', 'stated_on', 'document', 'salience'].includes(name))

/** Columns that tell where a stance was read, which a table need not say of itself. */
const OF_READING = COLUMNS.stances.flatMap(({ name, ofReading }) => (ofReading ? [name] : []))

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

/** The dataset's tables while they are made. */
export class DatasetTables {
  readonly columns: readonly string[]
  readonly stances: GrowingTable
  readonly actors = new Map<string, ActorFound>()
  readonly groups = new Map<string, Set<string>>()
  readonly titles = new Map<string, string>()
  /** The scales of issues whose code book declares them. */
  readonly scales = new Map<string, Bounds>()
  readonly documents = new Map<string, { title: string; url: string }>()
  readonly evidence = new GrowingTable(['stance', 'document', 'exact', 'locator', 'speaker'])
  readonly speakers = new Set<string>()
  readonly #understood: readonly Understanding[]
  readonly #aliases: Aliases

  constructor(understood: readonly Understanding[], aliases: Aliases) {
    this.#understood = understood
    this.#aliases = aliases
    const roles = new Set(understood.flatMap(({ roles: own }) => own))
    const inferred = understood.some(({ profile }) => profile?.profile.origin !== undefined)
    const others = AS_THEY_ARE.filter(
      (name) =>
        roles.has(name) ||
        (name === 'coder' && understood.some(({ coder }) => coder !== undefined)) ||
        (name === 'origin' && inferred) ||
        OF_READING.includes(name),
    )
    this.columns = ['id', 'actor', 'issue', 'value', 'status', 'stated_on', 'salience', 'document', ...others]
    this.stances = new GrowingTable(this.columns)
  }

  /** Notes on which scale a table has an issue. Gives the other scale when a table before has the same issue on another. */
  onScale(issue: string, scale: Bounds): Bounds | null {
    const before = this.#scaleOf.get(issue)
    if (before === undefined) this.#scaleOf.set(issue, scale)
    return before === undefined || isSameScale(before, scale) ? null : before
  }
  readonly #scaleOf = new Map<string, Bounds>()

  /** The document of a title and an address; the same two are the same one. */
  document(title: string, url: string): string {
    const id = [title, url].filter((part) => part !== '').join(' ') || 'document'
    if (!this.documents.has(id)) this.documents.set(id, { title: title || url, url })
    return id
  }

  /** What actors are called. */
  actorNames(): ReadonlySet<string> {
    return new Set([...this.actors].map(([id, { name }]) => name || id))
  }

  /** Makes nations of the actors that are called so, as far as that is clear or told; gives what there is to say of it. */
  nameNations(names: NationNames, told: NationsTold): NationsAmong | null {
    const called = [...this.actors].map(([id, about]) => ({ ...about, id, name: about.name || id }))
    const among = nationsAmong(called, names, told)
    const given = new Map(among?.found.map((one) => [one.name, nationGiven(one, among)]))
    for (const { id, name } of called) {
      const [about, nation] = [this.actors.get(id), given.get(name)]
      if (about && nation && about.nation === '') this.actors.set(id, { ...about, kind: 'nation', nation })
    }
    return among
  }

  /** The actors that may stand for several others. */
  totals(): Total[] {
    const groups = new Set([...this.groups.values()].flatMap((own) => [...own]))
    return totalsAmong(this.actorNames(), groups)
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
    const told = [...this.actors].some(([, about]) => Object.values(about).some((text) => text !== ''))
    const weighted = [...this.actors.values()].some(({ influence }) => influence !== '')
    const others = (id: string) => this.#aliases.of(id).join('|')
    const renamed = [...this.actors.keys()].some((id) => others(id) !== '')
    if (told || renamed || blocs.size > 0 || this.speakers.size > 0) {
      for (const bloc of blocs) if (!this.actors.has(bloc)) this.actors.set(bloc, { ...NOTHING_FOUND, kind: 'bloc' })
      for (const one of this.speakers)
        if (!this.actors.has(one)) this.actors.set(one, { ...NOTHING_FOUND, kind: 'person' })
      put(
        'actors',
        ['id', 'name', 'kind', 'nation', ...(weighted ? ['influence'] : []), ...(renamed ? ['aliases'] : [])],
        [...this.actors].map(([id, about]) => [
          id,
          this.#called(id, about),
          about.kind || 'organization',
          about.nation,
          ...(weighted ? [about.influence] : []),
          ...(renamed ? [others(id)] : []),
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

  /** What an actor is called: where several have one name, with what tells them apart behind it. */
  #called(id: string, { name, where }: ActorFound): string {
    if (this.#namesakes.size === 0)
      for (const about of this.actors.values())
        this.#namesakes.set(about.name, (this.#namesakes.get(about.name) ?? 0) + 1)
    return name === '' ? id : where !== '' && (this.#namesakes.get(name) ?? 0) > 1 ? `${name} (${where})` : name
  }
  readonly #namesakes = new Map<string, number>()

  #putIssues(put: (table: TableName, columns: readonly string[], rows: readonly Row[]) => void): void {
    const [first] = this.#understood
    if (!first) return
    const { values, profile } = first
    const scale = isOnSeveral(this.#understood)
      ? scaleOfTable(first)
      : (first.scale ?? scaleToldOfWords(this.#understood))
    const words = this.#understood.flatMap((one) => wordsOf(one))
    const points = pointsOf(first, first.scale ?? scale, words)
    const issues = [...this.titles]
    const titled = issues.some(([, title]) => title !== '')
    // Of several tables each may have a scale of its own.
    const apart = (id: string) => {
      const own = this.#scaleOf.get(id)
      return own && !isSameScale(own, scale ?? scaleOfTable(first)) ? own : undefined
    }
    if (scale === null && !titled && this.scales.size === 0 && !issues.some(([id]) => apart(id))) return
    const usual = points.length > 0 ? (points[0]?.[0] as string) : scale === null ? '' : `${scale.min}..${scale.max}`
    const scaleOf = (id: string) => {
      const own = profile?.profile.points ? undefined : (this.scales.get(id) ?? apart(id))
      return own ? `${own.min}..${own.max}` : usual
    }
    const scaled = issues.some(([id]) => scaleOf(id) !== '')
    put(
      'issues',
      scaled ? ['id', 'name', 'scale'] : ['id', 'name'],
      issues.map(([id, title]) => [id, title || id, ...(scaled ? [scaleOf(id)] : [])]),
    )
    if (points.length > 0 && (values.allWords || profile?.profile.points))
      put('scale_points', ['scale', 'value', 'label'], points)
  }
}

interface Word {
  readonly word: string
  readonly meaning: unknown
}

/** The words of a table, then those that were told of it: a recipe tells those of the month before, which stay the names of the points. */
function wordsOf({ values, told }: Understanding): readonly Word[] {
  const before = Object.entries(told?.words ?? {}).map(([word, meaning]) => ({ word, meaning }))
  return told?.isRecipe ? [...before, ...values.words] : [...values.words, ...before]
}

/** The scale that was told of tables that hold words of agreement alone, so that the words are its points; null where that is not so. */
function scaleToldOfWords(understood: readonly Understanding[]): Bounds | null {
  const told = understood[0]?.told?.scale
  const isAgreement = told !== undefined && told.min === -told.max && (told.max === 1 || told.max === 2)
  const isWords = ({ values, profile }: Understanding) => values.allWords && !profile?.issues.length
  return isAgreement && understood.every(isWords) ? told : null
}

/** The points of a scale of words: each whole number of it, with the word that stands for it most often, else the usual English one. */
function pointsOf({ values, profile }: Understanding, scale: Bounds | null, words: readonly Word[]): Row[] {
  const declared = profile?.profile.points
  if (declared && profile.issues.every((issue) => issue.scale?.min === -1 && issue.scale.max === 1))
    return Object.entries(declared)
      .map(([value, label]): Row => [profile.profile.id, Number(value), label])
      .sort(([, a], [, b]) => Number(a) - Number(b))
  if (scale === null || !values.allWords) return []
  const usual: Readonly<Record<number, string>> = {
    2: 'strongly agree',
    1: 'agree',
    0: 'neutral',
    [-1]: 'disagree',
    [-2]: 'strongly disagree',
  }
  const numbers = words.flatMap(({ meaning }) =>
    typeof meaning === 'number' && meaning >= scale.min && meaning <= scale.max ? [meaning] : [],
  )
  const all = new Set([...numbers, scale.min, scale.max, ...(scale.min === -scale.max ? [0] : [])])
  if (scale.max === 2 && scale.min === -2) for (const one of [-1, 1]) all.add(one)
  return [...all]
    .sort((a, b) => a - b)
    .map((value) => [
      'agreement',
      value,
      words.find(({ meaning }) => meaning === value)?.word ?? usual[value] ?? String(value),
    ])
}

/** What rows say of an actor; empty where they say nothing. */
interface ActorFound {
  readonly kind: string
  readonly nation: string
  readonly name: string
  readonly influence: string
  /** What tells it apart from others of its name. */
  readonly where: string
}

/** An actor of which no row says anything. */
const NOTHING_FOUND: ActorFound = { kind: '', nation: '', name: '', influence: '', where: '' }
