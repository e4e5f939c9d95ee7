import type { Positions } from '../resolve/index.ts'
import type { Planes } from './kernel/pair-counter.ts'

/**
 * Positions on issues that share weight and relative steps, as bits: word `u * words + j` holds 32 issues of unit u. A bit of `presence` says
 * that there is a value, a bit of plane t that it is at or above level t + 1 (thermometer code), so that the distance of two units on an
 * issue is the sum of `steps[t]` over the planes in which they differ.
 */
export interface PlaneClass extends Planes {
  readonly weight: number
  /** Distance between neighbouring levels over the width of the scale. */
  readonly steps: readonly number[]
}

/** More levels than this cost more as planes than as numbers. */
const MOST_LEVELS = 16

/**
 * The positions as bit planes, one class per weight and set of relative steps; null when some issue's scale is continuous or has too many points, or
 * a group's position (a mean or a median of members) lies between points.
 * `weight` and `width` are per column of the positions. Memory: (levels of the scale) bits per cell.
 */
export function planeClasses(positions: Positions, weight: Float64Array, width: Float64Array): PlaneClass[] | null {
  const { dataset, issues, units } = positions
  const scaleOf = new Map(dataset.scales.map((scale) => [scale.id, scale]))
  const groups = new Map<string, { weight: number; steps: number[]; levels: number[][]; columns: number[] }>()
  for (let k = 0; k < issues.length; k++) {
    const scale = scaleOf.get(dataset.issues[issues[k] as number]?.scale ?? '')
    if (!scale || scale.continuous || scale.points.length < 2 || scale.points.length > MOST_LEVELS) return null
    const levels = scale.points.map(({ value }) => value).sort((a, b) => a - b)
    const steps = levels.slice(1).map((level, t) => (level - (levels[t] as number)) / (width[k] as number))
    const key = `${weight[k]} ${steps.join(' ')}`
    const group = groups.get(key) ?? { weight: weight[k] as number, steps, levels: [], columns: [] }
    groups.set(key, group)
    group.levels.push(levels)
    group.columns.push(k)
  }
  if (positions.voices !== null && [...groups.values()].some((group) => liesBetween(positions, group))) return null
  return [...groups.values()].map(({ weight, steps, levels, columns }) => {
    const words = Math.ceil(columns.length / 128) * 4
    const presence = new Int32Array(units.length * words)
    const planes = steps.map(() => new Int32Array(units.length * words))
    for (let u = 0; u < units.length; u++) {
      const row = u * issues.length
      for (let c = 0; c < columns.length; c++) {
        const value = positions.value[row + (columns[c] as number)] as number
        if (Number.isNaN(value)) continue
        const word = u * words + (c >> 5)
        const bit = 1 << (c & 31)
        presence[word] = (presence[word] as number) | bit
        const thresholds = levels[c] as number[]
        for (let t = 0; t < planes.length && value >= (thresholds[t + 1] as number); t++) {
          const plane = planes[t] as Int32Array
          plane[word] = (plane[word] as number) | bit
        }
      }
    }
    return { weight, steps, units: units.length, words, presence, planes }
  })
}

function liesBetween(
  { value, units, issues }: Positions,
  { levels, columns }: { readonly levels: readonly number[][]; readonly columns: readonly number[] },
): boolean {
  return columns.some((k, c) => {
    const points = levels[c] as number[]
    for (let u = 0; u < units.length; u++) {
      const one = value[u * issues.length + k] as number
      if (!Number.isNaN(one) && !points.includes(one)) return true
    }
    return false
  })
}
