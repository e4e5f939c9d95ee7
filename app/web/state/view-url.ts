import { SCOPE_PARAMETERS, writtenParameters } from '../../../positions/parameters/index.ts'
import { type View, viewToParams } from '../../../positions/view.ts'

/** The part of a view that says what is compared, as the query of a call: without how it is looked at. */
export function scopeSearch(view: View): string {
  return searchOf(writtenParameters(SCOPE_PARAMETERS, view))
}

/** A view as the query of a link: `?…`, or the empty text when nothing differs from the defaults. */
export function viewSearch(view: View): string {
  return searchOf(viewToParams(view))
}

function searchOf(params: URLSearchParams): string {
  return params.size === 0 ? '' : `?${params}`
}

/** What a control changes in a view; `undefined` takes a parameter back to its default. */
export type ViewChange = { [K in keyof View]?: View[K] | undefined }

/** The view with a change made; parameters at their default are left out. */
export function changedView(view: View, change: ViewChange): View {
  const next: Record<string, unknown> = { ...view, ...change }
  for (const key of Object.keys(next)) {
    const value = next[key]
    if (value === undefined || (Array.isArray(value) && value.length === 0)) delete next[key]
  }
  return next as View
}
