import { createStore } from '../../../web/state/store.ts'

/** What the pointed or focused cell of the table says, in words; empty: none. Kept apart so that pointing draws one line anew, not the table. */
export const pointedCell = createStore('')
