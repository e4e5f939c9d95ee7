import { firstDay, lastDay, OPEN_END, OPEN_START } from '../../positions/calendar.ts'
import { NO_CODE, type TextColumn } from '../../positions/columns/stance-columns.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import type { Evidence } from '../../positions/dataset/model.ts'
import { CONFIDENCES, ORIGINS, STATUSES } from '../../positions/dataset/vocabulary.ts'
import { supersededOn } from '../../positions/resolve/superseded-on.ts'
import { whole } from './connection.ts'
import { type StoredDay, storedDay } from './days.ts'
import { keyPrefix, partId } from './keys.ts'
import { STANCE_PROPERTIES, type StanceProperty } from './queries.ts'

/** A piece of evidence as rows for the queries that write it. */
export interface EvidenceRow {
  readonly id: string
  readonly document: string
  readonly speaker: string | undefined
  readonly relation: Evidence['relation']
  readonly properties: Record<string, unknown>
}

/** The stances of a dataset as rows for the graph, made one at a time, so that a million never stand in memory. */
export class StanceRows {
  readonly #dataset: FullDataset
  readonly #superseded: TextColumn
  readonly #stated: readonly StoredDay[]
  readonly #statedFirst: readonly string[]
  readonly #from: readonly string[]
  readonly #to: readonly StoredDay[]

  constructor(dataset: FullDataset) {
    const { stances, actors } = dataset
    this.#dataset = dataset
    this.#superseded = supersededOn(stances, actors.length)
    this.#stated = (stances.statedOn?.values ?? []).map((text) => storedDay(text, lastDay, ''))
    this.#statedFirst = (stances.statedOn?.values ?? []).map(firstDay)
    this.#from = stances.validFrom?.values ?? []
    this.#to = (stances.validTo?.values ?? []).map((text) => storedDay(text, lastDay, OPEN_END))
  }

  get length(): number {
    return this.#dataset.stances.length
  }

  id(row: number): string {
    return this.#dataset.texts.id(row)
  }

  /** The values of STANCE_PROPERTIES in their order, null where there is none. */
  values(row: number): unknown[] {
    const { stances, texts } = this.#dataset
    const stated = codeAt(stances.statedOn, row)
    const from = codeAt(stances.validFrom, row)
    const to = codeAt(stances.validTo, row)
    const superseded = this.#superseded.codes[row] as number
    const statedDay = this.#stated[stated]
    const begin = storedDay(this.#from[from], firstDay, this.#statedFirst[stated] ?? OPEN_START)
    const end = this.#to[to]
    const byName: Record<StanceProperty, unknown> = {
      value: number(stances.value[row]),
      status: STATUSES[stances.status[row] as number] as string,
      origin: named(ORIGINS, stances.origin, row),
      confidence: named(CONFIDENCES, stances.confidence, row),
      salience: number(stances.salience?.[row]),
      statedOn: statedDay?.day ?? null,
      statedOnGiven: statedDay?.given ?? null,
      validFrom: begin.day,
      validFromGiven: begin.given,
      validTo: end?.day ?? OPEN_END,
      validToGiven: end?.given ?? null,
      supersededOn: this.#superseded.values[superseded] ?? OPEN_END,
      recordedAt: text(stances.recordedAt, row),
      retractedAt: text(stances.retractedAt, row),
      joint: text(stances.joint, row),
      condition: texts.condition(row) ?? null,
      summary: texts.summary(row) ?? null,
      coder: texts.coder(row) ?? null,
    }
    return STANCE_PROPERTIES.map((name) => byName[name])
  }

  evidence(row: number): EvidenceRow[] {
    const { info, texts } = this.#dataset
    return texts.evidence(row).map((evidence, place) => {
      const { document, speaker, relation, exact, prefix, suffix, start, end, locator } = evidence
      const id = partId(texts.id(row), place)
      const properties = {
        key: keyPrefix(info.id) + id,
        dataset: info.id,
        order: whole(place),
        exact,
        prefix,
        suffix,
        start: start === undefined ? undefined : whole(start),
        end: end === undefined ? undefined : whole(end),
        locator,
      }
      return { id, document, speaker, relation, properties }
    })
  }
}

function codeAt(column: TextColumn | null, row: number): number {
  return column === null ? -1 : (column.codes[row] as number)
}

function text(column: TextColumn | null, row: number): string | null {
  return column?.values[codeAt(column, row)] ?? null
}

function number(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

function named(names: readonly string[], codes: Uint8Array | null, row: number): string | null {
  const code = codes?.[row] ?? NO_CODE
  return names[code] ?? null
}
