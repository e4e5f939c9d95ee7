import { timeSpan } from '../columns/time-span.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { completeScope, type Scope, type ScopeQuery } from '../scope.ts'
import { Cells } from './cells.ts'
import { eligibleRows } from './eligible-rows.ts'
import { blocsOf, type Holder, representativesOf, type Unit, unitsOf } from './holders.ts'
import { LatestStances } from './latest-stances.ts'
import type { Positions } from './positions.ts'
import { selectedIssues } from './selected-issues.ts'

const OWN = 0
const REPRESENTED = 1
const FROM_REPRESENTATIVE = 2
const FROM_BLOC = 3

/** The request completed with the dataset's defaults and its last date. */
export function scopeOf(dataset: Dataset, query: ScopeQuery): Scope {
  return completeScope(query, dataset.info.defaults, timeSpan(dataset.stances)?.to)
}

/**
 * Resolves what every unit of the level holds on every issue in scope at the scope's time. Of one holder's stances the latest stated_on
 * wins, then confidence, then recorded_at, then the first id; among those who count for a unit the latest date, then the unit's own stance,
 * then rank, confidence, id. With `inherit`, an empty cell takes the position of a representative, else of a bloc that the unit belongs to.
 * Throws an Error with a sentence for people when the scope names an issue that the dataset lacks.
 */
export function resolvePositions(dataset: Dataset, scope: Scope): Positions {
  const { actors, affiliations, issues } = dataset
  const selection = selectedIssues(dataset, scope)
  const eligible = eligibleRows(dataset.stances, scope)
  const columnOf = usedColumns(dataset, selection.keep, eligible)
  const width = columnOf.count
  const units = unitsOf(scope.level, actors, affiliations)
  const finder = new LatestStances(dataset, eligible, columnOf.of, width)
  const table = new Cells(units.length * width, dataset.stances.value, finder)
  units.forEach((unit, u) => {
    for (const holder of unit.holders) {
      finder.forEach(holder, (k, row, rank) => {
        table.offer(u * width + k, row, rank, holder.own ? OWN : REPRESENTED)
      })
    }
  })
  if (scope.inherit) inherit(dataset, scope, units, finder, table, width)

  const stays = new Uint8Array(width)
  let unanimous = 0
  for (let k = 0; k < width; k++) {
    if (!table.anyInColumn(k, width)) continue
    if (scope.drop === 'unanimous' && table.sameInColumn(k, width)) unanimous++
    else stays[k] = 1
  }
  const keepUnits = units.map(
    ({ actor }) => scope.kind.length === 0 || scope.kind.includes(actors[actor]?.kind as Scope['kind'][number]),
  )
  const inScope = issues.flatMap((_, i) => {
    const k = columnOf.of[i] as number
    return k >= 0 && stays[k] === 1 ? [i] : []
  })
  return table.finish(
    dataset,
    scope,
    units.flatMap((unit, u) => (keepUnits[u] ? [{ actor: unit.actor, u }] : [])),
    inScope.map((issue) => ({ issue, k: columnOf.of[issue] as number })),
    width,
    { partial: selection.partial, unanimous },
  )
}

// Only issues with a row that counts get a column: a window over one session of 75 years must not pay for the others.
function usedColumns(dataset: Dataset, keep: Uint8Array, eligible: Int32Array): { of: Int32Array; count: number } {
  const { issue } = dataset.stances
  const used = new Uint8Array(dataset.issues.length)
  for (let i = 0; i < eligible.length; i++) used[issue[eligible[i] as number] as number] = 1
  const of = new Int32Array(used.length).fill(-1)
  let count = 0
  for (let i = 0; i < used.length; i++) if (used[i] === 1 && keep[i] === 1) of[i] = count++
  return { of, count }
}

function inherit(
  dataset: Dataset,
  scope: Scope,
  units: readonly Unit[],
  finder: LatestStances,
  table: Cells,
  width: number,
): void {
  const { actors, affiliations } = dataset
  const representatives = representativesOf(actors, affiliations)
  const unitOf = new Map(units.map((unit, u) => [unit.actor, u]))
  const empty = Uint8Array.from(table.row, (row) => (row < 0 ? 1 : 0))
  if (scope.level === 'persons') {
    units.forEach((unit, u) => {
      for (const holder of representatives[unit.actor] as Holder[]) {
        finder.forEach(holder, (k, row, rank) => {
          const cell = u * width + k
          if (empty[cell] === 1) table.offer(cell, row, rank, FROM_REPRESENTATIVE)
        })
      }
    })
  }
  const blocs = blocsOf(actors, affiliations, scope.asOf)
  const gained: [cell: number, from: number][] = []
  units.forEach((unit, u) => {
    for (const bloc of blocs[unit.actor] as number[]) {
      const from = unitOf.get(bloc)
      if (from === undefined) continue
      for (let k = 0; k < width; k++) {
        const cell = u * width + k
        if ((table.row[cell] as number) < 0 && (table.row[from * width + k] as number) >= 0)
          gained.push([cell, from * width + k])
      }
    }
  })
  // Offered only now, so that no bloc hands on what it inherited itself.
  for (const [cell, from] of gained) table.offer(cell, table.row[from] as number, table.rank(from), FROM_BLOC)
}
