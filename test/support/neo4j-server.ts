import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import {
  type LocalNeo4j,
  parleyHome,
  parleyJarsHome,
  startLocalNeo4j,
  stopLocalNeo4j,
} from '../../graph-store/local/index.ts'
import { freePort } from '../../graph-store/local/ports.ts'
import { openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { emptyStore } from './empty-store.ts'

declare module 'vitest' {
  interface ProvidedContext {
    neo4jHome: string
    neo4jPort: number
  }
}

/** Not the port that servers of other tests take first: one that is killed and started again must find its own free. */
const PORTS = [17_788, 17_789, 17_790]

let home: string | null = null

/** Before all files of the project: a data folder for the run's one server, which starts when the first test asks for it. */
export async function setup(project: TestProject): Promise<void> {
  home = await mkdtemp(join(tmpdir(), 'parley-neo4j-'))
  project.provide('neo4jHome', home)
  project.provide('neo4jPort', await freePort(PORTS))
}

/** After all files: ends the server and removes its data. */
export async function teardown(): Promise<void> {
  if (home === null) return
  await stopLocalNeo4j(home)
  await rm(home, { recursive: true, force: true })
}

/**
 * The run's one Neo4j, started when it is not running. It outlives the test file, so `stop()` is not for tests; who ends the process itself
 * calls this again to have it back, with the same port and password.
 */
export function neo4jServer(): Promise<LocalNeo4j> {
  return startLocalNeo4j({
    home: inject('neo4jHome'),
    jarsHome: parleyJarsHome(parleyHome()),
    detached: true,
    port: inject('neo4jPort'),
  })
}

/** Ends the run's one Neo4j, with what hostile texts have left running in it; whoever asks for it next starts it again. */
export async function endNeo4j(): Promise<void> {
  await stopLocalNeo4j(inject('neo4jHome'))
}

/** The run's one Neo4j with no dataset in it: files run in any order, and one may have left what another counts. */
export async function emptyNeo4j(): Promise<LocalNeo4j> {
  const server = await neo4jServer()
  const store = openNeo4jStore(server)
  try {
    await emptyStore(store)
  } finally {
    await store.close()
  }
  return server
}
