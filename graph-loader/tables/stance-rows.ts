import type { StanceColumns } from '../../positions/columns/stance-columns.ts'
import { StanceColumnsBuilder } from '../../positions/columns/stance-columns-builder.ts'
import type { Stance } from '../../positions/dataset/model.ts'
import { compareCodePoints } from '../../positions/text.ts'
import { derivedIds, type IdPart, orderByDerivedId } from '../derived-id.ts'
import { Codes, Dictionary, Ints, owned } from '../growing.ts'
import type { Problems } from '../problem.ts'
import { RowTexts, sortByText } from '../row-texts.ts'
import { shown } from '../suggest.ts'
import type { KnownIds } from './known-ids.ts'

/** How many ids of stances with faults are remembered, so that what refers to them is not told as a fault of its own. */
const MOST_DROPPED = 100_000

/** What the rows of a stance share with each other in a wide table, and each has of its own in a long one. */
export interface StanceDetails {
  readonly origin?: Stance['origin']
  readonly confidence?: Stance['confidence']
  readonly salience?: number | undefined
  readonly statedOn?: string | undefined
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
  readonly recordedAt?: string | undefined
  readonly retractedAt?: string | undefined
  readonly joint?: string | undefined
  readonly condition?: string | undefined
  readonly summary?: string | undefined
  readonly coder?: string | undefined
  /** The code of the document that `stances.document` names, −1 for none. */
  readonly document: number
}

/**
 * The stances as they are read, row by row: about 45 bytes each and their texts. Derived ids are not kept, only what they derive from.
 */
export class StanceRows {
  readonly #builder = new StanceColumnsBuilder()
  readonly #actor = new Ints()
  readonly #issue = new Ints()
  readonly #lines = new Ints()
  readonly #dates = new Dictionary()
  readonly #coders = new Dictionary()
  readonly #statedOn = new Codes()
  readonly #coder = new Codes()
  readonly #document = new Codes()
  readonly #ids = new RowTexts()
  readonly #condition = new RowTexts()
  readonly #summary = new RowTexts()
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
    const { origin, confidence, salience, statedOn, validFrom, validTo, recordedAt, retractedAt, joint } = details
    const row = this.#builder.append({
      actor,
      issue,
      value,
      status,
      origin,
      confidence,
      salience,
      statedOn,
      validFrom,
      validTo,
      recordedAt,
      retractedAt,
      joint,
    })
    this.#actor.push(actor)
    this.#issue.push(issue)
    this.#lines.push(line)
    if (statedOn !== undefined) this.#statedOn.set(row, this.#dates.code(statedOn))
    if (details.coder !== undefined) this.#coder.set(row, this.#coders.code(details.coder))
    if (details.document >= 0) this.#document.set(row, details.document)
    if (details.condition !== undefined) this.#condition.set(row, details.condition)
    if (details.summary !== undefined) this.#summary.set(row, details.summary)
    if (id !== '') {
      this.#ids.set(row, id)
      this.#given++
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
      { values: this.#dates.values, codes: this.#statedOn.view(rows) },
      { values: this.#documents.ids, codes: this.#document.view(rows) },
      { values: this.#coders.values, codes: this.#coder.view(rows) },
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
        `actor, issue, stated_on, document and coder are those of row ${this.#lines.at(Math.min(a, b))}`,
        'rows that differ in one of them, or ids of their own',
      )
    }
  }

  #tellId(row: number, other: number, id: string, file: string, problems: Problems): void {
    const message = `the id ${shown(id)} is that of row ${this.#lines.at(other)} already`
    problems.add(file, this.#lines.at(row), 'id', message, 'ids that differ')
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
    return {
      columns,
      line: (row) => this.#lines.at(at(row)),
      id: (row) => idOf(at(row)),
      given: (row) => this.#ids.has(at(row)),
      condition: (row) => this.#condition.get(at(row)),
      summary: (row) => this.#summary.get(at(row)),
      coder: (row) => this.#coders.values[this.#coder.get(at(row))],
      document: (row) => this.#document.get(at(row)),
    }
  }
}

/** Stances in code-point order of their ids. Actors, issues and documents are by code. */
export interface SortedStances {
  readonly columns: StanceColumns
  line(row: number): number
  id(row: number): string
  given(row: number): boolean
  condition(row: number): string | undefined
  summary(row: number): string | undefined
  coder(row: number): string | undefined
  /** The code of the document that `stances.document` names, −1 for none. */
  document(row: number): number
}
