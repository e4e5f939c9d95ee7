import { type Positions, valueCounts } from '../../positions/resolve/index.ts'
import type { SharedWords } from '../words/catalogue.ts'
import { cleanText } from './clean-text.ts'

/** So many members give a group its name. */
const NAMED = 2

/**
 * Names groups of units (by place) after two of their members and the number of the others (`France, Germany and 9 more`), or after all three: those with the greatest
 * influence, then with most positions, then the first by id.
 */
export function groupNamer(positions: Positions, { forms, around }: SharedWords): (group: readonly number[]) => string {
  const { dataset, units } = positions
  const held = valueCounts(positions)
  const influence = (u: number) => dataset.actors[units[u] as number]?.influence ?? 0
  return (group) => {
    const first = [...group]
      .sort((a, b) => influence(b) - influence(a) || (held[b] as number) - (held[a] as number) || a - b)
      // One more name is shorter than telling that there is one more.
      .slice(0, group.length === NAMED + 1 ? group.length : NAMED)
      .map((u) => cleanText(dataset.actors[units[u] as number]?.name ?? ''))
    const more = group.length - first.length
    return forms.listWords(more === 0 ? first : [...first, around.more(more)])
  }
}
