import type { Scale } from '../dataset/index.ts'
import type { Positions } from '../resolve/index.ts'
import type { GroupSample } from './group-measure.ts'

/**
 * How the positions of units (by place; all, when none are named) on the issue of column `k` are spread over its scale; null for an issue
 * without a scale. Units without a value are left out.
 */
export function issueCounts(positions: Positions, k: number, units?: readonly number[]): GroupSample | null {
  const { dataset, issues, value } = positions
  const known = placesOf(dataset.scales).get(dataset.issues[issues[k] as number]?.scale as string)
  if (!known) return null
  const { scale, values, place } = known
  const counts = new Float64Array(values.length)
  const size = units?.length ?? positions.units.length
  for (let i = 0; i < size; i++) {
    const at = value[(units ? (units[i] as number) : i) * issues.length + k] as number
    if (Number.isNaN(at)) continue
    const at0 = place.get(at)
    if (at0 === undefined) return countsOffPoints(positions, k, scale, units)
    counts[at0] = (counts[at0] as number) + 1
  }
  return { values, counts, min: scale.min, max: scale.max, points: values.length > 0 }
}

/** A scale with its declared points, ascending, each once. */
interface ScalePlaces {
  readonly scale: Scale
  readonly values: Float64Array
  readonly place: ReadonlyMap<number, number>
}

const placesByScales = new WeakMap<readonly Scale[], ReadonlyMap<string, ScalePlaces>>()

function placesOf(scales: readonly Scale[]): ReadonlyMap<string, ScalePlaces> {
  const before = placesByScales.get(scales)
  if (before) return before
  const places = new Map<string, ScalePlaces>()
  for (const scale of scales) {
    // The first of an id counts, wherever a scale is looked up.
    if (places.has(scale.id)) continue
    const values = Float64Array.from(new Set(scale.points.map((point) => point.value + 0))).sort()
    places.set(scale.id, { scale, values, place: new Map(Array.from(values, (at, i) => [at, i])) })
  }
  placesByScales.set(scales, places)
  return places
}

/** The counts where somebody holds what is no declared point, as on a continuous scale: of the values that are held. */
function countsOffPoints(positions: Positions, k: number, scale: Scale, units?: readonly number[]): GroupSample {
  const { issues, value } = positions
  const held: number[] = []
  for (const u of units ?? positions.units.keys()) {
    const at = value[u * issues.length + k] as number
    if (!Number.isNaN(at)) held.push(at + 0)
  }
  const values = Float64Array.from(new Set(held)).sort()
  const place = new Map(Array.from(values, (at, i) => [at, i]))
  const counts = new Float64Array(values.length)
  for (const at of held) {
    const i = place.get(at) as number
    counts[i] = (counts[i] as number) + 1
  }
  return { values, counts, min: scale.min, max: scale.max, points: false }
}
