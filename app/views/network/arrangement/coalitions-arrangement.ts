import { wordsOf } from '../words.ts'
import { tiesOf } from './alignment-ties.ts'
import type { Arrangement, ArrangementInput } from './arrangement.ts'
import { coalitionGroups } from './coalition-groups.ts'
import { packedPlaces } from './packed-places.ts'
import { placesOf } from './places.ts'

/** Coalitions apart, each packed with whom it agrees most in its middle; coalitions that agree more stand nearer. */
export function coalitionsArrangement({ alignment, view }: ArrangementInput): Arrangement {
  const { groups, alone } = coalitionGroups(alignment, view)
  const packs = [...groups, ...(alone.length > 0 ? [alone] : [])]
  const { units, places } = packedPlaces(packs, tiesOf(alignment), view.seed ?? 1, groups.length)
  const words = wordsOf(view.lang).network.arrangements.coalitions
  const left = alone.length === 0 ? '' : ` ${words.alone(alone.length)}`
  return {
    ...placesOf(alignment.units.length, units, places),
    fit: 'even',
    turns: true,
    map: null,
    short: words.short(groups.length),
    meaning: words.meaning(groups.length),
    note: `${words.note(view.resolution ?? 1, view.seed ?? 1)}${left}`,
    axis: null,
  }
}
