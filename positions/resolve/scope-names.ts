import { type Dataset, issueDescendants } from '../dataset/index.ts'
import { UserError } from '../errors.ts'
import type { Scope } from '../scope.ts'
import { shown, shownList } from '../text.ts'
import type { Positions } from './positions.ts'

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

/** The place of an actor (by id) among the units. Throws a `UserError` when it is unknown, folded into another at this level, or left out. */
export function unitPlace(
  { dataset, units, scope }: Pick<Positions, 'dataset' | 'units' | 'scope'>,
  id: string,
): number {
  const actor = dataset.actors.findIndex((candidate) => candidate.id === id)
  if (actor < 0) throw noSuch('actor', id, dataset.actors, dataset)
  const place = units.indexOf(actor)
  if (place >= 0) return place
  const kind = dataset.actors[actor]?.kind
  if (kind !== undefined && scope.kind.length > 0 && !scope.kind.includes(kind)) {
    throw new UserError('bad-parameter', 'actor', `${shown(id)} is left out, its kind is ${kind}`, {
      next: `ask for kind ${kind} too`,
    })
  }
  throw new UserError('bad-parameter', 'actor', `${shown(id)} is not compared by itself at level ${scope.level}`, {
    next: 'ask with level=persons',
  })
}

/** The error for people of an id that no actor or issue of a dataset has, with some of those that there are. */
export function noSuch(
  what: 'actor' | 'issue',
  id: string,
  there: readonly { readonly id: string }[],
  { info }: Pick<Dataset, 'info'>,
): Error {
  const some = shownList(
    there.map((item) => item.id),
    6,
  )
  return new UserError('bad-parameter', what, `no ${what} ${shown(id)} in dataset "${info.id}"`, {
    next: `it has ${some || 'none'}`,
  })
}
