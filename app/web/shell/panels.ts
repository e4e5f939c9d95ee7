import { createStore } from '../state/store.ts'

/** What is open over the page: the saved views, help, or the tour; or a short word on what was done. */
export const panels = createStore<'views' | 'help' | 'tour' | { readonly told: string } | null>(null)
