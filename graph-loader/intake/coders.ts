import { say } from '../words/index.ts'
import type { Understanding } from './understanding.ts'

/** Which of several tables speak of the same actors on the same issues and days, each stance noted as it is turned. */
export class Codings {
  /** By actor, issue, day, document and coder the place of the table that speaks of it first. */
  readonly #first = new Map<string, number>()
  readonly #together = new Map<number, Set<number>>()
  readonly #isWanted: boolean

  constructor(tables: number) {
    this.#isWanted = tables > 1
  }

  note(table: number, actor: string, issue: string, day: string, document: string, coder: string): void {
    if (!this.#isWanted) return
    const key = [actor, issue, day, document, coder].join('\u001f')
    const first = this.#first.get(key)
    if (first === undefined) this.#first.set(key, table)
    else if (first !== table) {
      this.#pair(first, table)
      this.#pair(table, first)
    }
  }

  #pair(one: number, other: number): void {
    this.#together.set(one, (this.#together.get(one) ?? new Set()).add(other))
  }

  /** The tables with a coder for each that speaks of what another speaks of and does not say who coded it: the name of its file. Null when there is none. */
  told(understood: readonly Understanding[]): readonly Understanding[] | null {
    const silent = (at: number) => {
      const { roles, coder } = understood[at] as Understanding
      return coder === undefined && !roles.includes('coder')
    }
    const apart = [...this.#together].filter(([at]) => silent(at))
    if (apart.length === 0) return null
    const taken = new Set(understood.flatMap(({ coder }) => coder ?? []))
    const named = new Map<number, string>()
    for (const [at] of apart.toSorted(([a], [b]) => a - b)) {
      const coder = coderOf(understood[at] as Understanding, taken)
      taken.add(coder)
      named.set(at, coder)
    }
    return understood.map((one, at) => {
      const coder = named.get(at)
      if (coder === undefined) return one
      const others = [...(this.#together.get(at) ?? [])].map((other) => (understood[other] as Understanding).table.name)
      return { ...one, coder, sentences: [...one.sentences, say('coderOfFile', others, coder)] }
    })
  }
}

/** The name of a table's file without its end, with the sheet's where that alone tells it from another. */
function coderOf({ table }: Understanding, taken: ReadonlySet<string>): string {
  const file = table.file.replace(/\.gz$/i, '').replace(/\.[a-z]+$/i, '')
  return (
    [file, ...(table.sheet === null ? [] : [`${file} ${table.sheet}`]), table.name].find((name) => !taken.has(name)) ??
    table.path ??
    table.name
  )
}
