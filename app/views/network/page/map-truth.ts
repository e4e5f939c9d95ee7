import { createStore } from '../../../web/state/store.ts'

/** How true the distances of the drawn map are, in sentences, and who stands in one ring, by id; empty when no map is drawn. */
export const mapTruth = createStore<{ readonly note: string; readonly rings: readonly (readonly string[])[] }>({
  note: '',
  rings: [],
})
