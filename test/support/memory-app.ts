import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { createApp } from '../../app/server/app.ts'
import { Catalog } from '../../app/server/catalog.ts'
import type { Computing } from '../../app/server/compute/computing.ts'
import type { PageFile } from '../../app/server/page.ts'
import type { Access } from '../../app/server/security.ts'
import { SeedRecord } from '../../app/server/seed-record.ts'
import { StoreLink } from '../../app/server/store-link.ts'
import { readDataset } from '../../graph-loader/index.ts'
import type { GraphStore } from '../../graph-store/graph-store.ts'
import { MemoryStore } from '../../graph-store/memory/memory-store.ts'
import { inPlace } from './in-place.ts'

/** An application over a memory store with these datasets, asked in-process; `get` answers as a loopback client sees it. */
export interface MemoryApp {
  readonly app: Hono
  readonly store: GraphStore
  readonly log: string[]
  get(path: string, headers?: Record<string, string>): Promise<Response>
  close(): Promise<void>
}

const EMPTY_PAGE = '<!doctype html><meta property="csp-nonce" content=""><title>page</title>'

function page(): ReadonlyMap<string, PageFile> {
  const bytes = new TextEncoder().encode(EMPTY_PAGE)
  const file = { type: 'text/html', bytes, etag: '"e"', immutable: false, packed: () => null }
  return new Map([
    ['/index.html', file],
    ['/page.js', { ...file, type: 'text/javascript' }],
  ])
}

/** Opens an application over the datasets of these paths, with an empty page unless one is given. */
export async function memoryApp(
  paths: readonly string[],
  access: Partial<Access> = {},
  files: ReadonlyMap<string, PageFile> = page(),
  computing: Computing = inPlace(),
  allowSaving = false,
  limitMs?: number,
): Promise<MemoryApp> {
  const store = new MemoryStore()
  for (const path of paths) await store.write(await readDataset(path))
  const link = new StoreLink('memory', null)
  link.opened(store, null)
  const log: string[] = []
  const record = new SeedRecord(join(mkdtempSync(join(tmpdir(), 'parley-app-')), 'seeds.json'))
  const catalog = new Catalog({ link, seedsFolder: null, record, log: (line) => log.push(line) })
  await catalog.start()
  await catalog.settled()
  const app = createApp({
    catalog,
    computing,
    link,
    version: '0.0.0',
    access: { allowedHosts: [], token: undefined, ...access },
    page: files,
    log: (line) => log.push(line),
    allowSaving,
    limitMs,
  })
  return {
    app,
    store,
    log,
    get: async (path, headers = {}) => app.request(path, { headers: { host: '127.0.0.1:7700', ...headers } }),
    async close() {
      await catalog.close()
      await computing.close()
    },
  }
}
