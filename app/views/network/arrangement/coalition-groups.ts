import { type Alignment, comparedUnits } from '../../../../positions/alignment/index.ts'
import { coalitionsOf } from '../../../../positions/coalitions/index.ts'
import type { View } from '../../../../positions/view.ts'

/** The coalitions of a view as places of units, the largest first; `alone` are those who are in none. The same as those that are outlined. */
export function coalitionGroups(
  alignment: Alignment,
  { agree, resolution = 1, seed = 1 }: Pick<View, 'agree' | 'resolution' | 'seed'>,
): { groups: number[][]; alone: number[] } {
  const options = { resolution, seed, runs: 0, steps: [], ...(agree === undefined ? {} : { agree }) }
  const { coalition, count } = coalitionsOf(alignment, options)
  const groups: number[][] = Array.from({ length: count }, () => [])
  const alone: number[] = []
  for (const u of comparedUnits(alignment)) (groups[coalition[u] as number] ?? alone).push(u)
  return { groups, alone }
}
