/** A store in memory, gone with the process. */
export { MemoryStore } from './memory-store.ts'
