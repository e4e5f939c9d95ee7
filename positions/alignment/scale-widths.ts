import type { Positions } from '../resolve/index.ts'

/** The declared width Δ of the scale of each issue in scope, by column of the positions; NaN for an issue without a scale. */
export function scaleWidths({ dataset, issues }: Positions): Float64Array {
  const widths = new Map(dataset.scales.map((scale) => [scale.id, scale.max - scale.min]))
  return Float64Array.from(issues, (issue) => widths.get(dataset.issues[issue]?.scale ?? '') ?? Number.NaN)
}
