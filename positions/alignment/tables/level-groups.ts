import type { Positions } from '../../resolve/index.ts'
import { sameScales, scaleWidths } from '../scales.ts'

/**
 * The issues in scope that share a scale. `levels` are the values that occur on them, ascending; `codes` holds for each unit and column (unit u
 * at `u * columns.length`) the place of its value among the levels, or the number of levels where there is none.
 */
export interface LevelGroup {
  readonly scale: number
  readonly width: number
  readonly levels: Float64Array
  readonly columns: Int32Array
  readonly codes: Uint8Array
}

/** Tables of more levels than this are larger than what they count. */
const MOST_LEVELS = 64

/**
 * The issues in scope by scale; null when so many different values occur on a scale that a table of all pairs of them would cost more than the
 * issues themselves, as on continuous scales. Memory: a byte for each cell of the positions.
 */
export function levelGroups(positions: Positions): LevelGroup[] | null {
  const scaleOf = sameScales(positions)
  const width = scaleWidths(positions)
  const columnsOf = new Map<number, number[]>()
  scaleOf.forEach((scale, k) => {
    const columns = columnsOf.get(scale) ?? []
    columnsOf.set(scale, columns)
    columns.push(k)
  })
  const groups: LevelGroup[] = []
  for (const [scale, list] of columnsOf) {
    const columns = Int32Array.from(list)
    const levels = levelsThatOccur(positions, columns)
    if (!levels || levels.length ** 2 > Math.max(36, columns.length)) return null
    const codes = codesOf(positions, columns, levels)
    groups.push({ scale, width: width[list[0] as number] as number, levels, columns, codes })
  }
  return groups
}

function levelsThatOccur({ value, units, issues }: Positions, columns: Int32Array): Float64Array | null {
  const met = new Set<number>()
  for (let u = 0; u < units.length; u++) {
    const row = u * issues.length
    let last = Number.NaN
    for (let c = 0; c < columns.length; c++) {
      const one = value[row + (columns[c] as number)] as number
      if (one === last || Number.isNaN(one)) continue
      last = one
      met.add(one)
    }
    if (met.size > MOST_LEVELS) return null
  }
  return Float64Array.from(met).sort()
}

function codesOf({ value, units, issues }: Positions, columns: Int32Array, levels: Float64Array): Uint8Array {
  const size = columns.length
  const codeOf = new Map(Array.from(levels, (level, i) => [level, i]))
  const codes = new Uint8Array(units.length * size).fill(levels.length)
  for (let u = 0; u < units.length; u++) {
    const row = u * issues.length
    let last = Number.NaN
    let code = 0
    for (let c = 0; c < size; c++) {
      const one = value[row + (columns[c] as number)] as number
      if (Number.isNaN(one)) continue
      if (one !== last) {
        last = one
        code = codeOf.get(one) as number
      }
      codes[u * size + c] = code
    }
  }
  return codes
}
