import type { Scale } from '../dataset/index.ts'
import type { Positions } from '../resolve/index.ts'

/** For each issue in scope, by column: a number, the same for scales with the same bounds and points, whatever they are called; −1 without a scale. */
export function sameScales({ dataset, issues }: Positions): Int32Array {
  const scales = new Map(dataset.scales.map((scale) => [scale.id, scale]))
  const keys = new Map<Scale, string>()
  const numbers = new Map<string, number>()
  return Int32Array.from(issues, (issue) => {
    const scale = scales.get(dataset.issues[issue]?.scale ?? '')
    if (!scale) return -1
    const key = keys.get(scale) ?? keyOf(scale)
    keys.set(scale, key)
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  })
}

function keyOf({ min, max, continuous, points }: Scale): string {
  return JSON.stringify([min, max, continuous, points.map(({ value }) => value).sort((a, b) => a - b)])
}

/** The declared width Δ of the scale of each issue in scope, by column of the positions; NaN for an issue without a scale. */
export function scaleWidths({ dataset, issues }: Positions): Float64Array {
  const widths = new Map(dataset.scales.map((scale) => [scale.id, scale.max - scale.min]))
  return Float64Array.from(issues, (issue) => widths.get(dataset.issues[issue]?.scale ?? '') ?? Number.NaN)
}
