import { say } from '../words/index.ts'
import type { Understanding } from './understanding.ts'

/** So many actors are named. */
const MOST = 8

/** Actors that tables name and that hold no value in any row: they are in no dataset, which is said with the row that names them. */
export class SilentActors {
  readonly #rowOf = new Map<string, { readonly table: number; readonly row: number }>()
  readonly #speak = new Set<string>()

  /** Takes a row of a table; `speaks` tells whether it holds a stance. */
  note(table: number, row: number, actor: string, speaks: boolean): void {
    if (speaks) this.#speak.add(actor)
    else if (!this.#rowOf.has(actor)) this.#rowOf.set(actor, { table, row })
  }

  /** The tables, each with what there is to say of it. */
  told(understood: readonly Understanding[]): readonly Understanding[] {
    return understood.map((one, at) => {
      const silent = [...this.#rowOf].filter(([actor, { table }]) => table === at && !this.#speak.has(actor))
      if (silent.length === 0) return one
      const named = silent.slice(0, MOST).map(([actor, { row }]) => say('nameInRow', actor, row))
      return { ...one, sentences: [...one.sentences, say('actorsSilent', silent.length, named)] }
    })
  }
}
