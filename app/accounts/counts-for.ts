import type { Dataset } from '../../positions/dataset/index.ts'
import { type Positions, unitsOf } from '../../positions/resolve/index.ts'

/** For each actor, by place: the ids of the units of these positions that it counts for (its own, where it is one). */
export function countsFor(dataset: Dataset, positions: Positions): string[][] {
  const { actors, affiliations } = dataset
  const drawn = new Set(positions.units)
  const out: string[][] = actors.map(() => [])
  for (const unit of unitsOf(positions.scope.level, actors, affiliations)) {
    if (!drawn.has(unit.actor)) continue
    for (const holder of unit.holders) out[holder.actor]?.push(actors[unit.actor]?.id as string)
  }
  return out
}
