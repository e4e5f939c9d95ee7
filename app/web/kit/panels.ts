import { createStore } from '../state/store.ts'

/** What is open over the page: the saved views, help, the tour, or what can be taken out, `numbers` with its numbers first; or a short word on what was done. */
export const panels = createStore<'views' | 'help' | 'tour' | 'out' | 'numbers' | { readonly told: string } | null>(
  null,
)
