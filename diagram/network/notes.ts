import type { Alignment } from '../../positions/alignment/alignment.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import { methodNote } from '../text/method-note.ts'
import { notDrawnNotes } from '../text/not-drawn-notes.ts'
import { type Counts, sourceNote } from '../text/source-note.ts'
import type { UnitWords } from '../text/unit-words.ts'
import { counted, listWords, numberWords } from '../text/words.ts'
import type { Arrangement } from './arrangement/arrangement.ts'
import type { NetworkScene } from './scene.ts'

interface NotesParts {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly arrangement: Arrangement
  readonly words: UnitWords
  /** Names of units with positions that could not be placed. */
  readonly unplaced: readonly string[]
  readonly hidden: NetworkScene['hidden']
  readonly around: NetworkScene['around']
  /** Names of those put by hand. */
  readonly pinned: readonly string[]
  readonly strongest: number
  /** How many coalitions are outlined. */
  readonly outlined: number
  /** Why wishes of the view could not be met; empty where they were. */
  readonly problems: readonly string[]
  readonly counts?: Counts
}

/** The sentences under a picture: what is not drawn, how the lines came about, where the data are from. Without blanks at either end. */
export function notesOf(parts: NotesParts): string[] {
  const { positions, alignment, arrangement, counts = {} } = parts
  const method = [methodNote(positions, alignment), ...(arrangement.map === null ? [arrangement.note] : [])].join(' ')
  return [notDrawn(parts), method, sourceNote(positions, counts)].filter((note) => note !== '')
}

/** More names than this are counted. */
const NAMED = 8

function notDrawn({
  positions,
  words,
  unplaced,
  hidden,
  around,
  pinned,
  outlined,
  strongest,
  arrangement,
  problems,
}: NotesParts): string {
  const { silent, thinned, beyond, byHand } = hidden
  const out = notDrawnNotes({ positions, words, unplaced, silent })
  if (thinned > 0) {
    const each = strongest === 1 ? 'the strongest line' : `the ${strongest} strongest lines`
    out.push(`Lines: of each kind ${each} of each ${words.one}; ${numberWords(thinned)} weaker ones are not drawn.`)
  }
  if (around !== null && beyond > 0) {
    const reach = around.depth === 1 ? 'a line' : `${around.depth} lines`
    out.push(`Not drawn: ${counted(beyond, words.one, words.many)} further than ${reach} from ${around.name}.`)
  }
  if (byHand.length > 0) {
    const who = byHand.length > NAMED ? '' : `: ${listWords(byHand.map(({ name }) => name))}`
    out.push(`Hidden by hand: ${counted(byHand.length, words.one, words.many)}${who}.`)
  }
  if (pinned.length > 0) {
    const who = pinned.length > NAMED ? counted(pinned.length, words.one, words.many) : listWords(pinned)
    out.push(`Put by hand, not by the data: ${who}.`)
  }
  if (outlined > 0) {
    out.push(
      'Outlines: coalitions by Louvain’s method (Blondel and others 2008); an outline may also enclose who is no member.',
    )
  }
  if (arrangement.map !== null) out.push(arrangement.note)
  return [...out, ...problems].filter((part) => part !== '').join(' ')
}
