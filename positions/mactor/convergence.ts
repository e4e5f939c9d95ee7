import { UserError } from '../errors.ts'
import type { SquareTable } from './influence.ts'

/** Positions on objectives, actor by objective, as rows: sign for or against, size the intensity (usually 0…4), 0 neutral. */
export type ObjectiveTable = readonly (readonly number[])[]

/** Who agrees and who differs with whom on objectives; all tables are symmetric, with 0 on the diagonal. */
export interface Convergence {
  /** 1CAA: the number of objectives on which two actors have equal signs. */
  readonly convergences: SquareTable
  /** 1DAA: the number on which they have opposite signs. */
  readonly divergences: SquareTable
  /** 2CAA: Σ over the former of (|a_ik| + |a_jk|)/2. */
  readonly weightedConvergences: SquareTable
  /** 2DAA: Σ over the latter of (|a_ik| + |a_jk|)/2. */
  readonly weightedDivergences: SquareTable
}

/**
 * Convergences and divergences of actors from their positions on objectives (2MAO). Throws a `UserError` when rows differ in length. Source:
 * Godet 1991, Futures 23:605–622.
 */
export function convergence(positions: ObjectiveTable): Convergence {
  const width = positions[0]?.length ?? 0
  positions.forEach((row, i) => {
    if (row.length !== width)
      throw new UserError('invalid-data', 'objectives', `row ${i + 1} has ${row.length} entries`, {
        expected: String(width),
      })
  })
  const rows = positions.map((row) => Float64Array.from(row))
  const empty = () => rows.map(() => new Array<number>(rows.length).fill(0))
  const out = {
    convergences: empty(),
    divergences: empty(),
    weightedConvergences: empty(),
    weightedDivergences: empty(),
  }
  for (let i = 0; i < rows.length; i++) {
    for (let j = i + 1; j < rows.length; j++) {
      const sums = pairSums(rows[i] as Float64Array, rows[j] as Float64Array)
      for (const id of Object.keys(sums) as (keyof typeof sums)[]) {
        const [one, other] = [out[id][i], out[id][j]] as [number[], number[]]
        one[j] = sums[id]
        other[i] = sums[id]
      }
    }
  }
  return out
}

function pairSums(a: Float64Array, b: Float64Array): { [K in keyof Convergence]: number } {
  let [alike, apart, alikeBy, apartBy] = [0, 0, 0, 0]
  for (let k = 0; k < a.length; k++) {
    const x = a[k] as number
    const y = b[k] as number
    if (x === 0 || y === 0) continue
    const intensity = (Math.abs(x) + Math.abs(y)) / 2
    if (x > 0 === y > 0) {
      alike++
      alikeBy += intensity
    } else {
      apart++
      apartBy += intensity
    }
  }
  return { convergences: alike, divergences: apart, weightedConvergences: alikeBy, weightedDivergences: apartBy }
}

/**
 * How torn each actor is between agreeing and differing with the others, 0…1: 1 − Σ_j |CAA_ij − DAA_ij| / Σ_j (CAA_ij + DAA_ij), from a table
 * of convergences and one of divergences of the same order; null for an actor that neither agrees nor differs with anyone. Source:
 * Godet 2001, Creating Futures.
 */
export function ambivalence(convergences: SquareTable, divergences: SquareTable): readonly (number | null)[] {
  return convergences.map((row, i) => {
    let apart = 0
    let all = 0
    row.forEach((caa, j) => {
      if (j === i) return
      const daa = divergences[i]?.[j] as number
      apart += Math.abs(caa - daa)
      all += caa + daa
    })
    return all === 0 ? null : 1 - apart / all
  })
}
