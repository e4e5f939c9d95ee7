import { pairAccount } from '../../positions/alignment/index.ts'
import { UserError } from '../../positions/errors.ts'
import { pairRobustness } from '../../positions/robustness/index.ts'
import type { View } from '../../positions/view.ts'
import type { PairIssueLine, PairReport } from './accounts.ts'
import type { Drawn } from './drawn.ts'
import { positionLine } from './position-line.ts'

/** The account of a pair in a view, its issues by what they add (those that count first). Throws a `UserError` when the dataset lacks an actor. */
export function pairReport(drawn: Drawn, view: View, a: string, b: string): PairReport {
  const { actors } = drawn.dataset
  const { positions } = drawn.compared(view)
  const [u, v] = [a, b].map((id) => {
    const index = actors.findIndex((actor) => actor.id === id)
    if (index < 0) throw new UserError('bad-parameter', null, `There is no actor "${id}" in this dataset`)
    return positions.units.indexOf(index)
  }) as [number, number]
  if (u < 0 || v < 0 || u === v) {
    const none = {
      value: null,
      reason: null,
      shared: 0,
      equal: 0,
      inScope: positions.issues.length,
      coverage: 0,
      without: null,
    }
    return { a, b, areUnits: false, ...none, issues: [] }
  }
  const account = pairAccount(positions, u, v)
  const { range } = pairRobustness(positions, u, v)
  const issues = account.issues.map((line): PairIssueLine => {
    const [sideA, sideB] = [positionLine(positions, line.cellA), positionLine(positions, line.cellB)]
    const { distance, contribution, joint, weight } = line
    return {
      issue: (sideA ?? sideB)?.issue as string,
      a: sideA,
      b: sideB,
      distance,
      contribution,
      joint,
      weightless: weight === 0,
    }
  })
  return {
    a,
    b,
    areUnits: true,
    value: account.value,
    reason: account.reason,
    shared: account.shared,
    equal: account.issues.filter(({ distance, joint }) => distance === 0 && !joint).length,
    inScope: positions.issues.length,
    coverage: account.coverage,
    without: range && [range.low, range.high],
    issues,
  }
}
