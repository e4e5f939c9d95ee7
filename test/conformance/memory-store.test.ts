import { describe } from 'vitest'
import { MemoryStore } from '../../graph-store/memory/memory-store.ts'
import { graphStoreConformance } from './graph-store.ts'

describe('the store in memory', () => {
  graphStoreConformance(async (now) => new MemoryStore({ now }), { runs: 100 })
})
