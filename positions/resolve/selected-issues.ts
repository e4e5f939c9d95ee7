import { type Dataset, issueDescendants } from '../dataset/index.ts'
import type { Scope } from '../scope.ts'
import { noSuch } from './no-such.ts'

/**
 * Which issues a scope selects (1) or leaves out (0), by index: those named and all below them (all, when none is named), without the
 * partial ones unless asked for; `partial` tells how many these were. Throws a `UserError` when a named issue does not exist.
 */
export function selectedIssues(dataset: Dataset, scope: Scope): { keep: Uint8Array; partial: number } {
  const { issues } = dataset
  const keep = new Uint8Array(issues.length).fill(scope.issue.length === 0 ? 1 : 0)
  if (scope.issue.length > 0) {
    const indexOf = new Map(issues.map((issue, index) => [issue.id, index]))
    const below = issueDescendants(issues)
    for (const id of scope.issue) {
      const index = indexOf.get(id)
      if (index === undefined) throw noSuch('issue', id, issues, dataset)
      for (const i of below[index] as number[]) keep[i] = 1
    }
  }
  let partial = 0
  if (!scope.partial) {
    issues.forEach((issue, i) => {
      if (!issue.partial || keep[i] === 0) return
      keep[i] = 0
      partial++
    })
  }
  return { keep, partial }
}
