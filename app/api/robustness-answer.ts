import { pairAccount } from '../../positions/alignment/index.ts'
import { UserError } from '../../positions/errors.ts'
import { type Positions, unitPlace } from '../../positions/resolve/index.ts'
import { type Bootstrap, pairRobustness } from '../../positions/robustness/index.ts'
import { shown } from '../../positions/text.ts'
import type { RobustnessAnswer } from './analysis-answers.ts'
import { answerScope, numberOrNull } from './answer-scope.ts'
import type { RobustnessQuery } from './parameters.ts'

/** The names of the columns of a pair's issues, in the order in which they are printed. */
export const ROBUSTNESS_COLUMNS = [
  'issue',
  'name',
  'a',
  'b',
  'distance',
  'weight',
  'contribution',
  'without',
  'change',
] as const

/**
 * The account of two actors (by id), issue by issue, with how much the value hangs on each. Throws a `UserError` when one of the two is no
 * unit of the positions, or both are the same.
 */
export function robustnessAnswer(
  positions: Positions,
  a: string,
  b: string,
  { bootstrap, seed }: Pick<RobustnessQuery, 'bootstrap' | 'seed'>,
): RobustnessAnswer {
  if (a === b) throw new UserError('bad-parameter', 'pair', `a pair takes two actors, ${shown(a)} is named twice`)
  const { dataset } = positions
  const [u, v] = [unitPlace(positions, a), unitPlace(positions, b)]
  const account = pairAccount(positions, u, v)
  const drawn = bootstrap === undefined ? undefined : { resamples: bootstrap, ...(seed === undefined ? {} : { seed }) }
  const robustness = pairRobustness(positions, u, v, drawn)
  const without = new Map(robustness.without.map((one) => [one.issue, one]))
  const named = (issue: number) => ({
    issue: dataset.issues[issue]?.id as string,
    name: dataset.issues[issue]?.name as string,
  })
  const { issues: inScope, ...scope } = answerScope(positions)
  return {
    ...scope,
    inScope,
    a,
    b,
    value: account.value,
    reason: account.reason,
    shared: account.shared,
    coverage: account.coverage,
    range: robustness.range,
    most: robustness.most && {
      ...named(robustness.most.issue),
      value: robustness.most.value,
      change: robustness.most.change,
    },
    noValueWithout: robustness.without.flatMap(({ issue, reason }) =>
      reason === null ? [] : [{ ...named(issue), reason }],
    ),
    fewRemain: robustness.fewRemain,
    ...samplesTold(robustness.bootstrap),
    issues: account.issues.map(({ issue, cellA, cellB, distance, weight, contribution, joint }) => ({
      ...named(issue),
      a: numberOrNull(positions.value[cellA]),
      b: numberOrNull(positions.value[cellB]),
      distance,
      weight,
      contribution,
      joint,
      without: without.get(issue)?.value ?? null,
      change: without.get(issue)?.change ?? null,
    })),
  }
}

function samplesTold(found: Bootstrap | null): Pick<RobustnessAnswer, 'bootstrap' | 'noInterval'> {
  if (found === null) return { bootstrap: null, noInterval: null }
  if (found.reason !== null) return { bootstrap: null, noInterval: found }
  const { reason: _reason, ...interval } = found
  return { bootstrap: interval, noInterval: null }
}
