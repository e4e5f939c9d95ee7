import {
  eachText,
  type NamedColumn,
  STANCE_TEXTS,
  type Stance,
  type StanceColumn,
  type StanceColumns,
  StanceColumnsBuilder,
  type StanceText,
  type StanceTexts,
} from '../../positions/dataset/index.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { derivedIds, type IdPart, orderByDerivedId } from '../derived-id.ts'
import { Codes, Dictionary, Ints, owned } from '../growing.ts'
import type { Problems } from '../problem.ts'
import { RowTexts, sortByText } from '../row-texts.ts'
import { say } from '../words/index.ts'
import type { KnownIds } from './known-ids.ts'

/** How many ids of stances with faults are remembered, so that what refers to them is not told as a fault of its own. */
const MOST_DROPPED = 100_000

/** Takes the cell of a row in one column. */
type Sink = (row: number, cell: never) => void

/** What the rows of a stance share with each other in a wide table, and each has of its own in a long one: cells that are there, and where each goes. */
export interface StanceDetails {
  readonly sinks: readonly Sink[]
  readonly cells: readonly unknown[]
}

/** Texts of which many rows have the same. */
class CodedTexts {
  readonly #dictionary = new Dictionary()
  readonly #codes = new Codes()

  set(row: number, text: string): void {
    this.#codes.set(row, this.#dictionary.code(text))
  }

  get(row: number): string | undefined {
    return this.#dictionary.values[this.#codes.get(row)]
  }

  /** Whether any row has one. */
  get used(): boolean {
    return this.#codes.used
  }

  /** The texts of the first rows as a part of ids that derive from them. */
  part(rows: number): IdPart {
    return { values: this.#dictionary.values, codes: this.#codes.view(rows) }
  }
}

/**
 * The stances as they are read, row by row: about 45 bytes each and their texts. Derived ids are not kept, only what they derive from.
 */
export class StanceRows {
  readonly #builder = new StanceColumnsBuilder()
  readonly #setValue = this.#builder.setter('value')
  readonly #setStatus = this.#builder.setter('status')
  readonly #actor = new Ints()
  readonly #issue = new Ints()
  readonly #lines = new Ints()
  readonly #statedOn = new CodedTexts()
  readonly #coder = new CodedTexts()
  readonly #document = new Codes()
  readonly #ids = new RowTexts()
  readonly #texts = STANCE_TEXTS.map((name) => [name, name === 'coder' ? this.#coder : new RowTexts()] as const)
  readonly #dropped = new Set<string>()
  readonly #actors: KnownIds
  readonly #issues: KnownIds
  readonly #documents: KnownIds
  #given = 0
  /** Whether every stance of the file is here or in `dropped`; when not, an unknown id cannot be told. */
  complete = true

  constructor(actors: KnownIds, issues: KnownIds, documents: KnownIds) {
    this.#actors = actors
    this.#issues = issues
    this.#documents = documents
  }

  /** How many rows there are. */
  get length(): number {
    return this.#builder.length
  }

  /** Whether no row was left out for its faults. */
  get sound(): boolean {
    return this.complete && this.#dropped.size === 0
  }

  append(
    line: number,
    id: string,
    actor: number,
    issue: number,
    value: number | null,
    status: Stance['status'],
    details: StanceDetails,
  ): void {
    const row = this.#builder.begin(actor, issue)
    if (value !== null) this.#setValue(row, value)
    this.#setStatus(row, status)
    const { sinks, cells } = details
    for (let k = 0; k < sinks.length; k++) (sinks[k] as Sink)(row, cells[k] as never)
    this.#actor.push(actor)
    this.#issue.push(issue)
    this.#lines.push(line)
    if (id !== '') {
      this.#ids.set(row, id)
      this.#given++
    }
  }

  /** Where the cells of a column go; a document is given by its code. */
  sinkOf({ field, name }: NamedColumn): Sink {
    if (field === null) return (row, code: number) => this.#document.set(row, code)
    const texts = this.#texts.find(([text]) => text === field)?.[1]
    if (texts) return (row, text: string) => texts.set(row, text)
    const set = this.#builder.setter(field as StanceColumn)
    if (name !== 'stated_on') return set
    return (row, date: string) => {
      set(row, date)
      this.#statedOn.set(row, date)
    }
  }

  /** Remembers the id of a row with faults. */
  drop(id: string): void {
    if (this.#dropped.size < MOST_DROPPED) this.#dropped.add(owned(id))
    else this.complete = false
  }

  /** Whether the id is that of a row that was left out for its faults, or may be. */
  wasDropped(id: string): boolean {
    return !this.complete || this.#dropped.has(id)
  }

  /** Puts the rows in code-point order of their ids; ids that are there twice are told. The rows must not be changed afterwards. */
  sorted(file: string, problems: Problems): SortedStances {
    const rows = this.length
    const all = Int32Array.from({ length: rows }, (_, row) => row)
    const given = this.#given === 0 ? new Int32Array(0) : all.filter((row) => this.#ids.has(row))
    const derived = this.#given === 0 ? all : all.filter((row) => !this.#ids.has(row))
    sortByText(given, this.#ids)
    const parts = this.#idParts(rows)
    const byDerived = orderByDerivedId(derived, parts)
    // What was lost may be what told rows apart.
    if (this.complete) this.#tellRepeated(given, byDerived, parts, file, problems)
    const derive = derivedIds(parts)
    const idOf = (row: number) => this.#ids.get(row) ?? derive(row)
    return this.#finish(this.#merged(given, byDerived, idOf, file, problems), idOf)
  }

  #idParts(rows: number): IdPart[] {
    const parts: IdPart[] = [
      { values: this.#actors.ids, codes: this.#actor.view() },
      { values: this.#issues.ids, codes: this.#issue.view() },
      this.#statedOn.part(rows),
      { values: this.#documents.ids, codes: this.#document.view(rows) },
      this.#coder.part(rows),
    ]
    const used = [true, true, this.#statedOn.used, this.#document.used, this.#coder.used]
    return parts.slice(0, used.lastIndexOf(true) + 1)
  }

  #tellRepeated(
    given: Int32Array,
    derived: Int32Array,
    parts: readonly IdPart[],
    file: string,
    problems: Problems,
  ): void {
    for (let i = 1; i < given.length; i++) {
      const [a, b] = [given[i - 1] as number, given[i] as number]
      const id = this.#ids.get(a)
      if (id === this.#ids.get(b)) this.#tellId(Math.max(a, b), Math.min(a, b), id as string, file, problems)
    }
    for (let i = 1; i < derived.length; i++) {
      const [a, b] = [derived[i - 1] as number, derived[i] as number]
      if (!parts.every(({ codes }) => codes[a] === codes[b])) continue
      problems.add(
        file,
        this.#lines.at(Math.max(a, b)),
        'actor',
        say('sameStance', this.#lines.at(Math.min(a, b))),
        say('stancesThatDiffer'),
      )
    }
  }

  #tellId(row: number, other: number, id: string, file: string, problems: Problems): void {
    problems.add(file, this.#lines.at(row), 'id', say('idTwice', id, this.#lines.at(other)), say('idsThatDiffer'))
  }

  #merged(
    given: Int32Array,
    derived: Int32Array,
    idOf: (row: number) => string,
    file: string,
    problems: Problems,
  ): Int32Array {
    if (given.length === 0) return derived
    if (derived.length === 0) return given
    const order = new Int32Array(given.length + derived.length)
    let [i, j] = [0, 0]
    let [a, b] = [idOf(given[0] as number), idOf(derived[0] as number)]
    for (let k = 0; k < order.length; k++) {
      const side = j === derived.length ? -1 : i === given.length ? 1 : compareCodePoints(a, b)
      if (side === 0 && this.complete) this.#tellId(given[i] as number, derived[j] as number, a, file, problems)
      if (side <= 0) {
        order[k] = given[i++] as number
        if (i < given.length) a = idOf(given[i] as number)
      } else {
        order[k] = derived[j++] as number
        if (j < derived.length) b = idOf(derived[j] as number)
      }
    }
    return order
  }

  #finish(order: Int32Array, idOf: (row: number) => string): SortedStances {
    const columns = this.#builder.finish(order)
    const at = (row: number) => order[row] as number
    const textsOf = new Map(this.#texts)
    return {
      columns,
      line: (row) => this.#lines.at(at(row)),
      id: (row) => idOf(at(row)),
      given: (row) => this.#ids.has(at(row)),
      texts: eachText((name) => {
        const texts = textsOf.get(name)
        return (row) => texts?.get(at(row))
      }),
      document: (row) => this.#document.get(at(row)),
    }
  }
}

/** Stances in code-point order of their ids. Actors, issues and documents are by code. */
export interface SortedStances {
  readonly columns: StanceColumns
  readonly texts: Pick<StanceTexts, StanceText>
  line(row: number): number
  id(row: number): string
  given(row: number): boolean
  /** The code of the document that `stances.document` names, −1 for none. */
  document(row: number): number
}
