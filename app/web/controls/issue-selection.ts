import { type Issue, issueDescendants } from '../../../positions/dataset/index.ts'

/** The issues of a dataset as the controls fold them. Places are indexes into the dataset's list. */
export interface IssueFold {
  readonly issues: readonly Issue[]
  /** Issues with no parent, in declared order. */
  readonly roots: readonly number[]
  readonly children: readonly (readonly number[])[]
  /** For each issue: the places of what counts in it: itself, where it has a scale or nothing below it, and all below that do. */
  readonly counted: readonly (readonly number[])[]
  readonly total: number
}

/** Folds the issues of a dataset. */
export function foldIssues(issues: readonly Issue[]): IssueFold {
  const placeOf = new Map(issues.map((issue, place) => [issue.id, place]))
  const children: number[][] = issues.map(() => [])
  const roots: number[] = []
  issues.forEach((issue, place) => {
    const parents = issue.parents.flatMap((id) => placeOf.get(id) ?? [])
    if (parents.length === 0) roots.push(place)
    for (const parent of parents) children[parent]?.push(place)
  })
  const counts = issues.map((issue, place) => issue.scale !== undefined || children[place]?.length === 0)
  const counted = issueDescendants(issues).map((below) => below.filter((place) => counts[place]))
  return { issues, roots, children, counted, total: counts.filter(Boolean).length }
}

/** Which issues count (1), by place, when these are named in the view (none: all). */
export function selectionOf(fold: IssueFold, named: readonly string[] | undefined): Uint8Array {
  const selection = new Uint8Array(fold.issues.length)
  const all = named === undefined || named.length === 0
  const names = new Set(named)
  fold.issues.forEach((issue, place) => {
    if (all || names.has(issue.id)) for (const at of fold.counted[place] as number[]) selection[at] = 1
  })
  return selection
}

/** Whether all, some or none of what counts in an issue is selected. */
export function stateOf(fold: IssueFold, selection: Uint8Array, place: number): 'all' | 'some' | 'none' {
  const counted = fold.counted[place] as number[]
  const on = counted.reduce((sum, at) => sum + (selection[at] as number), 0)
  if (on === 0) return 'none'
  return on === counted.length ? 'all' : 'some'
}

/** The selection with an issue and all below it ticked or not. */
export function withIssue(fold: IssueFold, selection: Uint8Array, place: number, on: boolean): Uint8Array {
  const next = selection.slice()
  for (const at of fold.counted[place] as number[]) next[at] = on ? 1 : 0
  // A name stands for an issue with all below it: one that has stances of its own falls with the first issue below it.
  fold.counted.forEach((counted, at) => {
    if (next[at] === 1 && counted.some((below) => next[below] === 0)) next[at] = 0
  })
  return next
}

/**
 * The fewest names that stand for a selection, found from the top down: a heading where all below it is selected, else what is. All
 * selected needs no name; null when nothing is selected, which no view can say.
 */
export function namesOf(fold: IssueFold, selection: Uint8Array): string[] | undefined | null {
  const on = selection.reduce((sum, x) => sum + x, 0)
  if (on === 0) return null
  if (on === fold.total) return undefined
  const covered = new Uint8Array(selection.length)
  const names: string[] = []
  const seen = new Set<number>()
  const queue = [...fold.roots]
  for (const place of queue) {
    if (seen.has(place)) continue
    seen.add(place)
    const counted = fold.counted[place] as number[]
    const whole = counted.length > 0 && counted.every((at) => selection[at] === 1)
    if (whole && counted.some((at) => covered[at] === 0)) {
      names.push((fold.issues[place] as Issue).id)
      for (const at of counted) covered[at] = 1
    }
    if (!whole) queue.push(...(fold.children[place] as number[]))
  }
  return names
}
