import type { Positions } from '../../positions/resolve/positions.ts'
import { resolvePositions } from '../../positions/resolve/resolve-positions.ts'

/** The values held on an earlier day in the same scope, asked for by indexes of actor and issue; undefined where there was none. */
export function valuesBefore(
  { dataset, scope }: Positions,
  day: string,
): (actor: number, issue: number) => number | undefined {
  const before = resolvePositions(dataset, { ...scope, asOf: day, drop: 'none' })
  const unitOf = new Map([...before.units].map((actor, u) => [actor, u]))
  const columnOf = new Map([...before.issues].map((issue, column) => [issue, column]))
  return (actor, issue) => {
    const u = unitOf.get(actor)
    const column = columnOf.get(issue)
    if (u === undefined || column === undefined) return undefined
    const value = before.value[u * before.issues.length + column] as number
    return Number.isNaN(value) ? undefined : value
  }
}
