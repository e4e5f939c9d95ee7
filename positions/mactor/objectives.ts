import { scaleWidths } from '../alignment/index.ts'
import type { Positions } from '../resolve/index.ts'

/** Positions on objectives, actor by objective, as rows; null where nothing is known, which is not the same as 0, neutral. */
export type KnownObjectives = readonly (readonly (number | null)[])[]

/** The objective matrices of MACTOR: signs alone (1MAO), with intensity (2MAO), and weighed by the actor's power (3MAO). */
export interface Objectives {
  readonly signs: KnownObjectives
  readonly intensities: KnownObjectives
}

/**
 * Positions as objective matrices, unit by issue in scope: 2MAO_ik = salience_ik · 2·(a_ik − middle of the scale)/Δ, so that without salience
 * the ends of every scale are −1 and 1 and its middle is 0; 1MAO_ik is the sign of the position. Salience is 1 where none is told. Issues are
 * taken as objectives: above the middle is for, below against. Source: Godet 1991, Futures 23:605–622.
 */
export function objectivesOf(positions: Positions): Objectives {
  const { dataset, units, issues, value, row } = positions
  const widths = scaleWidths(positions)
  const scales = new Map(dataset.scales.map((scale) => [scale.id, scale]))
  const middles = Float64Array.from(issues, (issue) => {
    const scale = scales.get(dataset.issues[issue]?.scale ?? '')
    return scale ? (scale.min + scale.max) / 2 : Number.NaN
  })
  const { salience } = dataset.stances
  const leaning = (cell: number, k: number): number | null => {
    const at = value[cell] as number
    return Number.isNaN(at) ? null : (2 * (at - (middles[k] as number))) / (widths[k] as number)
  }
  const care = (cell: number): number => {
    const told = salience?.[row[cell] as number] ?? Number.NaN
    return Number.isNaN(told) ? 1 : told
  }
  const table = (of: (leaning: number, cell: number) => number): KnownObjectives =>
    Array.from(units, (_, u) =>
      Array.from(issues, (_issue, k) => {
        const cell = u * issues.length + k
        const at = leaning(cell, k)
        // No −0, which prints as a number of its own.
        return at === null ? null : of(at, cell) + 0
      }),
    )
  return {
    signs: table((at) => Math.sign(at)),
    intensities: table((at, cell) => at * care(cell)),
  }
}

/** 3MAO: each row weighed by the actor's power, such as r*; null for all when nobody's power is known. */
export function weighedByPower(intensities: KnownObjectives, power: readonly number[]): KnownObjectives {
  return intensities.map((row, u) => row.map((x) => (x === null ? null : x * (power[u] as number) + 0)))
}

/** The matrix with 0 for what is not known: then the objective counts neither as convergence nor as divergence. */
export function withNeutral(objectives: KnownObjectives): number[][] {
  return objectives.map((row) => row.map((x) => x ?? 0))
}
