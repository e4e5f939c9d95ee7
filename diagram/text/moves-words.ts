import type { Dataset } from '../../positions/dataset/index.ts'
import { type Move, moveOf } from '../../positions/scenario/index.ts'
import type { View } from '../../positions/view.ts'
import type { SharedWords } from '../words/catalogue.ts'
import { cleanText } from './clean-text.ts'
import { valueLabel } from './value-label.ts'

/** So many moves are named; more are counted. */
const NAMED = 2

/** The hypothetical moves of a view in a few words (`Hypothetical: France on Territory at +1 Keep`); empty when it has none. */
export function hypothesisWords(
  view: Pick<View, 'move'>,
  dataset: Pick<Dataset, 'actors' | 'issues' | 'scales'>,
  words: Pick<SharedWords, 'around' | 'forms'>,
): string {
  const { around } = words
  const moves = lastMoves(view)
  if (moves.length === 0) return ''
  if (moves.length > NAMED) return around.hypothetical(around.moves(moves.length))
  return around.hypothetical(moves.map((move) => moveWords(move, dataset, words)).join('; '))
}

/** The moves of a view; of several of an actor on an issue the last, which holds. Throws a `UserError` when a text is no move. */
export function lastMoves({ move = [] }: Pick<View, 'move'>): Move[] {
  const moves = move.map(moveOf)
  return [...new Map(moves.map((one) => [`${one.actor}\u001f${one.issue}`, one])).values()]
}

function moveWords(
  { actor, issue, value }: Move,
  { actors, issues, scales }: Pick<Dataset, 'actors' | 'issues' | 'scales'>,
  { around, forms }: Pick<SharedWords, 'around' | 'forms'>,
): string {
  const who = actors.find(({ id }) => id === actor)?.name ?? actor
  const on = issues.find(({ id }) => id === issue)
  const scale = scales.find(({ id }) => id === on?.scale)
  const at = scale ? valueLabel(scale, value, forms) : forms.digits(value)
  return around.move(cleanText(who), cleanText(on?.name ?? issue), at)
}
