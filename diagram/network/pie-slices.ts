import type { ColorToken } from '../palette.ts'

/** The slices of a pie of positions, clockwise from the top. */
export const PIE_SLICES = [
  { color: 'issue-1', label: 'lower third of the scale' },
  { color: 'issue-3', label: 'middle third' },
  { color: 'issue-5', label: 'upper third' },
  { color: 'unknown', label: 'a stance without a value' },
  { color: 'rule', label: 'nothing known' },
] as const satisfies readonly { readonly color: ColorToken; readonly label: string }[]

/** What the slices together are. */
export const PIE_TITLE = 'Issues, clockwise from the top'
