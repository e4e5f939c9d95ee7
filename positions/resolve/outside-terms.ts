import { lastDay } from '../calendar.ts'
import { textAt } from '../dataset/index.ts'
import type { Positions } from './positions.ts'

/** Statements that count for nobody, since they lie outside of the terms of those who made them. */
export interface OutsideTerms {
  readonly statements: number
  /** Who made them, by id in the order of the actors, how many, and the dates of the first and last (null without dates). */
  readonly actors: readonly {
    readonly actor: string
    readonly statements: number
    readonly first: string | null
    readonly last: string | null
  }[]
}

/** The statements of some positions that lie outside of every term of their actor, by actor. */
export function outsideTerms({ dataset, outside }: Pick<Positions, 'dataset' | 'outside'>): OutsideTerms {
  const { stances, actors } = dataset
  const dates = new Map<number, string[]>()
  const counts = new Map<number, number>()
  for (const row of outside) {
    const actor = stances.actor[row] as number
    counts.set(actor, (counts.get(actor) ?? 0) + 1)
    const date = textAt(stances.statedOn, row)
    if (date !== undefined) dates.set(actor, [...(dates.get(actor) ?? []), date])
  }
  const byDay = (a: string, b: string) => (lastDay(a) < lastDay(b) ? -1 : 1)
  return {
    statements: outside.length,
    actors: [...counts]
      .sort(([a], [b]) => a - b)
      .map(([actor, statements]) => {
        const said = (dates.get(actor) ?? []).sort(byDay)
        return {
          actor: actors[actor]?.id as string,
          statements,
          first: said[0] ?? null,
          last: said.at(-1) ?? null,
        }
      }),
  }
}
