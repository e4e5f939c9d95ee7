import type { Alignment } from '../../positions/alignment/alignment.ts'
import type { AlignmentMap } from '../../positions/map/alignment-map.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import { methodNote } from '../text/method-note.ts'
import { type Counts, sourceNote } from '../text/source-note.ts'
import type { UnitWords } from '../text/unit-words.ts'
import { counted, numberWords } from '../text/words.ts'

interface NotesParts {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly map: AlignmentMap
  readonly words: UnitWords
  /** Names of units with positions that could not be placed. */
  readonly unplaced: readonly string[]
  readonly silent: number
  readonly strongest: number
  readonly thinned: number
  readonly problem?: string
  readonly counts?: Counts
}

/** The sentences under a picture: what is not drawn, how the lines came about, where the data are from. Without blanks at either end. */
export function notesOf(parts: NotesParts): string[] {
  const { positions, alignment, counts = {} } = parts
  return [notDrawn(parts), methodNote(positions, alignment), sourceNote(positions, counts)].filter(
    (note) => note !== '',
  )
}

function notDrawn({ positions, words, unplaced, silent, strongest, thinned, map, problem }: NotesParts): string {
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
  if (thinned > 0) {
    const each = strongest === 1 ? 'the strongest line' : `the ${strongest} strongest lines`
    out.push(`Lines: of each kind ${each} of each ${words.one}; ${numberWords(thinned)} weaker ones are not drawn.`)
  }
  if (map.groups > 1) {
    out.push(`${map.groups} groups have no pair in common; how far these lie from each other means nothing.`)
  }
  if (problem !== undefined) out.push(problem)
  return out.join(' ')
}
