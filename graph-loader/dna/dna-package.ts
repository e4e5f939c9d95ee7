import { compareCodePoints } from '../../positions/text.ts'
import { LIMITS, tooMany } from '../limits.ts'
import { InvalidDataError, type Problems } from '../problem.ts'
import { shown, shownList } from '../suggest.ts'
import type { MadeTable } from '../tables/index.ts'
import { type Fault, inWords } from '../words/index.ts'
import { type ChosenVariables, chooseVariables, type DnaChoice } from './choose-variables.ts'
import type { DnaDatabase, DnaDocument, DnaStatement } from './dna-database.ts'
import { textSpan } from './text-span.ts'

/** The declared bounds of an integer value. */
export interface DnaScale {
  readonly min: number
  readonly max: number
}

/** How a database becomes a dataset. */
export interface DnaContext {
  readonly path: string
  readonly name: string
  readonly id: string
  readonly warnings: Problems
  readonly scale?: DnaScale | undefined
  /** The day of a time in milliseconds; that of UTC where it is not told. */
  dayOf?(time: number): string
  sha256(text: string): string
}

/** A dataset made of a database: what its package says of itself, its tables, the documents that are used, and how many statements of the type there are and are read. */
export interface DnaPackage {
  readonly head: {
    readonly name: string
    readonly title: string
    readonly description: string
    readonly sources: readonly { readonly title: string }[]
    readonly parley: object
  }
  readonly tables: readonly MadeTable[]
  readonly used: readonly DnaDocument[]
  readonly chosen: ChosenVariables
  readonly statements: number
  readonly read: number
}

/** At most so many points of an integer scale are told one by one; a wider one is told by its bounds. */
const MOST_POINTS = 101
const LAST_TIME = Date.UTC(9999, 11, 31, 23, 59, 59)
const FIRST_TIME = Date.parse('0001-01-01T00:00:00Z')

/** Makes a dataset of the statements of one type. What is wrong with single ones is a warning. Throws an `InvalidDataError` when the choice comes to nothing, or no statement is left. */
export function dnaPackage(database: DnaDatabase, choice: DnaChoice, context: DnaContext): DnaPackage {
  const { path, name, id, warnings, scale, sha256 } = context
  const chosen = chooseVariables(database, choice, path, name)
  const dayOf = context.dayOf ?? ((time: number) => new Date(time).toISOString().slice(0, 10))
  const draft = new Draft(database, chosen, { path, name, warnings, dayOf, scale, sha256 })
  const { tables, scales, used, read } = draft.tables()
  const head = {
    name: id,
    title: id,
    description: `Statements of the type “${chosen.type.label}” (${chosen.actor.name}, ${chosen.issue.name}, ${chosen.value.name}), imported from a database of Discourse Network Analyzer ${database.version}.`,
    sources: [{ title: `${name} (Discourse Network Analyzer ${database.version})` }],
    parley: { ...(scales ? { scales } : {}), ...(draft.folds ? { defaults: { level: 'delegations' } } : {}) },
  }
  const statements = database.statements.filter(({ type }) => type === chosen.type.id).length
  return { head, tables, used, chosen, statements, read }
}

interface Usable {
  readonly statement: DnaStatement
  readonly actor: string
  readonly issue: string
  readonly value: number
  readonly counterpart: string | undefined
  readonly document: DnaDocument | undefined
}

/** The tables of a dataset, made of a database. */
class Draft {
  readonly #database: DnaDatabase
  readonly #chosen: ChosenVariables
  readonly #name: string
  readonly #path: string
  readonly #warnings: Problems
  readonly #dayOf: (time: number) => string
  readonly #scale: DnaScale | undefined
  readonly #sha256: (text: string) => string
  /** Whether persons fold into the organisations for which they speak. */
  readonly folds: boolean

  constructor(
    database: DnaDatabase,
    chosen: ChosenVariables,
    context: {
      path: string
      name: string
      warnings: Problems
      dayOf: (time: number) => string
      scale: DnaScale | undefined
      sha256: (text: string) => string
    },
  ) {
    this.#database = database
    this.#chosen = chosen
    this.#path = context.path
    this.#name = context.name
    this.#warnings = context.warnings
    this.#dayOf = context.dayOf
    this.#scale = context.scale
    this.#sha256 = context.sha256
    this.folds = chosen.actor.name === 'organization' && chosen.counterpart !== null
  }

  tables(): { tables: MadeTable[]; scales: object | null; used: DnaDocument[]; read: number } {
    const usable = this.#usable()
    if (usable.length === 0) {
      const message = `none of the statements of type ${shown(this.#chosen.type.label)} has a document, ${this.#chosen.actor.name}, ${this.#chosen.issue.name} and ${this.#chosen.value.name}`
      this.#fail(message, 'at least one whole statement')
    }
    const { points, scales, scale } = this.#scales(usable)
    const used = [...new Set(usable.flatMap(({ document }) => document ?? []))]
    const dates = new Map(used.map((document) => [document.id, this.#date(document)]))
    const actors = sortedSet(usable.map(({ actor }) => actor))
    const issues = sortedSet(usable.map(({ issue }) => issue))
    const tables: MadeTable[] = [
      { name: 'actors', columns: ['id', 'name', 'kind', 'aliases'], rows: this.#actors(usable, actors) },
      { name: 'issues', columns: ['id', 'name', 'scale'], rows: issues.map((issue) => [issue, issue, scale]) },
    ]
    if (points.length > 0) tables.push({ name: 'scale_points', columns: ['scale', 'value', 'label'], rows: points })
    const ties = this.#ties(usable)
    if (ties.length > 0) tables.push({ name: 'affiliations', columns: ['actor', 'group', 'kind'], rows: ties })
    tables.push({
      name: 'documents',
      columns: ['id', 'title', 'publisher', 'published_on', 'sha256'],
      rows: used.map((document) => [
        documentId(document),
        document.title || `Document ${document.id}`,
        document.source,
        dates.get(document.id),
        document.text === '' ? '' : this.#sha256(document.text),
      ]),
    })
    tables.push({
      name: 'stances',
      columns: ['id', 'actor', 'issue', 'value', 'origin', 'stated_on', 'coder'],
      rows: usable.map(({ statement, actor, issue, value, document }) => [
        stanceId(statement),
        actor,
        issue,
        value,
        'stated',
        document && dates.get(document.id),
        statement.coder,
      ]),
    })
    tables.push({
      name: 'evidence',
      columns: ['stance', 'document', 'start', 'end', 'speaker'],
      rows: usable.flatMap((one) => (one.document ? [this.#evidence(one, one.document)] : [])),
    })
    return { tables, scales, used, read: usable.length }
  }

  #fail(...fault: Fault): never {
    throw InvalidDataError.of(this.#path, this.#name, ...fault)
  }

  #warn(table: string, id: number, column: string, message: string, expected: string): void {
    this.#warnings.add(`${this.#name}/${table}`, id, column, message, expected)
  }

  #usable(): Usable[] {
    const { type, actor, issue, value, counterpart } = this.#chosen
    const { documents, statements } = this.#database
    return statements.flatMap((statement): Usable[] => {
      if (statement.type !== type.id) return []
      const leave = (column: string, what: string): Usable[] => {
        this.#warn('STATEMENTS', statement.id, column, `${what}: the statement is left out`, 'a whole statement')
        return []
      }
      for (const variable of [actor, issue, value]) {
        const several = statement.contradicted.get(variable.id)
        if (several) return leave(variable.name, `several values of ${variable.name}, ${listed(several)}`)
      }
      const actorName = statement.names.get(actor.id)
      if (!actorName) return leave(actor.name, `no ${actor.name}`)
      const issueName = statement.names.get(issue.id)
      if (!issueName) return leave(issue.name, `no ${issue.name}`)
      for (const [column, name] of [
        [actor.name, actorName],
        [issue.name, issueName],
      ] as const) {
        if (name.length > LIMITS.idCharacters.most) {
          const [message, expected] = tooMany('idCharacters')
          return this.#fail(`statement ${statement.id}, ${column}: ${inWords(message)}, ${shown(name)}`, expected)
        }
      }
      const coded = statement.numbers.get(value.id)
      if (coded === undefined) return leave(value.name, `no ${value.name}`)
      if (value.dataType === 'boolean' && coded !== 0 && coded !== 1) return leave(value.name, `${coded} is no boolean`)
      const document = documents.get(statement.document ?? -1)
      if (!document) {
        const message = `document ${statement.document ?? 'none'} is not in the database: the stance has neither date nor evidence`
        this.#warn('STATEMENTS', statement.id, 'DocumentId', message, 'the ID of a document')
      }
      return [
        {
          statement,
          actor: actorName,
          issue: issueName,
          value: value.dataType === 'boolean' ? coded * 2 - 1 : coded,
          counterpart: counterpart === null ? undefined : this.#counterpart(statement, counterpart),
          document,
        },
      ]
    })
  }

  #counterpart(statement: DnaStatement, { id, name }: { id: number; name: string }): string | undefined {
    const several = statement.contradicted.get(id)
    if (several) {
      const message = `several values of ${name}, ${listed(several)}: the statement counts as without one`
      this.#warn('STATEMENTS', statement.id, name, message, `one ${name}`)
    }
    return statement.names.get(id) || undefined
  }

  #scales(usable: readonly Usable[]): {
    points: (readonly [string, number, string])[]
    scales: object | null
    scale: string | undefined
  } {
    const { name, dataType } = this.#chosen.value
    if (dataType === 'boolean') {
      if (this.#scale)
        this.#fail(`--scale: ${shown(name)} is a boolean, −1 or 1`, 'no --scale, or an integer in --value')
      return {
        points: [
          [name, -1, 'disagree'],
          [name, 1, 'agree'],
        ],
        scales: null,
        scale: name,
      }
    }
    const least = usable.reduce((min, { value }) => Math.min(min, value), Number.POSITIVE_INFINITY)
    const most = usable.reduce((max, { value }) => Math.max(max, value), Number.NEGATIVE_INFINITY)
    if (!this.#scale) {
      if (least === most) {
        this.#fail(
          `every ${name} is ${least}, which tells no scale`,
          '--scale MIN..MAX with the scale that was coded on',
        )
      }
      const message = `the scale ${least}..${most} is assumed from the values that occur`
      this.#warnings.add(this.#name, null, null, message, '--scale MIN..MAX with the scale that was coded on')
      return { points: [], scales: { assumed: { min: least, max: most } }, scale: undefined }
    }
    const { min, max } = this.#scale
    for (const { statement, value } of usable) {
      if (value >= min && value <= max) continue
      this.#fail(`statement ${statement.id} has the ${name} ${value}`, `a value on the scale ${min}..${max} of --scale`)
    }
    const whole = Number.isInteger(min) && Number.isInteger(max)
    if (!whole || max - min + 1 > MOST_POINTS) {
      return { points: [], scales: { [name]: { continuous: true, min, max } }, scale: name }
    }
    const points = Array.from({ length: max - min + 1 }, (_, k) => [name, min + k, String(min + k)] as const)
    return { points, scales: null, scale: name }
  }

  #actors(usable: readonly Usable[], actors: readonly string[]): (readonly string[])[] {
    const { actor, counterpart } = this.#chosen
    const rows = new Map<string, readonly string[]>()
    const add = (variable: ChosenVariables['actor'], names: readonly string[]) => {
      const kind = variable.name === 'person' ? 'person' : 'organization'
      for (const name of names) {
        if (rows.has(name)) continue
        rows.set(name, [name, name, kind, this.#database.aliases.get(variable.id)?.get(name) ?? ''])
      }
    }
    add(actor, actors)
    if (counterpart) add(counterpart, sortedSet(usable.flatMap((one) => one.counterpart ?? [])))
    return [...rows.values()]
  }

  // Who is coded together with an organisation speaks for it.
  #ties(usable: readonly Usable[]): (readonly [string, string, string])[] {
    if (!this.#chosen.counterpart) return []
    const own = new Set(usable.map(({ actor }) => actor))
    const groups = new Map<string, Set<string>>()
    for (const { actor, counterpart } of usable) {
      if (counterpart === undefined || counterpart === actor) continue
      const [person, group] = this.#chosen.actor.name === 'person' ? [actor, counterpart] : [counterpart, actor]
      // A name that is coded as both is one actor, an organisation, which represents nobody.
      if (this.#chosen.actor.name === 'organization' && own.has(person)) continue
      groups.set(person, (groups.get(person) ?? new Set()).add(group))
    }
    for (const [person, of] of groups) {
      if (of.size < 2 || this.#chosen.actor.name !== 'person') continue
      const message = `${shown(person)} is coded with ${of.size} organizations, and counts in each of them at the level of delegations`
      this.#warnings.add(this.#name, null, null, message, 'one, or --actor organization')
    }
    return sortedSet([...groups.keys()]).flatMap((person) =>
      sortedSet([...(groups.get(person) as Set<string>)]).map((group) => [person, group, 'represents'] as const),
    )
  }

  #date(document: DnaDocument): string {
    if (document.date === null) return ''
    if (document.date >= FIRST_TIME && document.date <= LAST_TIME) return this.#dayOf(document.date)
    this.#warn('DOCUMENTS', document.id, 'Date', 'the date lies outside the years 1 to 9999: it is left out', 'a date')
    return ''
  }

  #evidence({ statement, counterpart }: Usable, document: DnaDocument): (string | number | undefined)[] {
    const { id, start, stop } = statement
    const speaker = this.#chosen.actor.name === 'organization' ? counterpart : undefined
    const head = [stanceId(statement), documentId(document)]
    const span = start === null || stop === null ? null : textSpan(document.text, start, stop)
    if (span) return [...head, span.start, span.end, speaker]
    const message = `the statement's place ${start}…${stop} is not in the text of document ${document.id}: the evidence names the document only`
    this.#warn('STATEMENTS', id, 'Start', message, `0 ≤ Start < Stop ≤ ${document.text.length}`)
    return [...head, undefined, undefined, speaker]
  }
}

function listed(values: readonly string[]): string {
  return shownList(values.map(shown), 5)
}

function stanceId({ id }: DnaStatement): string {
  return `statement-${id}`
}

function documentId({ id }: DnaDocument): string {
  return `document-${id}`
}

function sortedSet(names: readonly string[]): string[] {
  return [...new Set(names)].sort(compareCodePoints)
}
