import { firstDay, lastDay } from '../calendar.ts'
import { type Dataset, groupByActor, type StanceColumns, textAt } from '../dataset/index.ts'
import { eligibleRows, rankAt, selectedIssues, unitsOf } from '../resolve/index.ts'
import type { Scope } from '../scope.ts'
import { compareCodePoints } from '../text.ts'

/**
 * Statements as columns, one entry each, in the order in which they were made: by date, then document, then id; those without a date
 * first. `unit` and `issue` are places in `units` and `issues`, `value` is what was said, on the issue's scale.
 */
export interface Statements {
  /** Indexes of the actors that are units, ascending. */
  readonly units: Int32Array
  /** Indexes of the issues in scope, ascending. */
  readonly issues: Int32Array
  /** By place of the issue: the declared bounds of its scale. */
  readonly bounds: readonly (readonly [min: number, max: number])[]
  readonly unit: Int32Array
  readonly issue: Int32Array
  readonly value: Float64Array
  readonly date: readonly (string | undefined)[]
  readonly document: readonly (string | undefined)[]
}

/**
 * The statements of a scope: every stance with a value is one, of each unit for which the actor's words count on that day. Unlike a
 * position, a statement stays made when it no longer holds: `asOf` leaves out only what was said later. `from…to`, `knownAt`, issues,
 * level and kinds count as for positions; with `drop: unanimous`, issues on which all say the same are left out before actors are
 * filtered by kind. `documentOf` tells where a row was read (for `document` duplicates); without it, the issue's own document.
 */
export function statementsOf(
  dataset: Dataset,
  scope: Scope,
  documentOf?: (row: number) => string | undefined,
): Statements {
  const { stances, actors, affiliations } = dataset
  const { keep } = selectedIssues(dataset, scope)
  const eligible = eligibleRows(stances, { ...scope, asOf: undefined })
  const until = scope.asOf === undefined ? undefined : lastDay(scope.asOf)
  const { start, rows } = groupByActor(stances, eligible, actors.length)
  const units = unitsOf(scope.level, actors, affiliations)
  const found: Found[] = []
  units.forEach((unit, u) => {
    for (const holder of unit.holders) {
      for (let at = start[holder.actor] as number; at < (start[holder.actor + 1] as number); at++) {
        const row = rows[at] as number
        const issue = stances.issue[row] as number
        if (keep[issue] === 0 || Number.isNaN(stances.value[row])) continue
        const date = textAt(stances.statedOn, row)
        if (date !== undefined && until !== undefined && firstDay(date) > until) continue
        if (rankAt(holder, date) === null) continue
        found.push({
          unit: u,
          row,
          date,
          day: date === undefined ? '' : lastDay(date),
          document: documentOf?.(row) ?? dataset.issues[issue]?.document,
        })
      }
    }
  })
  found.sort(
    (x, y) => compareCodePoints(x.day, y.day) || compareCodePoints(x.document ?? '', y.document ?? '') || x.row - y.row,
  )
  const issueOf = (row: number) => stances.issue[row] as number
  const dropped = scope.drop === 'unanimous' ? unanimousIssues(stances, found) : new Set<number>()
  const kept = found.filter(({ row }) => !dropped.has(issueOf(row)))
  const issues = Int32Array.from(new Set(kept.map(({ row }) => issueOf(row)))).sort()
  const placeOfIssue = new Map(Array.from(issues, (issue, k) => [issue, k]))
  const stays = units.flatMap(({ actor }, u) => {
    const kind = actors[actor]?.kind
    return scope.kind.length === 0 || (kind !== undefined && scope.kind.includes(kind)) ? [u] : []
  })
  const placeOfUnit = new Map(stays.map((u, place) => [u, place]))
  const table = kept.filter(({ unit }) => placeOfUnit.has(unit))
  const scales = new Map(dataset.scales.map((scale) => [scale.id, scale]))
  return {
    units: Int32Array.from(stays, (u) => units[u]?.actor as number),
    issues,
    bounds: Array.from(issues, (issue) => {
      const scale = scales.get(dataset.issues[issue]?.scale ?? '')
      return [scale?.min ?? Number.NaN, scale?.max ?? Number.NaN] as const
    }),
    unit: Int32Array.from(table, ({ unit }) => placeOfUnit.get(unit) as number),
    issue: Int32Array.from(table, ({ row }) => placeOfIssue.get(issueOf(row)) as number),
    value: Float64Array.from(table, ({ row }) => stances.value[row] as number),
    date: table.map(({ date }) => date),
    document: table.map(({ document }) => document),
  }
}

interface Found {
  readonly unit: number
  readonly row: number
  readonly date: string | undefined
  /** The last day of the date; empty where there is none. */
  readonly day: string
  readonly document: string | undefined
}

function unanimousIssues({ issue, value }: StanceColumns, said: readonly { row: number }[]): Set<number> {
  const first = new Map<number, number>()
  const parted = new Set<number>()
  for (const { row } of said) {
    const k = issue[row] as number
    const known = first.get(k)
    if (known === undefined) first.set(k, value[row] as number)
    else if (known !== value[row]) parted.add(k)
  }
  return new Set([...first.keys()].filter((k) => !parted.has(k)))
}
