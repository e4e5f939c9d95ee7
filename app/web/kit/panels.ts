import { createStore } from '../state/store.ts'

/** What is open over the page: the saved views, help, the tour, or what can be taken out; or a short word on what was done. */
export const panels = createStore<'views' | 'help' | 'tour' | 'out' | { readonly told: string } | null>(null)
