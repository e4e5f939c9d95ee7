import type { Positions } from '../resolve/positions.ts'
import type { GroupSample } from './group-measure.ts'

/**
 * How the positions of units (by place; all, when none are named) on the issue of column `k` are spread over its scale; null for an issue
 * without a scale. Units without a value are left out.
 */
export function issueCounts(positions: Positions, k: number, units?: readonly number[]): GroupSample | null {
  const { dataset, issues, value } = positions
  const id = dataset.issues[issues[k] as number]?.scale
  const scale = dataset.scales.find((one) => one.id === id)
  if (!scale) return null
  const held: number[] = []
  const from = units ?? Array.from(positions.units.keys())
  for (const u of from) {
    const at = value[u * issues.length + k] as number
    if (!Number.isNaN(at)) held.push(at + 0)
  }
  const declared = new Set(scale.points.map((point) => point.value + 0))
  const points = declared.size > 0 && held.every((at) => declared.has(at))
  const values = Float64Array.from(points ? declared : new Set(held)).sort()
  const place = new Map(Array.from(values, (at, i) => [at, i]))
  const counts = new Float64Array(values.length)
  for (const at of held) {
    const i = place.get(at) as number
    counts[i] = (counts[i] as number) + 1
  }
  return { values, counts, min: scale.min, max: scale.max, points }
}
