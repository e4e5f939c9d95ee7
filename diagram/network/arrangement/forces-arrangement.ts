import { comparedUnits, tiesOf } from './alignment-ties.ts'
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
    short: 'agreement attracts, disagreement repels',
    meaning: 'those who agree pull each other near and those who differ push each other away',
    note: 'Places come from forces: they show who is drawn to whom, not distances that could be measured.',
    axis: null,
  }
}
