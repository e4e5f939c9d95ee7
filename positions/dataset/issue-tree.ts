import type { Issue } from './model.ts'

/**
 * For each issue, by index: the indexes of the issue itself and of every issue below it, each once.
 * The tree may be any acyclic graph; parents that are not in the list are ignored.
 */
export function issueDescendants(issues: readonly Issue[]): readonly (readonly number[])[] {
  const indexOf = new Map(issues.map((issue, index) => [issue.id, index]))
  const children: number[][] = issues.map(() => [])
  issues.forEach((issue, index) => {
    for (const parent of issue.parents) {
      const at = indexOf.get(parent)
      if (at !== undefined) children[at]?.push(index)
    }
  })
  return issues.map((_, root) => {
    const found = new Set([root])
    for (const at of found) for (const child of children[at] as number[]) found.add(child)
    return [...found]
  })
}

/** The first cycle in the issue tree as a closed path of ids (`a, b, a`), or null when there is none. */
export function issueCycle(issues: readonly Pick<Issue, 'id' | 'parents'>[]): string[] | null {
  const parentsOf = new Map(issues.map((issue) => [issue.id, issue.parents]))
  const done = new Set<string>()
  for (const { id } of issues) {
    // An explicit stack: a chain of a hundred thousand issues must not overflow the call stack.
    const path: string[] = []
    const onPath = new Set<string>()
    const stack: { id: string; next: number }[] = [{ id, next: 0 }]
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { id: string; next: number }
      if (top.next === 0) {
        if (done.has(top.id)) {
          stack.pop()
          continue
        }
        path.push(top.id)
        onPath.add(top.id)
      }
      const parent = parentsOf.get(top.id)?.[top.next++]
      if (parent === undefined) {
        done.add(top.id)
        onPath.delete(top.id)
        path.pop()
        stack.pop()
      } else if (onPath.has(parent)) {
        return [...path.slice(path.indexOf(parent)), parent]
      } else if (parentsOf.has(parent)) {
        stack.push({ id: parent, next: 0 })
      }
    }
  }
  return null
}
