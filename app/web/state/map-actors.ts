import { createStore } from './store.ts'

/** Ids of the actors that a box or lasso on the map holds. */
export const markedActors = createStore<ReadonlySet<string>>(new Set())

/** Tells the ids of the actors whose circles are in the map's window now; null while there is no map that can be moved. */
export const actorsInSight = createStore<(() => readonly string[]) | null>(null)
