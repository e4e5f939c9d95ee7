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
 * Convergences and divergences of actors from their positions on objectives (2MAO). Throws an Error when rows differ in length. Source:
 * Godet 1991, Futures 23:605–622.
 */
export function convergence(positions: ObjectiveTable): Convergence {
  const width = positions[0]?.length ?? 0
  positions.forEach((row, i) => {
    if (row.length !== width) throw new Error(`objectives: row ${i + 1} has ${row.length} entries, expected ${width}`)
  })
  const table = (sign: 1 | -1, of: (x: number, y: number) => number): SquareTable =>
    positions.map((a, i) =>
      positions.map((b, j) => {
        if (i === j) return 0
        return a.reduce((sum, x, k) => {
          const y = b[k] as number
          return Math.sign(x) * Math.sign(y) === sign ? sum + of(x, y) : sum
        }, 0)
      }),
    )
  const intensity = (x: number, y: number) => (Math.abs(x) + Math.abs(y)) / 2
  return {
    convergences: table(1, () => 1),
    divergences: table(-1, () => 1),
    weightedConvergences: table(1, intensity),
    weightedDivergences: table(-1, intensity),
  }
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
