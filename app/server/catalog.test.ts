import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { datasetHash, readDataset } from '../../graph-loader/index.ts'
import { StoreUnavailableError } from '../../graph-store/errors.ts'
import { MemoryStore } from '../../graph-store/memory/memory-store.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import { Catalog } from './catalog.ts'
import { SeedRecord } from './seed-record.ts'
import { StoreLink } from './store-link.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-catalog-'))
const seedsFolder = join(folder, 'seeds')
cpSync('seeds/chevening-2025', join(seedsFolder, 'chevening-2025'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let starts = 0
/** What a start over a store shows and logs, with a record of seeds that nobody has read before. */
async function started(store: MemoryStore) {
  const link = new StoreLink('memory', null)
  link.opened(store, null)
  const log: string[] = []
  const record = new SeedRecord(join(folder, `seeds-${starts++}.json`))
  const catalog = new Catalog({ link, seedsFolder, record, log: (line) => log.push(line) })
  await catalog.start()
  await catalog.settled()
  await catalog.close()
  return { datasets: catalog.shelf.all().map((entry) => catalog.shelf.describe(entry)), log }
}

const seed = () => readDataset('seeds/chevening-2025')
/** The seed as a former version of the program might have shipped it. */
async function former(): Promise<FullDataset> {
  const dataset = await seed()
  const older = { ...dataset, info: { ...dataset.info, title: 'As it was shipped before' } }
  return { ...older, info: { ...older.info, sha256: await datasetHash(older) } }
}
const SHIPPED = { source: 'shipped with Parley', by: 'parley start' }

it('replaces an older seed that nobody has changed, and keeps it', async () => {
  const store = new MemoryStore()
  const older = await former()
  await store.write(older, { origin: SHIPPED })
  const { datasets } = await started(store)
  const { sha256 } = (await seed()).info
  expect(datasets).toMatchObject([{ status: 'ready', sha256, notice: null }])
  expect(await store.versions('chevening-2025')).toMatchObject([{ sha256: older.info.sha256 }])
})

it('leaves an older seed that something else has changed, and one that a person has loaded', async () => {
  const changed = await former()
  const stamp = 'ab'.repeat(32)
  for (const [dataset, origin] of [
    [{ ...changed, info: { ...changed.info, sha256: stamp } }, SHIPPED],
    [changed, { source: '/made/up/my.csv', by: 'somebody' }],
  ] as const) {
    const store = new MemoryStore()
    await store.write(dataset, { origin })
    const { datasets } = await started(store)
    expect(datasets).toMatchObject([{ status: 'ready', sha256: dataset.info.sha256 }])
    expect(datasets[0]?.notice).toContain('left as it is')
  }
})

it('serves the rest when the store fails over one dataset, be it the disk’s fault', async () => {
  class Torn extends MemoryStore {
    override async read(id: string) {
      if (id === 'torn')
        throw new StoreUnavailableError('Neo4j cannot do its work now (Neo.DatabaseError.General)', null)
      return super.read(id)
    }
  }
  const store = new Torn()
  const dataset = await seed()
  await store.write({ ...dataset, info: { ...dataset.info, id: 'torn' } })
  const { datasets, log } = await started(store)
  expect(datasets.map(({ id, status }) => [id, status]).sort()).toEqual([
    ['chevening-2025', 'ready'],
    ['torn', 'failed'],
  ])
  expect(log).toContainEqual(
    expect.stringMatching(/"torn" is damaged: Neo4j cannot do its work now.*parley verify torn/),
  )
})

it('says of a shipped dataset that it is loading while it is written, and how far', async () => {
  const seen: unknown[] = []
  class Slow extends MemoryStore {
    override async write(...[dataset, options]: Parameters<MemoryStore['write']>) {
      const [entry] = catalog.shelf.all()
      seen.push(entry?.status)
      return super.write(dataset, options)
    }
  }
  const link = new StoreLink('memory', null)
  link.opened(new Slow(), null)
  const record = new SeedRecord(join(folder, `seeds-${starts++}.json`))
  const catalog = new Catalog({ link, seedsFolder, record, log: () => undefined })
  await catalog.start()
  await catalog.settled()
  await catalog.close()
  expect(seen).toEqual(['loading'])
  expect(catalog.shelf.all().map(({ status, progress }) => [status, progress])).toEqual([['ready', null]])
})
