import type { PairMeasure } from './measure.ts'
import { percent } from './percent.ts'
import { s } from './s.ts'

/** Every measure of two actors, in the order in which forms offer them. */
export const PAIR_MEASURES: readonly PairMeasure[] = [s, percent]

/** The measure of an id. Throws an Error that lists the ids there are. */
export function pairMeasure(id: string): PairMeasure {
  const found = PAIR_MEASURES.find((measure) => measure.id === id)
  if (!found) {
    throw new Error(
      `measure: no measure "${id}", expected one of ${PAIR_MEASURES.map((measure) => measure.id).join(', ')}`,
    )
  }
  return found
}
