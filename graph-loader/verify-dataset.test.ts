import { expect, test } from 'vitest'
import { DiskFullError } from '../graph-store/disk.ts'
import { VersionDamagedError } from '../graph-store/errors.ts'
import { MemoryStore } from '../graph-store/memory/memory-store.ts'
import { readDataset } from './read-dataset.ts'
import { verifyDataset } from './verify-dataset.ts'

const dataset = await readDataset('seeds/chevening-2025')
const { id, sha256 } = dataset.info

/** A store of which a kept version is damaged until it is written once more. */
class DamagedVersion extends MemoryStore {
  renewed: number[] = []
  override async version(of: string, number: number) {
    if (this.renewed.length > 0) return super.version(of, number)
    throw new VersionDamagedError(of, number, 'altered')
  }
  override async renewVersion(given: typeof dataset, number: number) {
    this.renewed.push(number)
    return super.renewVersion(given, number)
  }
}

test('a dataset is verified by its content hash when the version that is kept is damaged, and repairing writes that once more', async () => {
  const store = new DamagedVersion()
  await store.write(dataset, { keep: true })
  const report = await verifyDataset(id, store)
  expect(report).toMatchObject({ sound: true, found: sha256, against: 'itself', noted: true })
  expect(report.damagedVersion).toEqual({ number: 1, fault: 'altered', renewed: false })
  expect((await verifyDataset(id, store, { elsewhere: async () => dataset })).against).toBe('files')
  expect((await verifyDataset(id, store, { files: dataset })).damagedVersion).toMatchObject({ fault: 'altered' })
  const repaired = await verifyDataset(id, store, { repair: true })
  expect(repaired).toMatchObject({ sound: true, repaired: false, damagedVersion: { number: 1, renewed: true } })
  expect(store.renewed).toEqual([1])
  expect(await verifyDataset(id, store)).toMatchObject({ against: 'kept version', damagedVersion: null })
})

test('a version whose content has another hash is damaged too, and nothing is mended from it', async () => {
  const store = new MemoryStore()
  await store.write(dataset, { keep: true })
  await store.renewVersion({ ...dataset, documents: [] }, 1)
  expect(await verifyDataset(id, store)).toMatchObject({ sound: true, damagedVersion: { fault: 'altered' } })
})

test('on a disk that is nearly full a dataset is compared all the same, and the time is not noted', async () => {
  class FullDisk extends MemoryStore {
    override async markVerified(): Promise<void> {
      throw new DiskFullError('/made/up', 'Neo4j needs 68 MB to write safely.')
    }
  }
  const store = new FullDisk()
  await store.write(dataset, { keep: true })
  expect(await verifyDataset(id, store)).toMatchObject({ sound: true, noted: false, against: 'kept version' })
})
