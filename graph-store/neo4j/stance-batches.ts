import type { FullDataset } from '../../positions/dataset/index.ts'
import { type Parameters, whole } from './connection.ts'
import { STANCE_PROPERTIES } from './queries.ts'
import type { EvidenceRow, StanceRows } from './stance-rows.ts'

// Past ten thousand nodes, or some megabytes of text, a transaction gets slower, and in a heap of 512 MB it may fail.
const NODES = 10_000
const CHARACTERS = 4_000_000

/** Stances to make in one transaction, with their evidence. */
export interface StanceBatch {
  readonly length: number
  /** The properties that any of them has. */
  readonly properties: readonly string[]
  readonly parameters: Parameters
  readonly evidence: readonly (EvidenceRow & { stance: string })[]
}

/** The given rows in batches, in the order of their ids, so that the index of keys grows at its end. */
export function* stanceBatches(dataset: FullDataset, rows: StanceRows, write: Int32Array): Generator<StanceBatch> {
  const { actor, issue } = dataset.stances
  let batch = new Batch(dataset)
  for (const row of write) {
    const id = rows.id(row)
    const evidence = rows.evidence(row).map((one) => ({ ...one, stance: id }))
    batch.add(id, actor[row] as number, issue[row] as number, rows.values(row), evidence)
    if (batch.isFull) {
      yield batch.finish()
      batch = new Batch(dataset)
    }
  }
  if (batch.length > 0) yield batch.finish()
}

class Batch {
  readonly #dataset: FullDataset
  readonly #rows: { id: string; actor: unknown; issue: unknown; values: unknown[] }[] = []
  readonly #evidence: (EvidenceRow & { stance: string })[] = []
  readonly #actors = new Places()
  readonly #issues = new Places()
  readonly #used = new Uint8Array(STANCE_PROPERTIES.length)
  #characters = 0

  constructor(dataset: FullDataset) {
    this.#dataset = dataset
  }

  get length(): number {
    return this.#rows.length
  }

  get isFull(): boolean {
    return this.#rows.length + this.#evidence.length >= NODES || this.#characters >= CHARACTERS
  }

  add(id: string, actor: number, issue: number, values: unknown[], evidence: (EvidenceRow & { stance: string })[]) {
    this.#rows.push({ id, actor: this.#actors.of(actor), issue: this.#issues.of(issue), values })
    this.#evidence.push(...evidence)
    for (let k = 0; k < values.length; k++) {
      const value = values[k]
      if (value === null) continue
      this.#used[k] = 1
      if (typeof value === 'string') this.#characters += value.length
    }
    for (const { properties } of evidence) {
      for (const value of Object.values(properties)) if (typeof value === 'string') this.#characters += value.length
    }
  }

  finish(): StanceBatch {
    const used = STANCE_PROPERTIES.map((_, k) => k).filter((k) => this.#used[k] === 1)
    const { actors, issues } = this.#dataset
    return {
      length: this.#rows.length,
      properties: used.map((k) => STANCE_PROPERTIES[k] as string),
      parameters: {
        actors: this.#actors.list.map((actor) => actors[actor]?.id),
        issues: this.#issues.list.map((issue) => issues[issue]?.id),
        rows: this.#rows.map(({ id, actor, issue, values }) => [id, actor, issue, ...used.map((k) => values[k])]),
      },
      evidence: this.#evidence,
    }
  }
}

/** Numbers, each once, and the place of each, as the database's whole number. */
class Places {
  readonly list: number[] = []
  readonly #placeOf = new Map<number, unknown>()

  of(number: number): unknown {
    let place = this.#placeOf.get(number)
    if (place === undefined) {
      place = whole(this.list.length)
      this.list.push(number)
      this.#placeOf.set(number, place)
    }
    return place
  }
}
