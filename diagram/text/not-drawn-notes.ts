import type { Positions } from '../../positions/resolve/positions.ts'
import type { UnitWords } from './unit-words.ts'
import { counted, numberWords } from './words.ts'

/** Who is left out of a picture of pairs. */
interface NotDrawn {
  readonly positions: Positions
  readonly words: UnitWords
  /** Names of units with positions that have no value with any other. */
  readonly unplaced: readonly string[]
  /** The number of units without any position. */
  readonly silent: number
}

/** Sentences on who is not drawn, and why. */
export function notDrawnNotes({ positions, words, unplaced, silent }: NotDrawn): string[] {
  const out: string[] = []
  if (unplaced.length > 0) {
    const fewer =
      positions.scope.minShared === 1
        ? 'no issue with any other'
        : `fewer than ${positions.scope.minShared} issues with any other`
    const verb = unplaced.length === 1 ? 'shares' : 'share'
    const who = unplaced.length === 1 ? `${words.one} that` : `${words.many} that`
    out.push(`Not drawn: ${numberWords(unplaced.length)} ${who} ${verb} ${fewer}: ${unplaced.join(', ')}.`)
  }
  if (silent > 0) {
    out.push(
      `${counted(silent, `other ${words.one}`, `other ${words.many}`)} ${silent === 1 ? 'has' : 'have'} no position that can be compared.`,
    )
  }
  return out
}
