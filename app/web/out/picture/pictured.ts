import type { View } from '../../../../positions/view.ts'
import type { Summary, WhoAnswer } from '../../worker/protocol.ts'

/** The ways to look whose picture can be of some actors only. */
const OF_SOME: ReadonlySet<View['show']> = new Set([undefined, 'network', 'matrix', 'positions'])

/** Which actors a picture can be narrowed to, by how they were chosen; only choices of two or more that leave others out. */
export type PicturedActors = { readonly [By in 'marked' | 'selected' | 'sight']?: readonly string[] }

/** What a picture of a view can be narrowed to: who is marked on the map, selected, or in the map's window, of those whom the picture draws. */
export function picturedActors(
  view: View,
  { marked, sight }: { readonly marked: ReadonlySet<string>; readonly sight: readonly string[] | null },
  { countsFor }: Pick<Summary, 'countsFor'>,
  who: WhoAnswer | undefined,
): PicturedActors {
  if (!OF_SOME.has(view.show) || who === undefined) return {}
  const drawable = new Set(view.show === 'positions' ? countsFor.flat() : who.compared)
  const chosen = { marked: [...marked], selected: view.select ?? [], sight: sight ?? [] }
  return Object.fromEntries(
    Object.entries(chosen)
      .map(([by, ids]) => [by, ids.filter((id) => drawable.has(id))] as const)
      .filter(([, ids]) => ids.length > 1 && ids.length < drawable.size),
  )
}

/** The view with all other actors hidden, as if by hand, so that its picture can be made again; the view itself where none are chosen. */
export function picturedView(
  view: View,
  chosen: readonly string[] | undefined,
  { countsFor }: Pick<Summary, 'countsFor'>,
): View {
  if (chosen === undefined) return view
  const kept = new Set(chosen)
  return {
    ...view,
    focus: undefined,
    depth: undefined,
    hide: [...new Set(countsFor.flat())].filter((id) => !kept.has(id)),
  }
}
