import type { View } from '../../../positions/view.ts'
import type { Link } from './links.ts'
import { wordsOf } from './words.ts'

/** Whom a picture is narrowed to: one actor and who is at most `depth` lines away. */
export interface Around {
  readonly id: string
  readonly name: string
  readonly depth: number
  /** How many more one line further would show. */
  readonly next: number
}

/** Which of the units that have a place are drawn. */
interface Seen {
  /** Places of units, ascending. */
  readonly units: readonly number[]
  /** Places of those hidden by hand. */
  readonly byHand: readonly number[]
  /** How many lie further from the one in focus than the view asks for. */
  readonly beyond: number
  readonly around: Around | null
  readonly problem: string
}

/** Narrows the units that have a place to those that a view shows: without the hidden ones, and near the one in focus. Who is in focus is never hidden. */
export function seenUnits(
  placed: readonly number[],
  links: readonly Link[],
  view: View,
  actorOf: (u: number) => { readonly id: string; readonly name: string },
): Seen {
  const hide = new Set(view.hide)
  const byHand = placed.filter((u) => actorOf(u).id !== view.focus && hide.has(actorOf(u).id))
  const away = new Set(byHand)
  const left = placed.filter((u) => !away.has(u))
  const middle = left.find((u) => actorOf(u).id === view.focus)
  if (view.focus === undefined || middle === undefined) {
    const problem = view.focus === undefined ? '' : wordsOf(view.lang).network.notNarrowed(view.focus)
    return { units: left, byHand, beyond: 0, around: null, problem }
  }
  const depth = view.depth ?? 1
  const steps = stepsFrom(middle, links, away)
  const units = left.filter((u) => (steps.get(u) ?? Number.POSITIVE_INFINITY) <= depth)
  const next = left.filter((u) => steps.get(u) === depth + 1).length
  const { id, name } = actorOf(middle)
  return { units, byHand, beyond: left.length - units.length, around: { id, name, depth, next }, problem: '' }
}

/** How many lines lead from a unit to each that can be reached. */
function stepsFrom(start: number, links: readonly Link[], away: ReadonlySet<number>): Map<number, number> {
  const next = new Map<number, number[]>()
  for (const { u, v } of links) {
    if (away.has(u) || away.has(v)) continue
    next.set(u, [...(next.get(u) ?? []), v])
    next.set(v, [...(next.get(v) ?? []), u])
  }
  const steps = new Map([[start, 0]])
  const queue = [start]
  for (const u of queue) {
    for (const v of next.get(u) ?? []) {
      if (steps.has(v)) continue
      steps.set(v, (steps.get(u) as number) + 1)
      queue.push(v)
    }
  }
  return steps
}
