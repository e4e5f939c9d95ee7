import type { z } from 'zod'
import { outsideTerms, type Positions } from '../../positions/resolve/index.ts'
import type { scopeAnswerSchema } from './answers.ts'

/** What the positions' scope was completed to, as every answer repeats it. */
export function answerScope(positions: Positions): z.infer<typeof scopeAnswerSchema> {
  const { dataset, scope, issues, left } = positions
  return {
    dataset: dataset.info.id,
    sha256: dataset.info.sha256,
    measure: scope.measure,
    minShared: scope.minShared,
    asOf: scope.asOf ?? null,
    knownAt: scope.knownAt ?? null,
    from: scope.from ?? null,
    to: scope.to ?? null,
    level: scope.level,
    members: scope.members,
    issues: issues.length,
    left,
    outside: { statements: positions.outside.length, actors: [...outsideTerms(positions).actors] },
  }
}

/** A number as answers tell it: null where there is none (NaN). */
export function numberOrNull(x: number | undefined): number | null {
  return x === undefined || Number.isNaN(x) ? null : x
}
