import type { Caption } from '../../../diagram/frame/caption.ts'
import type { LegendEntry } from '../../../diagram/frame/legend-entry.ts'
import { methodNote } from '../../../diagram/text/method-note.ts'
import { datasetTitle, timeWords } from '../../../diagram/text/scope-words.ts'
import { type Counts, sourceNote } from '../../../diagram/text/source-note.ts'
import { valueLabel } from '../../../diagram/text/value-label.ts'
import type { Alignment } from '../../../positions/alignment/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import { heldWords } from './held-words.ts'
import type { SceneChange, SceneMove, WhatIfScene } from './scene-types.ts'
import type { Words } from './words.ts'

interface CaptionParts {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly moves: readonly SceneMove[]
  readonly mover: WhatIfScene['mover']
  readonly changed: readonly SceneChange[]
  readonly total: WhatIfScene['counts']
  readonly asMuch: number
  readonly counts: Counts
  readonly words: Words
}

/** The words around a picture of a scenario; that it is hypothetical stands before them in every picture of a view with moves. */
export function captionOf(parts: CaptionParts): Caption & { readonly description: string } {
  const { positions, alignment, moves, counts, words } = parts
  return {
    kicker: datasetTitle(positions),
    title: questionOf(parts),
    subtitle: subtitleOf(parts),
    description: descriptionOf(parts),
    legend:
      moves.length === 0
        ? []
        : [
            { mark: 'swatch', color: 'ink', style: 'disc', label: words.whatif.held },
            { mark: 'hypothetical', label: words.whatif.hypothetical },
            ...directions(parts),
          ],
    notes: [
      moves.length === 0 ? '' : words.whatif.note,
      methodNote(positions, alignment, words),
      sourceNote(positions, counts, words),
    ].filter((note) => note !== ''),
  }
}

/** The lines between what is and what would be: of those directions in which some pair goes. */
function directions({ changed, words: { whatif } }: CaptionParts): LegendEntry[] {
  const goes = (way: (change: number) => boolean) =>
    changed.some(({ before, after }) => before !== null && after !== null && way(after - before))
  return [
    ...(goes((change) => change > 0)
      ? [{ mark: 'line', layer: 'agree', color: 'agree-2', label: whatif.nearer } as const]
      : []),
    ...(goes((change) => change < 0)
      ? [{ mark: 'line', layer: 'differ', color: 'differ-2', label: whatif.farther } as const]
      : []),
  ]
}

function questionOf({ positions, moves, mover, words }: CaptionParts): string {
  const { titles } = words
  const when = timeWords(positions, words)
  if (moves.length === 0) return mover === null ? titles.ifSomebody(when) : titles.ifOne(mover.name, when)
  const who = [...new Set(moves.map(({ actorName }) => actorName))]
  const on = [...new Set(moves.map(({ issueName }) => issueName))]
  return titles.ifMoved(who, on, when)
}

function subtitleOf(parts: CaptionParts): string {
  const { moves, changed, total, asMuch, words } = parts
  if (moves.length === 0) return words.whatif.nothing
  const [first] = changed
  const all = words.whatif.changes(total.changed, total.pairs)
  return first === undefined
    ? all
    : `${all} · ${words.whatif.most(first.nameA, first.nameB, changeWords(first, parts), asMuch)}`
}

function changeWords({ before, after }: SceneChange, { alignment, words: { whatif, forms } }: CaptionParts): string {
  const value = (one: number | null) => (one === null ? whatif.noValue : forms.valueWords(one, alignment.measure))
  return whatif.change(value(before), value(after))
}

function descriptionOf(parts: CaptionParts): string {
  const { moves, changed, words } = parts
  const moved = moves.map(({ actorName, issueName, scale, before, after }) =>
    words.whatif.moved(actorName, issueName, heldWords(scale, before, words), valueLabel(scale, after, words.forms)),
  )
  const pairs = changed.slice(0, 5).map((pair) => words.whatif.pair(pair.nameA, pair.nameB, changeWords(pair, parts)))
  return [...moved, ...pairs].join(' ') || words.whatif.nothingMoved
}
