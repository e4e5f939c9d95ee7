import type { Alignment } from '../../../positions/alignment/alignment.ts'
import { coalitionsOf } from '../../../positions/coalitions/coalitions.ts'
import type { Positions } from '../../../positions/resolve/positions.ts'
import { valueCounts } from '../../../positions/resolve/positions.ts'
import type { View } from '../../../positions/view.ts'
import { cleanText } from '../../text/clean-text.ts'
import { listWords } from '../../text/words.ts'
import { comparedUnits } from './alignment-ties.ts'
import type { Grouping } from './arrangement.ts'

/** The coalitions of a view, the largest first, each named after those of its members who hold most positions; `alone` are in none. */
export function coalitionGroups(
  positions: Positions,
  alignment: Alignment,
  { seed, resolution }: View,
): { groups: Grouping[]; alone: number[] } {
  const { coalition, count } = coalitionsOf(alignment, {
    runs: 0,
    steps: [],
    ...(seed === undefined ? {} : { seed }),
    ...(resolution === undefined ? {} : { resolution }),
  })
  const held = valueCounts(positions)
  const members: number[][] = Array.from({ length: count }, () => [])
  const alone: number[] = []
  for (const u of comparedUnits(alignment)) (members[coalition[u] as number] ?? alone).push(u)
  return { groups: members.map((units) => ({ name: groupName(positions, units, held), units })), alone }
}

/** So many members give a group its name. */
const NAMED = 2

function groupName({ dataset, units }: Positions, members: readonly number[], held: Int32Array): string {
  const weight = (u: number) => dataset.actors[units[u] as number]?.influence ?? 0
  const first = [...members]
    .sort((a, b) => weight(b) - weight(a) || (held[b] as number) - (held[a] as number) || a - b)
    .slice(0, NAMED)
    .map((u) => cleanText(dataset.actors[units[u] as number]?.name ?? ''))
  const more = members.length - first.length
  return listWords(more === 0 ? first : [...first, `${more} more`])
}
