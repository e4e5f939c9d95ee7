/** The ways to look at a dataset; each one's code is fetched when it is first shown. */
import type { ComponentType } from 'react'
import type { Show } from '../../positions/view.ts'

/** What a way to look brings along. */
export interface ViewModule {
  /** The middle of the page: headline and picture. */
  readonly Page: ComponentType
  /** Its own controls, beside those of what is compared. */
  readonly controls: readonly ComponentType[]
}

/** A way to look. Its words are `messages.views[id]`. */
interface ViewEntry {
  readonly id: Show
  /** Whether the account of what is selected stands beside it. */
  readonly details: boolean
  /** Whether it has no picture to save. */
  readonly unpictured?: true
  /** Whether it stands alone, without what is compared and the day. */
  readonly bare?: true
  load(): Promise<{ view: ViewModule }>
}

export const VIEWS = [
  { id: 'network', details: true, load: () => import('./network/page/network-view.ts') },
  { id: 'matrix', details: true, load: () => import('./matrix/page/matrix-view.ts') },
  { id: 'positions', details: true, load: () => import('./positions/page/positions-view.ts') },
  { id: 'spectrum', details: true, load: () => import('./spectrum/page/spectrum-view.ts') },
  { id: 'timeline', details: false, load: () => import('./timeline/page/timeline-view.ts') },
  { id: 'compare', details: false, load: () => import('./compare/page/compare-view.ts') },
  { id: 'evidence', details: false, unpictured: true, load: () => import('./evidence/page/evidence-view.ts') },
  { id: 'coalitions', details: true, load: () => import('./coalitions/page/coalitions-view.ts') },
  { id: 'whatif', details: false, load: () => import('./whatif/page/whatif-view.ts') },
  { id: 'pairs', details: true, unpictured: true, load: () => import('./pairs/page/pairs-view.ts') },
  { id: 'cypher', details: false, bare: true, unpictured: true, load: () => import('./cypher/page/cypher-view.ts') },
] as const satisfies readonly ViewEntry[]

/** The way to look of this name; one that this page does not have is shown as the network. */
export function viewEntry(id: Show | undefined): ViewEntry & { id: (typeof VIEWS)[number]['id'] } {
  return VIEWS.find((entry) => entry.id === id) ?? VIEWS[0]
}
