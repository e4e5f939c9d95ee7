import type { View } from '../../../positions/view.ts'

/**
 * The parameters of a view in the order in which links name them. They stand here once more so that the page need not carry the schema
 * (the worker reads links); a test holds them equal to the schema's.
 */
export const VIEW_KEYS = [
  'measure',
  'minShared',
  'asOf',
  'knownAt',
  'from',
  'to',
  'issue',
  'weight',
  'level',
  'members',
  'inherit',
  'kind',
  'joint',
  'drop',
  'partial',
  'v',
  'dataset',
  'show',
  'agree',
  'differ',
  'strongest',
  'color',
  'size',
  'select',
  'layout',
  'node',
  'hulls',
  'focus',
  'depth',
  'hide',
  'held',
  'pin',
  'order',
  'by',
  'since',
  'window',
  'step',
  'left',
  'right',
  'resolution',
  'seed',
  'move',
  'find',
  'origin',
  'confidence',
  'cypher',
  'params',
  'lang',
] as const satisfies readonly (keyof View)[]

/** Those that say what is compared, before all others. */
const SCOPE_KEYS = VIEW_KEYS.slice(0, VIEW_KEYS.indexOf('v'))

/** The version of views that this page writes. */
const VERSION = 2

/** The part of a view that says what is compared, as the query of a call: without how it is looked at. */
export function scopeSearch(view: View): string {
  const compared = Object.fromEntries(SCOPE_KEYS.map((key) => [key, view[key]]))
  const params = new URLSearchParams(viewSearch({ ...compared, v: VERSION }))
  params.delete('v')
  return params.size === 0 ? '' : `?${params}`
}

/** A view as the query of a link: `?…`, or the empty text when nothing differs from the defaults. */
export function viewSearch(view: View): string {
  const params = new URLSearchParams()
  for (const key of VIEW_KEYS) {
    const value = view[key]
    if (value === undefined || key === 'v') continue
    for (const one of Array.isArray(value) ? value : [value]) params.append(key, String(one))
  }
  if (params.size === 0) return ''
  params.append('v', String(VERSION))
  return `?${params}`
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
