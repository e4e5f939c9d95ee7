import type { Alignment } from '../../positions/alignment/alignment.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import type { Caption } from '../frame/caption.ts'
import type { LegendEntry } from '../frame/legend-entry.ts'
import { methodNote } from '../text/method-note.ts'
import { datasetTitle, timeWords } from '../text/scope-words.ts'
import { type Counts, sourceNote } from '../text/source-note.ts'
import { valueLabel } from '../text/value-label.ts'
import { withArticle } from '../text/with-article.ts'
import { counted, listWords, numberWords, valueWords } from '../text/words.ts'
import { heldWords } from './held-words.ts'
import type { SceneChange, SceneMove, WhatIfScene } from './scene.ts'

interface CaptionParts {
  readonly positions: Positions
  readonly alignment: Alignment
  readonly moves: readonly SceneMove[]
  readonly mover: WhatIfScene['mover']
  readonly changed: readonly SceneChange[]
  readonly total: WhatIfScene['counts']
  readonly counts: Counts
}

/** The words around a picture of a scenario; that it is hypothetical stands before them in every picture of a view with moves. */
export function captionOf(parts: CaptionParts): Caption & { readonly description: string } {
  const { positions, alignment, moves, counts } = parts
  const when = timeWords(positions)
  return {
    kicker: datasetTitle(positions),
    title: `${questionOf(parts)}${when === '' ? '' : `, ${when}`}?`,
    subtitle: subtitleOf(parts),
    description: descriptionOf(parts),
    legend:
      moves.length === 0
        ? []
        : [
            { mark: 'swatch', color: 'ink', style: 'disc', label: 'as it is' },
            { mark: 'hypothetical', label: 'hypothetical' },
            ...directions(parts),
          ],
    notes: [
      moves.length === 0
        ? ''
        : 'Hypothetical positions are nobody’s words: they rest on no evidence, and are not in the data.',
      methodNote(positions, alignment),
      sourceNote(positions, counts),
    ].filter((note) => note !== ''),
  }
}

/** The lines between what is and what would be: of those directions in which some pair goes. */
function directions({ changed }: CaptionParts): LegendEntry[] {
  const goes = (way: (change: number) => boolean) =>
    changed.some(({ before, after }) => before !== null && after !== null && way(after - before))
  return [
    ...(goes((change) => change > 0)
      ? [{ mark: 'line', layer: 'agree', color: 'agree-2', label: 'nearer' } as const]
      : []),
    ...(goes((change) => change < 0)
      ? [{ mark: 'line', layer: 'differ', color: 'differ-2', label: 'farther' } as const]
      : []),
  ]
}

function questionOf({ moves, mover }: CaptionParts): string {
  const who = [...new Set(moves.map(({ actorName }) => actorName))]
  const on = [...new Set(moves.map(({ issueName }) => issueName))]
  if (moves.length === 0) return mover === null ? 'What if somebody moved' : `What if ${withArticle(mover.name)} moved`
  const movers = who.length > 2 ? counted(who.length, 'actor') : listWords(who.map(withArticle))
  return `What if ${movers} moved on ${on.length > 2 ? counted(on.length, 'issue') : listWords(on)}`
}

function subtitleOf({ moves, changed, total, alignment }: CaptionParts): string {
  if (moves.length === 0) return 'Nothing is moved yet: all is as it is'
  const [first] = changed
  const all = `${numberWords(total.changed)} of ${counted(total.pairs, 'pair')} ${total.changed === 1 ? 'changes' : 'change'}`
  if (first === undefined) return all
  return `${all} · most: ${withArticle(first.nameA)} and ${withArticle(first.nameB)}, ${changeWords(first, alignment)}`
}

function changeWords({ before, after }: SceneChange, { measure }: Alignment): string {
  const words = (value: number | null) => (value === null ? 'no value' : valueWords(value, measure))
  return `${words(before)} to ${words(after)}`
}

function descriptionOf({ moves, changed, alignment }: CaptionParts): string {
  const moved = moves.map(
    ({ actorName, issueName, scale, before, after }) =>
      `Hypothetical: ${actorName} on ${issueName}, from ${heldWords(scale, before)} to ${valueLabel(scale, after)}.`,
  )
  const pairs = changed.slice(0, 5).map((pair) => `${pair.nameA} and ${pair.nameB}: ${changeWords(pair, alignment)}.`)
  return [...moved, ...pairs].join(' ') || 'Nothing is moved.'
}
