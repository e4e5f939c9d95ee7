import type { Positions } from '../../positions/resolve/index.ts'
import type { View } from '../../positions/view.ts'
import type { SharedWords } from '../words/catalogue.ts'
import { groupNamer } from './group-name.ts'

/** Who is selected among some units (by place), named as coalitions are, so that pictures of two that differ in nothing else tell apart; empty for nobody. */
export function markedName(
  positions: Positions,
  { select = [] }: Pick<View, 'select'>,
  words: SharedWords,
  drawn: Iterable<number>,
): string {
  const wanted = new Set(select)
  const { dataset, units } = positions
  const marked = [...drawn].filter((u) => wanted.has(dataset.actors[units[u] as number]?.id ?? ''))
  return marked.length === 0 ? '' : groupNamer(positions, words)(marked)
}

/** The same for actors (by index), as a part of a subtitle: `marked: France, Germany and 9 more`; empty for nobody. */
export function markedWords(
  positions: Positions,
  view: Pick<View, 'select'>,
  words: SharedWords,
  actors: Iterable<number>,
): string {
  const drawn = new Set(actors)
  const places = [...positions.units.keys()].filter((u) => drawn.has(positions.units[u] as number))
  const name = markedName(positions, view, words, places)
  return name === '' ? '' : words.around.marked(name)
}
