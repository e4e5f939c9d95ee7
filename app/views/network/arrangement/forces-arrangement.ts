import { comparedUnits } from '../../../../positions/alignment/index.ts'
import { wordsOf } from '../words.ts'
import { tiesOf } from './alignment-ties.ts'
import type { Arrangement, ArrangementInput } from './arrangement.ts'
import { forcedPlaces } from './forced-places.ts'
import { placesOf } from './places.ts'

/** Forces: agreement attracts, disagreement repels. */
export function forcesArrangement({ alignment, view }: ArrangementInput): Arrangement {
  const units = comparedUnits(alignment)
  const tie = tiesOf(alignment)
  const places = forcedPlaces({
    n: units.length,
    tie: (i, j) => tie(units[i] as number, units[j] as number),
    radius: () => 1,
    seed: view.seed ?? 1,
  })
  return {
    ...placesOf(alignment.units.length, units, places),
    fit: 'even',
    turns: true,
    map: null,
    ...wordsOf(view.lang).network.arrangements.forces,
    axis: null,
  }
}
