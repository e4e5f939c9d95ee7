import { methodNote } from '../../../diagram/text/method-note.ts'
import { notDrawnNotes } from '../../../diagram/text/not-drawn-notes.ts'
import { type Counts, sourceNote } from '../../../diagram/text/source-note.ts'
import type { UnitKind } from '../../../diagram/words/forms.ts'
import type { Alignment } from '../../../positions/alignment/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import type { Arrangement } from './arrangement/arrangement.ts'
import type { NetworkScene } from './scene-types.ts'
import type { Words } from './words.ts'

interface NotesParts {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly arrangement: Arrangement
  readonly unit: UnitKind
  /** Units with positions that could not be placed. */
  readonly unplaced: readonly { readonly place: number; readonly name: string }[]
  readonly hidden: NetworkScene['hidden']
  readonly around: NetworkScene['around']
  /** The pairs whose distance is drawn, and how many of them have no value; none where distances mean nothing. */
  readonly pairs: { readonly all: number; readonly valueless: number }
  /** Names of those put by hand. */
  readonly pinned: readonly string[]
  readonly strongest: number
  /** How many coalitions are outlined. */
  readonly outlined: number
  /** Whether coalitions are outlined or say where actors stand. */
  readonly grouped: boolean
  /** Why wishes of the view could not be met; empty where they were. */
  readonly problems: readonly string[]
  readonly counts?: Counts
}

/** The sentences under a picture: what is not drawn, how the lines came about, where the data are from. Without blanks at either end. */
export function notesOf(parts: NotesParts, words: Words): string[] {
  const { positions, alignment, arrangement, counts = {} } = parts
  const method = [
    methodNote(positions, alignment, words),
    ...(arrangement.map === null ? [arrangement.note] : []),
  ].join(' ')
  return [notDrawn(parts, words), method, sourceNote(positions, counts, words)].filter((note) => note !== '')
}

/** More names than this are counted. */
const NAMED = 8

function notDrawn(parts: NotesParts, words: Words): string {
  const {
    positions,
    alignment,
    unit,
    unplaced,
    hidden,
    around,
    pairs,
    pinned,
    outlined,
    grouped,
    strongest,
    arrangement,
    problems,
  } = parts
  const { network, forms } = words
  const { silent, thinned, beyond, byHand } = hidden
  const out = notDrawnNotes({ positions, alignment, unit, unplaced, silent }, words)
  if (thinned > 0) out.push(network.thinned(thinned, strongest, unit))
  if (around !== null && beyond > 0) out.push(network.beyond(beyond, unit, around.depth, around.name))
  if (byHand.length > 0) {
    const names = byHand.length > NAMED ? [] : byHand.map(({ name }) => name)
    out.push(network.byHand(byHand.length, unit, names))
  }
  if (pinned.length > 0) {
    out.push(network.pinned(pinned.length > NAMED ? network.units(pinned.length, unit) : forms.listWords(pinned)))
  }
  if (outlined > 0) out.push(network.outlines)
  if (grouped) out.push(network.untested)
  if (arrangement.map !== null) out.push(arrangement.note)
  if (pairs.valueless > 0) out.push(network.valueless(pairs.valueless, pairs.all))
  return [...out, ...problems].filter((part) => part !== '').join(' ')
}
