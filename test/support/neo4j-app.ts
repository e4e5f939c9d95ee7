import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../app/server/app.ts'
import { Catalog } from '../../app/server/catalog.ts'
import type { PageFile } from '../../app/server/page.ts'
import { SeedRecord } from '../../app/server/seed-record.ts'
import { type Listening, serve } from '../../app/server/serve.ts'
import { StoreLink } from '../../app/server/store-link.ts'
import { CypherGateway, type CypherLimits, type Restartable } from '../../graph-store/guard/index.ts'
import { type Neo4jStore, openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { inPlace } from './in-place.ts'

/** An application that listens, over a Neo4j, with Cypher. */
export interface Neo4jApp {
  readonly url: string
  readonly store: Neo4jStore
  readonly gateway: CypherGateway
  readonly catalog: Catalog
  /** Asks in Cypher. */
  cypher(
    body: unknown,
    options?: { accept?: string; client?: string; signal?: AbortSignal; search?: string },
  ): Promise<Response>
  close(): Promise<void>
}

/** Opens an application over a Neo4j, within limits; `managed` restarts it, `page` is what it serves to browsers. */
export async function neo4jApp(
  address: { uri: string; user: string; password: string },
  limits: CypherLimits,
  managed: Restartable | null = null,
  page: ReadonlyMap<string, PageFile> = new Map(),
): Promise<Neo4jApp> {
  const store = openNeo4jStore(address)
  const { uri, user, password } = address
  const gateway = new CypherGateway({ uri, user, password, limits, managed })
  const link = new StoreLink('neo4j', null)
  link.opened(store, null, gateway)
  const record = new SeedRecord(join(mkdtempSync(join(tmpdir(), 'parley-app-')), 'seeds.json'))
  const catalog = new Catalog({ link, seedsFolder: null, record, log: () => {} })
  await catalog.start()
  await catalog.settled()
  const access = { allowedHosts: [], token: undefined }
  const app = createApp({ catalog, computing: inPlace(), link, version: '0.0.0', access, page, log: () => {} })
  const server: Listening = await serve(app, { host: '127.0.0.1', port: 0 })
  return {
    url: server.url,
    store,
    gateway,
    catalog,
    cypher: (body, { accept, client, signal, search = '' } = {}) =>
      fetch(`${server.url}api/cypher${search}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(accept && { accept }),
          ...(client && { 'parley-client': client }),
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...(signal && { signal }),
      }),
    async close() {
      await server.close()
      await catalog.close()
      await gateway.close()
      await store.close()
    },
  }
}
