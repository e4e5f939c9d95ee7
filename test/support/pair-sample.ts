import type { PairSample } from '../../positions/index.ts'

/** What a sample may say beyond the positions; by default weight 1 and one scale of width 4. */
interface SampleParts {
  readonly weight?: readonly number[]
  readonly width?: number | readonly number[]
  readonly scale?: readonly number[]
}

/** The sample of two actors from their positions on shared issues. */
export function pairSample(a: readonly number[], b: readonly number[], parts: SampleParts = {}): PairSample {
  const { weight = a.map(() => 1), width = 4, scale = a.map(() => 0) } = parts
  return {
    length: a.length,
    a: Float64Array.from(a),
    b: Float64Array.from(b),
    weight: Float64Array.from(weight),
    width: Float64Array.from(typeof width === 'number' ? a.map(() => width) : width),
    scale: Int32Array.from(scale),
  }
}

/** Positions of two actors that fill a square table of counts: `table[i][j]` issues with a = i and b = j. */
export function tableSample(table: readonly (readonly number[])[]): PairSample {
  const a: number[] = []
  const b: number[] = []
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      for (let c = 0; c < count; c++) {
        a.push(i)
        b.push(j)
      }
    })
  })
  return pairSample(a, b, { width: table.length - 1 })
}
