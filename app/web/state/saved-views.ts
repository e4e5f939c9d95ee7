import { UserError } from '../../../positions/errors.ts'
import { messages } from '../messages.ts'
import { createStore } from './store.ts'

/** A view that was given a name; `search` is its link's query. */
export interface SavedView {
  readonly name: string
  readonly search: string
}

const KEY = 'parley.views'
/** The views that were saved in this browser, the latest first. */
export const savedViews = createStore<readonly SavedView[]>(stored())

/** Saves a view under a name; one of that name is replaced. */
export function saveView(view: SavedView): void {
  keep([view, ...savedViews.get().filter(({ name }) => name !== view.name)])
}

/** Forgets the view of a name. */
export function forgetView(name: string): void {
  keep(savedViews.get().filter((view) => view.name !== name))
}

/** The saved views as the text of a file. */
export function savedViewsFile(): string {
  return `${JSON.stringify({ parley: 'views', version: 1, views: savedViews.get() }, null, 2)}\n`
}

/** Adds the views of such a file, and returns how many there were; one of the same name is replaced. Throws a `UserError` when the file is none. */
export function addViewsOf(text: string): number {
  const { views } = JSON.parse(text) as { views?: unknown }
  if (!isViews(views)) throw new UserError('invalid-data', null, messages.saved.noFile)
  const names = new Set(views.map(({ name }) => name))
  keep([...views, ...savedViews.get().filter(({ name }) => !names.has(name))])
  return views.length
}

function keep(views: readonly SavedView[]): void {
  savedViews.set(views)
  try {
    localStorage.setItem(KEY, JSON.stringify(views))
  } catch {
    // Storage may be forbidden or full; the views then hold for this page only.
  }
}

function stored(): readonly SavedView[] {
  try {
    const views: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return isViews(views) ? views : []
  } catch {
    return []
  }
}

function isViews(views: unknown): views is SavedView[] {
  return Array.isArray(views) && views.every((one) => typeof one?.name === 'string' && typeof one?.search === 'string')
}
