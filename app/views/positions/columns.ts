import { cleanText } from '../../../diagram/text/clean-text.ts'
import { type GroupNullReason, groupSize, issueCounts, vanDerEijk } from '../../../positions/groups/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import { type Bin, binCounts, scaleBins } from './bins.ts'
import type { Words } from './words.ts'

/** An issue as a column, with the sums over the rows of the table. */
export interface Column {
  /** The issue's id. */
  readonly id: string
  readonly name: string
  /** Place of its scale in the table's bars; −1 for an issue without a scale. */
  readonly scale: number
  /** How many rows have a value in each bar of the scale. */
  readonly counts: readonly number[]
  /** How many rows have a value. */
  readonly positions: number
  /** How many rows have any stance. */
  readonly stances: number
  /** van der Eijk's agreement A of the rows, −1…1, or why there is none. */
  readonly agreement: number | GroupNullReason
}

/** The columns of a table over these units (by place), and the bars of each scale that they use. */
export function columnsOf(
  positions: Positions,
  units: readonly number[],
  words: Words,
): { columns: Column[]; bars: readonly (readonly Bin[])[] } {
  const { dataset, issues, row } = positions
  const width = issues.length
  const places = new Map<string, number>()
  const scales = dataset.scales.map((scale) => scaleBins(scale, words))
  dataset.scales.forEach(({ id }, place) => {
    places.set(id, place)
  })
  const columns = Array.from(issues, (at, k): Column => {
    const issue = dataset.issues[at] as (typeof dataset.issues)[number]
    const sample = issueCounts(positions, k, units)
    const scale = places.get(issue.scale ?? '') ?? -1
    let stances = 0
    for (const u of units) if ((row[u * width + k] as number) >= 0) stances++
    const common = { id: issue.id, name: cleanText(issue.name) || issue.id, scale, stances }
    if (sample === null || scale < 0) return { ...common, counts: [], positions: 0, agreement: 'no-points' }
    const counts = binCounts(scales[scale] as (typeof scales)[number], sample)
    return { ...common, counts, positions: groupSize(sample), agreement: vanDerEijk.compute(sample) }
  })
  return { columns, bars: scales.map(({ bins }) => bins) }
}
