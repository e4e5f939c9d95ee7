import { pairAccount } from '../../../positions/alignment/pair-account.ts'
import type { View } from '../../../positions/view.ts'
import type { Drawn } from './drawn.ts'
import { positionLine } from './position-line.ts'
import type { PairIssueLine, PairReport } from './protocol.ts'

/** The account of a pair in a view, its issues by what they add (those that count first). Throws an Error when the dataset lacks an actor. */
export function pairReport(drawn: Drawn, view: View, a: string, b: string): PairReport {
  const { actors } = drawn.dataset
  const { positions } = drawn.compared(view)
  const [u, v] = [a, b].map((id) => {
    const index = actors.findIndex((actor) => actor.id === id)
    if (index < 0) throw new Error(`There is no actor "${id}" in this dataset`)
    return positions.units.indexOf(index)
  }) as [number, number]
  if (u < 0 || v < 0 || u === v) {
    const none = { value: null, reason: null, shared: 0, inScope: positions.issues.length, coverage: 0, without: null }
    return { a, b, areUnits: false, ...none, issues: [] }
  }
  const account = pairAccount(positions, u, v)
  const issues = account.issues.map((line): PairIssueLine => {
    const [sideA, sideB] = [positionLine(positions, line.cellA), positionLine(positions, line.cellB)]
    const { distance, contribution, joint } = line
    return { issue: (sideA ?? sideB)?.issue as string, a: sideA, b: sideB, distance, contribution, joint }
  })
  return {
    a,
    b,
    areUnits: true,
    value: account.value,
    reason: account.reason,
    shared: account.shared,
    inScope: positions.issues.length,
    coverage: account.coverage,
    without: rangeWithout(
      account.value,
      account.issues.map(({ weight, contribution }) => ({ weight, contribution })),
    ),
    issues,
  }
}

/**
 * The least and greatest value of a weighted mean when any one of its terms is left out; null below two terms, or without a value.
 * A term of weight w and contribution c out of total weight W leaves (S − c)·W / (W − w).
 */
export function rangeWithout(
  value: number | null,
  terms: readonly { weight: number | null; contribution: number | null }[],
): [number, number] | null {
  const counted = terms.filter((term): term is { weight: number; contribution: number } => {
    return term.weight !== null && term.weight > 0 && term.contribution !== null
  })
  if (value === null || counted.length < 2) return null
  const total = counted.reduce((sum, term) => sum + term.weight, 0)
  const values = counted.map(({ weight, contribution }) => ((value - contribution) * total) / (total - weight))
  return [Math.min(...values), Math.max(...values)]
}
