import type { Levels, NullReason, PairMeasure } from '../measures/index.ts'
import { issueWeights, type Positions } from '../resolve/index.ts'
import type { PairValues } from './align-by-numbers.ts'
import { fillByCodes } from './tables/fill-by-codes.ts'
import { fillByPlanes } from './tables/fill-by-planes.ts'
import { fillByWeights } from './tables/fill-by-weights.ts'
import { type LevelGroup, levelGroups } from './tables/level-groups.ts'
import {
  intoLevels,
  intoSample,
  levelsForTables,
  type PairTable,
  pairTable,
  sampleForTables,
  type TableFiller,
} from './tables/pair-table.ts'

/** Fewer comparisons than this are done before tables are laid out. */
const WORTH_IT = 20_000
/** More weights than this within one scale are taken issue by issue. */
const MOST_WEIGHTS = 8

/**
 * All pairs under any measure, from tables of how often two units hold each pair of levels: the measure is computed over the cells of a table,
 * of which there are few, instead of over the issues. Null when the values are too many for tables, as on continuous scales.
 */
export function alignByTables(positions: Positions, measure: PairMeasure): PairValues | null {
  const { dataset, scope, issues } = positions
  const n = positions.units.length
  const pairs = (n * (n - 1)) / 2
  if (pairs * issues.length < WORTH_IT) return null
  const groups = levelGroups(positions)
  if (!groups) return null
  const all = issueWeights(dataset, scope)
  const weight = Float64Array.from(issues, (issue) => all[issue] as number)
  const parts = groups.map(
    (group): Part => ({
      group,
      table: pairTable(group),
      fillers: fillersOf(positions, group, weight),
    }),
  )
  const { ofLevels } = measure
  const valueOfTables = ofLevels ? valueOfLevels(parts, ofLevels) : valueOfSample(parts, measure)
  const value = new Float64Array(pairs).fill(Number.NaN)
  const shared = new Int32Array(pairs)
  let at = 0
  for (let u = 0; u < n; u++) {
    for (const { fillers } of parts) for (const filler of fillers) filler.begin(u)
    for (let v = u + 1; v < n; v++, at++) {
      for (const { table, fillers } of parts) for (const filler of fillers) filler.add(v, table)
      const both = parts.reduce((sum, { table }) => sum + table.shared, 0)
      const result = valueOfTables(both >= scope.minShared)
      shared[at] = both
      if (typeof result === 'number') value[at] = result
    }
  }
  return { value, shared }
}

/** Reads the tables of a pair, empties them, and gives the value if one is asked for. */
type ValueOf = (asked: boolean) => number | NullReason | null

function valueOfSample(parts: readonly Part[], measure: PairMeasure): ValueOf {
  const sample = sampleForTables(parts.map(({ group }) => group))
  return (asked) => {
    sample.length = 0
    for (const { table, group } of parts) intoSample(table, group, sample)
    return asked ? measure.compute(sample) : null
  }
}

function valueOfLevels(parts: readonly Part[], ofLevels: (levels: Levels) => number | NullReason): ValueOf {
  const levels = levelsForTables(parts.map(({ group }) => group))
  return (asked) => {
    let scales = 0
    for (const { table, group } of parts) if (intoLevels(table, group, levels)) scales++
    if (!asked) return null
    return scales === 0 ? 'no-weight' : scales > 1 ? 'mixed-scales' : ofLevels(levels)
  }
}

interface Part {
  readonly group: LevelGroup
  readonly table: PairTable
  readonly fillers: readonly TableFiller[]
}

function fillersOf(positions: Positions, group: LevelGroup, weight: Float64Array): TableFiller[] {
  const { dataset, scope, units } = positions
  const perPair = dataset.stances.salience !== null || (scope.joint === 'exclude' && dataset.stances.joint !== null)
  const membersOf = new Map<number, number[]>()
  group.columns.forEach((k, c) => {
    const w = weight[k] as number
    const members = membersOf.get(w) ?? []
    membersOf.set(w, members)
    members.push(c)
  })
  if (perPair || membersOf.size > MOST_WEIGHTS) return [fillByWeights(positions, group, weight)]
  return Array.from(membersOf, ([w, list]) => {
    const members = Int32Array.from(list)
    return fillByPlanes(group, members, w, units.length) ?? fillByCodes(group, members, w)
  })
}
