import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { datasetHash, readDataset } from '../../graph-loader/index.ts'
import {
  DatasetIncompleteError,
  DatasetNotFoundError,
  LoadInProgressError,
  StoreUnavailableError,
} from '../../graph-store/errors.ts'
import type { StoredDataset } from '../../graph-store/graph-store.ts'
import { MemoryStore } from '../../graph-store/memory/memory-store.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import { Catalog } from './catalog.ts'
import { SeedRecord } from './seed-record.ts'
import { StoreLink } from './store-link.ts'

/** How many rounds the catalogue may still begin, and whether it waits for leave to begin one. */
const leave = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, isAwaited: false }))

// Rounds follow one another at once, as long as they may.
vi.mock('node:timers/promises', () => ({
  setTimeout: async (ms: number, _: unknown, { signal }: { signal?: AbortSignal } = {}) => {
    const turn = () => new Promise((resolve) => setImmediate(resolve))
    await turn()
    if (ms < 1000) return
    leave.isAwaited = true
    while (leave.left <= 0 && !signal?.aborted) await turn()
    leave.isAwaited = false
    leave.left--
  },
}))

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

const PATIENCE = { timeout: 20_000, interval: 2 }

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

describe('what becomes of a dataset of the store', () => {
  beforeEach(() => {
    leave.left = 0
  })
  afterEach(() => {
    leave.left = Number.POSITIVE_INFINITY
  })

  /** A store over one dataset that says of it what a test says; each round is one look of the catalogue. */
  class Told extends MemoryStore {
    now: Partial<StoredDataset> = {}
    reads = 0
    fails: Error | null = null
    isEmpty = false
    override async list() {
      return this.isEmpty ? [] : (await super.list()).map((stored) => ({ ...stored, ...this.now }))
    }
    override async read(id: string) {
      this.reads++
      if (this.fails) throw this.fails
      return super.read(id)
    }
  }

  async function watched() {
    const store = new Told()
    const dataset = await seed()
    await store.write({ ...dataset, info: { ...dataset.info, id: 'mine' } })
    const link = new StoreLink('memory', null)
    link.opened(store, null)
    const log: string[] = []
    const record = new SeedRecord(join(folder, `seeds-${starts++}.json`))
    const catalog = new Catalog({ link, seedsFolder: null, record, log: (line) => log.push(line) })
    return {
      ...{ store, catalog, log, link },
      /** Lets so many rounds pass. */
      async rounds(n: number) {
        leave.left = n
        await vi.waitFor(() => expect([leave.left, leave.isAwaited]).toEqual([0, true]), PATIENCE)
      },
      entry: () => catalog.shelf.all()[0],
    }
  }

  it('is read once, and again when it has another content', async () => {
    const { store, catalog, rounds, entry } = await watched()
    await catalog.start()
    await rounds(3)
    expect([store.reads, entry()?.status, entry()?.notice]).toEqual([1, 'ready', null])
    expect(catalog.dataset('mine').info.id).toBe('mine')
    store.now = { title: 'Another title', verifiedAt: '2031-03-04T05:06:07Z' }
    await rounds(2)
    expect([store.reads, entry()?.title, entry()?.verifiedAt]).toEqual([1, 'Another title', '2031-03-04T05:06:07Z'])
    store.now = { sha256: 'another content' }
    await rounds(2)
    expect(store.reads).toBeGreaterThan(1)
    await catalog.close()
  })

  it('is served as it was while it is loaded anew; without a former version it is not there', async () => {
    const { store, catalog, rounds, entry } = await watched()
    store.now = { status: 'loading' }
    await catalog.start()
    await rounds(2)
    expect(entry()).toMatchObject({ status: 'loading', dataset: null })
    expect(entry()?.notice).toMatch(/^It is being loaded, or its load was interrupted; /)
    expect(() => catalog.dataset('mine')).toThrow(DatasetIncompleteError)
    expect(() => catalog.dataset('nothing')).toThrow(DatasetNotFoundError)
    store.now = {}
    await rounds(2)
    expect(entry()?.status).toBe('ready')
    store.now = { status: 'loading' }
    await rounds(2)
    expect([entry()?.status, catalog.dataset('mine').info.id]).toEqual(['loading', 'mine'])
    expect(entry()?.notice).toContain('the last complete version is shown')
    await catalog.close()
  })

  it('is forgotten when the store has it no more', async () => {
    const { store, catalog, rounds } = await watched()
    await catalog.start()
    await rounds(2)
    store.isEmpty = true
    await rounds(2)
    expect(catalog.shelf.all()).toEqual([])
    await catalog.close()
  })

  it('fails alone, is told once, and is tried again when the store says something else of it, or after twenty rounds', async () => {
    const { store, catalog, log, rounds, entry } = await watched()
    store.fails = new Error('a row is missing')
    await catalog.start()
    await rounds(15)
    expect([store.reads, entry()?.status, entry()?.progress]).toEqual([1, 'failed', null])
    expect(log).toEqual([expect.stringContaining('a row is missing')])
    expect(entry()?.notice).toBe(log[0])
    await rounds(10)
    expect(store.reads).toBe(2)
    expect(log).toHaveLength(1)
    store.now = { loadedAt: '2031-03-04T05:06:07Z' }
    store.fails = null
    await rounds(2)
    expect([store.reads, entry()?.status, entry()?.notice]).toEqual([3, 'ready', null])
    await catalog.close()
  })

  it('is shown as it last was when its next version cannot be read', async () => {
    const { store, catalog, log, rounds, entry } = await watched()
    await catalog.start()
    await rounds(2)
    store.now = { sha256: 'ab', fault: 'It is not as it was loaded' }
    await rounds(2)
    expect(log).toEqual(['It is not as it was loaded'])
    expect(entry()?.notice).toBe('It is not as it was loaded. The last version that could be read is shown.')
    expect(catalog.dataset('mine').info.id).toBe('mine')
    await catalog.close()
  })

  it('waits for a store that is away, which is told once, and goes on when it is back', async () => {
    const { store, catalog, log, link, rounds } = await watched()
    const check = vi.spyOn(link, 'check').mockRejectedValue(new StoreUnavailableError('It is away', null))
    await catalog.start()
    await rounds(3)
    expect(check).toHaveBeenCalledTimes(4)
    expect([log, store.reads]).toEqual([['It is away'], 0])
    check.mockResolvedValue(undefined as never)
    await rounds(1)
    expect([log, store.reads]).toEqual([['It is away', 'The database is back.'], 1])
    await catalog.close()
  })
})

it.each([
  [new LoadInProgressError('chevening-2025'), 'loading', 'Another program is loading it.', []],
  [new Error('no room'), 'failed', 'no room', ['chevening-2025: no room']],
])(
  'says of a seed that cannot be written why, and writes it no more unless another program loads it: %s',
  async (error, status, notice, log) => {
    let writes = 0
    class Failing extends MemoryStore {
      override async write(): Promise<never> {
        writes++
        throw error
      }
    }
    const link = new StoreLink('memory', null)
    link.opened(new Failing(), null)
    const told: string[] = []
    const record = new SeedRecord(join(folder, `seeds-${starts++}.json`))
    const catalog = new Catalog({ link, seedsFolder, record, log: (line) => told.push(line) })
    const isTriedAgain = error instanceof LoadInProgressError
    leave.left = 2
    await catalog.start()
    await vi.waitFor(() => expect([leave.left, leave.isAwaited]).toEqual([0, true]), PATIENCE)
    expect(writes).toBe(isTriedAgain ? 3 : 1)
    expect(catalog.shelf.all()).toMatchObject([{ status, notice, progress: null }])
    leave.left = Number.POSITIVE_INFINITY
    await catalog.close()
    expect(told).toEqual(log)
  },
)

it('says of a seed with faults which they are, and serves the others', async () => {
  const seeds = join(folder, 'faulty')
  cpSync('seeds/chevening-2025', join(seeds, 'good'), { recursive: true })
  cpSync('seeds/chevening-2025', join(seeds, 'bad'), { recursive: true })
  const info = join(seeds, 'bad', 'datapackage.json')
  writeFileSync(info, readFileSync(info, 'utf8').replaceAll('chevening-2025', 'bad'))
  writeFileSync(join(seeds, 'bad', 'stances.csv'), 'id,actor\nx,nobody\n')
  const link = new StoreLink('memory', null)
  link.opened(new MemoryStore(), null)
  const log: string[] = []
  const record = new SeedRecord(join(folder, `seeds-${starts++}.json`))
  const catalog = new Catalog({ link, seedsFolder: seeds, record, log: (line) => log.push(line) })
  await catalog.start()
  await catalog.settled()
  await catalog.close()
  const found = catalog.shelf.all().map(({ id, status, progress }) => [id, status, progress])
  expect(found.sort()).toEqual([
    ['bad', 'failed', null],
    ['chevening-2025', 'ready', null],
  ])
  expect(log).toContainEqual(expect.stringMatching(/^bad: .*stances\.csv/s))
  expect(catalog.shelf.find('bad')?.notice).toContain('stances.csv')
})
