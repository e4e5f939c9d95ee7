import type { Alignment } from '../../positions/alignment/alignment.ts'
import type { AlignmentMap } from '../../positions/map/alignment-map.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import { methodNote } from '../text/method-note.ts'
import { notDrawnNotes } from '../text/not-drawn-notes.ts'
import { type Counts, sourceNote } from '../text/source-note.ts'
import type { UnitWords } from '../text/unit-words.ts'
import { numberWords } from '../text/words.ts'

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
  /** How many coalitions are outlined. */
  readonly outlined: number
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

function notDrawn({
  positions,
  words,
  unplaced,
  silent,
  strongest,
  thinned,
  outlined,
  map,
  problem,
}: NotesParts): string {
  const out = notDrawnNotes({ positions, words, unplaced, silent })
  if (thinned > 0) {
    const each = strongest === 1 ? 'the strongest line' : `the ${strongest} strongest lines`
    out.push(`Lines: of each kind ${each} of each ${words.one}; ${numberWords(thinned)} weaker ones are not drawn.`)
  }
  if (map.groups > 1) {
    out.push(`${map.groups} groups have no pair in common; how far these lie from each other means nothing.`)
  }
  if (outlined > 0) {
    out.push(
      'Outlines: coalitions by Louvain’s method (Blondel and others 2008); an outline may also enclose who is no member.',
    )
  }
  if (problem !== undefined) out.push(problem)
  return out.join(' ')
}
