import type { Actor } from '../../../positions/dataset/index.ts'
import type { View } from '../../../positions/view.ts'
import { plain } from './find-actors.ts'

/** A view whose actors are named by their ids, and the names that no actor has. */
interface NamedView {
  readonly view: View
  readonly unknown: readonly string[]
}

/** The parts of a view that name whom it is about. */
const LISTS = ['select', 'left', 'right', 'hide'] as const

/**
 * A view with the ids of its actors where a link gave their names or aliases, whatever the case and accents; who is neither, or is meant by a name that
 * several have, is left out and told. The very same view when there is nothing to change.
 */
export function withActorIds(view: View, actors: readonly Actor[]): NamedView {
  const ids = new Set(actors.map(({ id }) => id))
  const unknown: string[] = []
  const idOf = (name: string): string | undefined => {
    if (ids.has(name)) return name
    const wanted = plain(name)
    const named = actors.filter(({ id, name, aliases }) => [id, name, ...aliases].some((one) => plain(one) === wanted))
    if (named.length === 1) return named[0]?.id
    unknown.push(name)
    return undefined
  }
  const next: Record<string, unknown> = { ...view }
  let changed = false
  for (const list of LISTS) {
    const before = view[list]
    if (before === undefined || before.every((id) => ids.has(id))) continue
    changed = true
    const found = before.flatMap((name) => idOf(name) ?? [])
    if (found.length > 0) next[list] = [...new Set(found)]
    else delete next[list]
  }
  return { view: changed ? (next as View) : view, unknown }
}
