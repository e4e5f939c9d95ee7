import { createStore } from '../../state/store.ts'

/** How far circles of the drawn map were set apart so that none hides another, as a share of agreement; 0 when no map is drawn. */
export const setApart = createStore(0)
