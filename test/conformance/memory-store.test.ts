import { describe, expect, it } from 'vitest'
import { DerivedNotKeptError } from '../../graph-store/errors.ts'
import { MemoryStore } from '../../graph-store/memory/memory-store.ts'
import { graphStoreConformance } from './graph-store.ts'

describe('the store in memory', () => {
  graphStoreConformance(async (now) => new MemoryStore({ now }), { runs: 100 })

  it('keeps nothing derived, and says so', async () => {
    await expect(new MemoryStore().writeDerived()).rejects.toThrow(DerivedNotKeptError)
    await expect(new MemoryStore().writeDerived()).rejects.toThrow(/^store: only Neo4j keeps derived alignments/)
  })
})
