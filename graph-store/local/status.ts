import { saysDiskFull } from '../disk.ts'
import { askBolt } from './bolt.ts'
import { layoutOf, parleyHome, parleyJarsHome } from './home.ts'
import { jarsPresent } from './jars.ts'
import { storedPassword } from './password.ts'
import { endServer, openLayout } from './server.ts'
import { findRunningServer, readServerRecord, writeServerRecord } from './server-file.ts'

/** How the managed Neo4j of a home is; `silent` runs and answers no query (it starts, or hangs). */
export interface LocalStatus {
  readonly state: 'stopped' | 'silent' | 'running'
  readonly home: string
  readonly version: string
  /** Where it listens, or did last; null before the first start. */
  readonly port: number | null
  readonly uri: string | null
  readonly pid: number | null
  /** UTC, ISO 8601. */
  readonly startedAt: string | null
  /** True when it stays when who started it ends; null when it does not run. */
  readonly detached: boolean | null
  /** Whether the jars are there and whole. */
  readonly jars: boolean
}

/** Looks at the managed Neo4j of a home, with a real query when its process runs; changes nothing. */
export async function statusLocalNeo4j(home: string = parleyHome(), jarsHome?: string): Promise<LocalStatus> {
  const bare = layoutOf(home, jarsHome ?? parleyJarsHome(home))
  const jars = await jarsPresent(bare)
  const record = readServerRecord(bare)
  const { version } = bare
  const found = record === null ? null : findRunningServer(await openLayout(home, jarsHome))
  if (found === null) {
    const port = record?.port ?? null
    return {
      state: 'stopped',
      home: bare.home,
      version,
      port,
      uri: null,
      pid: null,
      startedAt: null,
      detached: null,
      jars,
    }
  }
  const uri = `bolt://127.0.0.1:${found.port}`
  const password = await storedPassword(bare)
  const answered = password !== null && (await askBolt(uri, password)) === 'ready'
  return {
    state: answered ? 'running' : 'silent',
    home: bare.home,
    version: found.record?.version ?? version,
    port: found.port,
    uri,
    pid: found.pid,
    startedAt: found.record?.startedAt ?? null,
    detached: found.record?.detached ?? false,
    jars,
  }
}

/** Stops the managed Neo4j of a home, whoever started it, and notes that it was asked for; `stopped` is false when none ran. */
export async function stopLocalNeo4j(home: string = parleyHome()): Promise<{ stopped: boolean; pid: number | null }> {
  const layout = await openLayout(home)
  const found = findRunningServer(layout)
  if (found === null) return { stopped: false, pid: null }
  const record = readServerRecord(layout)
  try {
    writeServerRecord(layout, {
      version: record?.version ?? layout.version,
      startedAt: record?.startedAt ?? null,
      detached: record?.detached ?? false,
      owner: record?.owner ?? null,
      pid: found.pid,
      port: found.port,
      stopAsked: true,
    })
  } catch (error) {
    // On a full disk it is stopped all the same; who supervises it cannot start it again there.
    if (!saysDiskFull(error)) throw error
  }
  await endServer(layout, found.pid)
  return { stopped: true, pid: found.pid }
}
