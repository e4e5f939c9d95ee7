import type { ColorToken } from './palette.ts'

/** The colours of groups (blocs, coalitions, camps), the largest first; what is beyond them has none of its own. Apart from the palette, whose hues the page's worker does not need. */
export const GROUP_COLORS = [
  'bloc-1',
  'bloc-2',
  'bloc-3',
  'bloc-4',
  'bloc-5',
  'bloc-6',
] as const satisfies readonly ColorToken[]
