import { CONFIDENCES, ORIGINS, STATUSES, type Stance } from '../dataset/model.ts'
import { allRows } from './all-rows.ts'
import { NO_CODE, type StanceColumns, TEXT_COLUMNS, type TextColumn, type TextColumnName } from './stance-columns.ts'

/** One row to append: actor and issue by index into the dataset's lists, everything else as a stance has it. */
export type StanceRow = { actor: number; issue: number } & Pick<
  Stance,
  'value' | 'status' | 'origin' | 'confidence' | 'salience' | TextColumnName
>

/** Collects stances row by row into columns; memory grows by doubling, about 30 bytes a row. */
export class StanceColumnsBuilder {
  #length = 0
  #actor = new Int32Array(1024)
  #issue = new Int32Array(1024)
  #value = new Float64Array(1024)
  #status = new Uint8Array(1024)
  #origin: Uint8Array<ArrayBuffer> | null = null
  #confidence: Uint8Array<ArrayBuffer> | null = null
  #salience: Float64Array<ArrayBuffer> | null = null
  readonly #texts = new Map<TextColumnName, TextColumnBuilder>()

  get length(): number {
    return this.#length
  }

  /** Appends a row and returns its number, from 0. */
  append(row: StanceRow): number {
    const at = this.#length
    if (at === this.#actor.length) this.#grow()
    this.#actor[at] = row.actor
    this.#issue[at] = row.issue
    this.#value[at] = row.value ?? Number.NaN
    this.#status[at] = STATUSES.indexOf(row.status)
    if (row.origin !== undefined) {
      this.#origin ??= new Uint8Array(this.#actor.length).fill(NO_CODE)
      this.#origin[at] = ORIGINS.indexOf(row.origin)
    }
    if (row.confidence !== undefined) {
      this.#confidence ??= new Uint8Array(this.#actor.length).fill(NO_CODE)
      this.#confidence[at] = CONFIDENCES.indexOf(row.confidence)
    }
    if (row.salience !== undefined) {
      this.#salience ??= new Float64Array(this.#actor.length).fill(Number.NaN)
      this.#salience[at] = row.salience
    }
    for (const name of TEXT_COLUMNS) {
      const text = row[name]
      if (text === undefined) continue
      let builder = this.#texts.get(name)
      if (!builder) {
        builder = new TextColumnBuilder(this.#actor.length)
        this.#texts.set(name, builder)
      }
      builder.set(at, text)
    }
    this.#length = at + 1
    return at
  }

  /**
   * The columns with rows in the given order (`order[i]` is the appended row that becomes row i; default: as appended). The builder must
   * not be used afterwards. Dictionaries are in order of first use, so equal rows in equal order give equal columns.
   */
  finish(order?: Int32Array): StanceColumns {
    const take = order ?? allRows(this.#length)
    const text = (name: TextColumnName): TextColumn | null => this.#texts.get(name)?.finish(take) ?? null
    return {
      length: take.length,
      actor: pick(this.#actor, take, Int32Array),
      issue: pick(this.#issue, take, Int32Array),
      value: pick(this.#value, take, Float64Array),
      status: pick(this.#status, take, Uint8Array),
      origin: this.#origin && pick(this.#origin, take, Uint8Array),
      confidence: this.#confidence && pick(this.#confidence, take, Uint8Array),
      salience: this.#salience && pick(this.#salience, take, Float64Array),
      statedOn: text('statedOn'),
      validFrom: text('validFrom'),
      validTo: text('validTo'),
      recordedAt: text('recordedAt'),
      retractedAt: text('retractedAt'),
      joint: text('joint'),
    }
  }

  #grow(): void {
    const size = this.#actor.length * 2
    this.#actor = grown(this.#actor, new Int32Array(size))
    this.#issue = grown(this.#issue, new Int32Array(size))
    this.#value = grown(this.#value, new Float64Array(size))
    this.#status = grown(this.#status, new Uint8Array(size))
    if (this.#origin) this.#origin = grown(this.#origin, new Uint8Array(size).fill(NO_CODE))
    if (this.#confidence) this.#confidence = grown(this.#confidence, new Uint8Array(size).fill(NO_CODE))
    if (this.#salience) this.#salience = grown(this.#salience, new Float64Array(size).fill(Number.NaN))
    for (const builder of this.#texts.values()) builder.grow(size)
  }
}

class TextColumnBuilder {
  #codes: Int32Array<ArrayBuffer>
  readonly #values: string[] = []
  readonly #codeOf = new Map<string, number>()

  constructor(size: number) {
    this.#codes = new Int32Array(size).fill(-1)
  }

  set(row: number, text: string): void {
    let code = this.#codeOf.get(text)
    if (code === undefined) {
      code = this.#values.length
      this.#values.push(text)
      this.#codeOf.set(text, code)
    }
    this.#codes[row] = code
  }

  grow(size: number): void {
    this.#codes = grown(this.#codes, new Int32Array(size).fill(-1))
  }

  finish(order: Int32Array): TextColumn {
    const recode = new Int32Array(this.#values.length).fill(-1)
    const values: string[] = []
    const codes = new Int32Array(order.length)
    for (let i = 0; i < order.length; i++) {
      const old = this.#codes[order[i] as number] as number
      if (old < 0) {
        codes[i] = -1
        continue
      }
      if ((recode[old] as number) < 0) {
        recode[old] = values.length
        values.push(this.#values[old] as string)
      }
      codes[i] = recode[old] as number
    }
    return { codes, values }
  }
}

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>

function grown<T extends Numbers>(old: T, bigger: T): T {
  bigger.set(old)
  return bigger
}

function pick<T extends Numbers>(from: T, order: Int32Array, make: new (length: number) => T): T {
  const out = new make(order.length)
  for (let i = 0; i < order.length; i++) out[i] = from[order[i] as number] as number
  return out
}
