/** A store in memory, gone with the process; runs in the browser. */
export { heldDocuments, heldStances } from './held-words.ts'
export { MemoryStore } from './memory-store.ts'
export { search } from './search.ts'
