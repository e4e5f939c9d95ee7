import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../graph-store/guard/index.ts'
import {
  type LocalNeo4j,
  layoutOf,
  parleyHome,
  parleyJarsHome,
  startLocalNeo4j,
  stopLocalNeo4j,
} from '../../graph-store/local/index.ts'
import { readServerRecord } from '../../graph-store/local/server-file.ts'
import { eventually } from '../support/eventually.ts'
import { type Neo4jApp, neo4jApp } from '../support/neo4j-app.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'

// A single expression, which hears of no termination and takes no memory.
const STUBBORN = {
  query:
    'UNWIND range(1, 1000000) AS k WITH collect(k) AS l RETURN reduce(s = 0, x IN l | reduce(t = s, y IN l | (t + y) % 7)) AS sum',
}
const ONE = { query: 'RETURN 1 AS one' }
const home = mkdtempSync(join(tmpdir(), 'parley-stubborn-'))
const jarsHome = parleyJarsHome(parleyHome())

afterAll(async () => {
  await stopLocalNeo4j(home)
  rmSync(home, { recursive: true, force: true })
})

describe('in the Neo4j that Parley manages', () => {
  let app: RunningParley
  const ask = (client: string, body: object) =>
    fetch(`${app.url}api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'parley-client': client },
      body: JSON.stringify(body),
    })
  // What is checked first, when a load goes on, is counted by itself.
  const written = async () => {
    const progress = (await app.dataset('un-general-assembly'))?.progress
    return progress?.phase === 'writing' ? progress.done : 0
  }

  beforeAll(async () => {
    const flags = ['--store', 'neo4j', '--cypher-seconds', '2', '--cypher-at-once', '4', '--cypher-wait-seconds', '120']
    app = await runParley(flags, { PARLEY_HOME: home, PARLEY_JARS_HOME: jarsHome })
    await eventually(written, (done) => done > 20_000, 300)
  }, 400_000)
  afterAll(() => app?.stop())

  it('a query that does not stop is answered by our own clock, and nobody waits for it but who asked it', async () => {
    const stubborn = await ask('stubborn', STUBBORN)
    expect([stubborn.status, await stubborn.json()]).toEqual([
      408,
      expect.objectContaining({ type: 'urn:parley:problem:cypher-timeout' }),
    ])
    await eventually(app.health, ({ cypher }) => /when nobody asks/.test(cypher?.notice ?? ''))
    const again = await ask('stubborn', ONE)
    expect([again.status, await again.json()]).toEqual([
      503,
      expect.objectContaining({
        type: 'urn:parley:problem:cypher-busy',
        detail: expect.stringContaining('one of yours did not stop'),
      }),
    ])
    const beside = await ask('bystander', ONE)
    expect([beside.status, await beside.json()]).toEqual([200, expect.objectContaining({ rows: [[1]] })])
    // As many again of other clients as there are places leave the server to others too.
    for (const other of await Promise.all(['one', 'two'].map((client) => ask(client, STUBBORN)))) {
      expect(other.status).toBe(408)
    }
    expect((await ask('bystander', ONE)).status).toBe(200)
    expect((await app.health()).cypher).toMatchObject({ state: 'ready', restarts: 0 })
  }, 300_000)

  it('a server that answers nobody is started again, and the load goes on', async () => {
    const pid = readServerRecord(layoutOf(home))?.pid as number
    process.kill(pid, 'SIGSTOP')
    await eventually(app.health, ({ cypher }) => cypher?.state === 'restarting' || cypher?.restarts === 1)
    // Whoever asks now waits for the restart, and is answered; so is who had asked what did not stop.
    const next = await ask('stubborn', ONE)
    expect([next.status, await next.json()]).toEqual([200, expect.objectContaining({ rows: [[1]] })])
    const { cypher } = await app.health()
    expect(cypher).toMatchObject({ state: 'ready', restarts: 1, notice: expect.stringContaining('was restarted') })
    const before = await eventually(written, (done) => done > 0, 300)
    await eventually(written, (done) => done > before + 5_000, 300)
  }, 600_000)

  it('what was whole before is whole afterwards', async () => {
    const { rows } = (await (
      await ask('bystander', { query: "MATCH (s:Stance {dataset: 'talks-2025'}) RETURN count(s) AS stances" })
    ).json()) as { rows: unknown[][] }
    expect(rows).toEqual([[338]])
    expect(await app.dataset('talks-2025')).toMatchObject({ status: 'ready', stances: 338 })
  })
})

describe('in a Neo4j that Parley does not manage', () => {
  let server: LocalNeo4j
  let app: Neo4jApp
  const state = async () => app.gateway.state.state

  beforeAll(async () => {
    server = await startLocalNeo4j({ home: join(home, 'given'), jarsHome })
    app = await neo4jApp(server, { ...DEFAULT_LIMITS, seconds: 1, atOnce: 1, waitSeconds: 1 })
  })
  afterAll(async () => {
    await app?.close()
    process.kill(server.pid, 'SIGKILL')
  })

  it('it is told, and others are refused only while no place is free', async () => {
    expect((await app.cypher(STUBBORN)).status).toBe(408)
    await eventually(state, (now) => now === 'stuck')
    const refused = await app.cypher(ONE)
    expect([refused.status, await refused.json()]).toEqual([
      503,
      expect.objectContaining({
        type: 'urn:parley:problem:cypher-busy',
        detail: expect.stringContaining('which Parley does not manage'),
      }),
    ])
    // Whoever runs that server starts it again.
    process.kill(server.pid, 'SIGKILL')
    await new Promise<void>((resolve) => {
      server.onExit(() => resolve())
    })
    server = await startLocalNeo4j({ home: join(home, 'given'), jarsHome, port: server.port })
    await eventually(state, (now) => now === 'ready', 180)
    await eventually(
      async () => (await app.cypher(ONE)).status,
      (status) => status === 200,
    )
  }, 400_000)
})
