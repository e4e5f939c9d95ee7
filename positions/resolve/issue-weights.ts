import { type Dataset, issueDescendants } from '../dataset/index.ts'
import { UserError } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { shown } from '../text.ts'

/** For each issue of the dataset: its weight in the scope, its own where named, else the last named of those above it, else 1. */
export function issueWeights(dataset: Dataset, scope: Scope): Float64Array {
  const weights = new Float64Array(dataset.issues.length).fill(1)
  if (scope.weight.size === 0) return weights
  const below = issueDescendants(dataset.issues)
  const indexOf = new Map(dataset.issues.map((issue, index) => [issue.id, index]))
  const at = (id: string) => {
    const index = indexOf.get(id)
    if (index === undefined)
      throw new UserError('bad-parameter', 'weight', `no issue ${shown(id)} in dataset "${dataset.info.id}"`)
    return index
  }
  for (const [id, weight] of scope.weight) for (const i of below[at(id)] as number[]) weights[i] = weight
  for (const [id, weight] of scope.weight) weights[at(id)] = weight
  return weights
}
