import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverMarks } from './configuration.ts'
import { layoutOf, parleyHome, parleyJarsHome } from './home.ts'
import { ensureJars, jarsPresent } from './jars.ts'
import type { LocalNeo4j, LocalProgress, StartOptions } from './local-neo4j.ts'
import { isAlive, processesWith, statFields } from './processes.ts'
import { findRequirements } from './requirements.ts'
import { startLocalNeo4j } from './server.ts'
import { readServerRecord, writeServerRecord } from './server-file.ts'
import { statusLocalNeo4j, stopLocalNeo4j } from './status.ts'
import { type SupervisionEvent, superviseLocalNeo4j } from './supervise.ts'

const MINUTES = 60_000
// The jars of the person's own home, fetched there once; the data of these tests lies elsewhere.
const jarsHome = parleyJarsHome(parleyHome())

const jarOptions = async () => {
  const found = await findRequirements()
  if (!found.ok) throw new Error(found.missing)
  return { javaHome: found.java.home, maven: found.maven }
}

const driverOf = ({ uri, user, password }: { uri: string; user: string; password: string }): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true })

const ask = async (driver: Driver, query: string): Promise<unknown> => {
  const { records } = await driver.executeQuery(query, {}, { database: 'neo4j' })
  return records[0]?.get(0)
}

/** What a server that starts says to the password that Neo4j comes with, asked without a pause until it has refused it often. */
async function answersToAStranger(port: number): Promise<Set<string>> {
  const answers: string[] = []
  while (answers.length < 20) {
    const driver = driverOf({ uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: 'neo4j' })
    const code = await ask(driver, 'RETURN 1').then(
      () => 'let in',
      (error: { code: string }) => error.code,
    )
    if (code !== 'ServiceUnavailable') answers.push(code)
    await driver.close()
  }
  return new Set(answers)
}

let home: string
let options: StartOptions
const servers = () => processesWith(serverMarks(layoutOf(home).neo4j))

beforeAll(async () => {
  await ensureJars(layoutOf(jarsHome), await jarOptions())
  home = await mkdtemp(join(tmpdir(), 'parley home-'))
  options = { home, jarsHome, heap: '512m' }
}, 10 * MINUTES)

afterAll(async () => {
  await stopLocalNeo4j(home)
  expect(servers()).toEqual([])
  await rm(home, { recursive: true })
}, MINUTES)

describe('fetching the jars', { timeout: 10 * MINUTES }, () => {
  let other: string
  beforeAll(async () => {
    other = await mkdtemp(join(tmpdir(), 'parley-fetch-'))
  })
  afterAll(() => rm(other, { recursive: true }))

  it('recovers from a half-fetched folder and a dead lock, for two at once, and leaves only what is whole', async () => {
    const layout = layoutOf(other)
    await mkdir(layout.lib, { recursive: true })
    await writeFile(join(layout.lib, `neo4j-${layout.version}.jar`), 'half')
    await mkdir(join(layout.release, 'partial-of-a-dead-one', 'jars'), { recursive: true })
    await writeFile(layout.fetchLock, JSON.stringify({ pid: process.pid, mark: 'earlier', nonce: 'n' }))
    const progress: LocalProgress[] = []
    const onProgress = (p: LocalProgress) => progress.push(p)
    const made = await jarOptions()
    const both = await Promise.all([1, 2].map(() => ensureJars(layout, { ...made, onProgress })))
    expect(both.map(({ fetched }) => fetched).sort()).toEqual([false, true])
    expect(both[0]?.files).toBe(213)
    expect(await jarsPresent(layout)).toBe(true)
    expect((await readdir(layout.release)).sort()).toEqual(['fetch.log', 'lib'])
    expect(progress).toContainEqual({ phase: 'waiting', pid: process.pid })
    expect(progress.at(-1)).toMatchObject({ phase: 'fetching', files: 213, ofFiles: 213 })
    expect(await ensureJars(layout, { ...made, maven: null })).toMatchObject({ fetched: false, files: 213 })
  })

  it('notices a jar that was cut short, and can be called off', async () => {
    const layout = layoutOf(other)
    await truncate(join(layout.lib, `neo4j-${layout.version}.jar`), 10)
    expect(await jarsPresent(layout)).toBe(false)
    const abort = new AbortController()
    const onProgress = () => abort.abort(new Error('called off'))
    const fetching = ensureJars(layout, { ...(await jarOptions()), onProgress, signal: abort.signal })
    await expect(fetching).rejects.toThrow('called off')
    expect(await jarsPresent(layout)).toBe(false)
    expect((await readdir(layout.release)).sort()).toEqual(['fetch.log', 'lib'])
  })

  it('fetches a jar whose bytes were changed again, names it, and believes no repository of Maven that changed it', async () => {
    const layout = layoutOf(other)
    await ensureJars(layout, await jarOptions())
    const name = `neo4j-${layout.version}.jar`
    const jar = join(layout.lib, name)
    const published = await readFile(jar)
    const changed = Buffer.from(published)
    changed.fill('changed', 1000, 1600)
    await writeFile(jar, changed)
    expect(await jarsPresent(layout)).toBe(true)
    await expect(ensureJars(layout, { ...(await jarOptions()), maven: null })).rejects.toMatchObject({
      obstacle: 'maven',
      message: expect.stringContaining(`${name} has sha256`),
    })
    // A Maven whose own repository was changed too, unless it is given an empty one.
    const poisoned = join(other, 'mvn')
    await writeFile(join(other, 'changed'), changed)
    await writeFile(
      poisoned,
      `#!/bin/sh
for argument; do
  case "$argument" in
    -DoutputDirectory=*) folder="\${argument#*=}" ;;
    -Dmaven.repo.local=*) empty=yes ;;
  esac
done
mkdir "$folder" && cp '${layoutOf(jarsHome).lib}'/*.jar "$folder"
test "$empty" || cp '${join(other, 'changed')}' "$folder/${name}"
`,
      { mode: 0o755 },
    )
    const said: LocalProgress[] = []
    const onProgress = (progress: LocalProgress) => said.push(progress)
    const made = await ensureJars(layout, { ...(await jarOptions()), maven: poisoned, onProgress })
    expect(made).toMatchObject({ fetched: true, files: 213 })
    expect(said.flatMap((progress) => (progress.phase === 'changed' ? [progress.what] : []))).toEqual([
      expect.stringMatching(new RegExp(`^${name} has sha256 \\w{64} instead of \\w{64}$`)),
      expect.stringMatching(new RegExp(`^${name} has sha256 .*, as Maven keeps it$`)),
    ])
    expect(published.equals(await readFile(jar))).toBe(true)
  })

  it("tells Maven's failure in its own words, and where its log is", async () => {
    const layout = layoutOf(join(other, 'offline'))
    const { maven, javaHome } = await jarOptions()
    const offline = join(other, 'mvn-offline')
    const empty = `-Dmaven.repo.local=${join(other, 'empty')}`
    await writeFile(offline, `#!/bin/sh\nexec '${maven}' -o '${empty}' "$@"\n`, { mode: 0o755 })
    const error = await ensureJars(layout, { maven: offline, javaHome }).then(String, (thrown: Error) => thrown)
    expect(error).toMatchObject({ name: 'LocalNeo4jError', obstacle: 'fetch' })
    expect(String(error)).toContain('Cannot access')
    expect(String(error)).toContain(layout.fetchLog)
  })

  it('starts no release whose checksums are not known', async () => {
    const layout = { ...layoutOf(other), version: '5.26.99999' }
    await expect(ensureJars(layout, await jarOptions())).rejects.toMatchObject({ obstacle: 'fetch' })
  })
})

describe('a local Neo4j', { timeout: 4 * MINUTES }, () => {
  let server: LocalNeo4j

  it('leaves no process when its start is called off, and starts on what that left', async () => {
    const abort = new AbortController()
    const onProgress = ({ phase }: LocalProgress) => {
      if (phase === 'starting') setImmediate(() => abort.abort(new Error('called off')))
    }
    await expect(startLocalNeo4j({ ...options, onProgress, signal: abort.signal })).rejects.toThrow('called off')
    expect(servers()).toEqual([])

    let stranger: Promise<Set<string>> | undefined
    server = await startLocalNeo4j({
      ...options,
      onProgress: (progress) => {
        if (progress.phase === 'starting') stranger = answersToAStranger(progress.port)
      },
    })
    // Whoever else looks on that port, from its first answer on, has no password that opens it.
    expect(await stranger).toEqual(new Set(['Neo.ClientError.Security.Unauthorized']))
    expect(server).toMatchObject({ started: true, owned: true, uri: `bolt://127.0.0.1:${server.port}`, user: 'neo4j' })
    expect(servers()).toEqual([server.pid])
    const driver = driverOf(server)
    expect(await ask(driver, 'CREATE (:Kept {value: 7}) RETURN 1')).toEqual(neo4j.int(1))
    await driver.close()
  })

  it('keeps its password to the person, and out of every other file', async () => {
    const layout = layoutOf(home)
    expect((await stat(layout.passwordFile)).mode & 0o777).toBe(0o600)
    expect((await stat(layout.neo4j)).mode & 0o777).toBe(0o700)
    for (const file of [layout.confFile, layout.consoleLog, layout.serverFile, join(layout.logs, 'debug.log')]) {
      expect(await readFile(file, 'utf8')).not.toContain(server.password)
    }
  })

  it.skipIf(process.platform !== 'linux')(
    'has a process group of its own, so that Ctrl-C does not reach it',
    async () => {
      expect(statFields(await readFile(`/proc/${server.pid}/stat`, 'utf8'))[2]).toBe(String(server.pid))
    },
  )

  it.each(["'file:///etc/passwd'", "'http://127.0.0.1:1/'", "'https://192.0.2.1/'"])('reads no %s', async (url) => {
    const driver = driverOf(server)
    await expect(ask(driver, `LOAD CSV FROM ${url} AS row RETURN row`)).rejects.toThrow(/is false|blocked/)
    await driver.close()
  })

  it('is adopted by the next start, which does not end what another uses', async () => {
    const second = await startLocalNeo4j(options)
    expect(second).toMatchObject({ started: false, owned: false, pid: server.pid, port: server.port })
    await second.stop()
    expect(isAlive(server.pid)).toBe(true)
    await expect(startLocalNeo4j({ ...options, port: server.port + 1 })).rejects.toMatchObject({ obstacle: 'port' })
  })

  it('is taken over when the process that owned it is no more', async () => {
    const layout = layoutOf(home)
    const record = readServerRecord(layout)
    if (record === null) throw new Error('no record')
    writeServerRecord(layout, { ...record, owner: { pid: process.pid, mark: 'earlier' } })
    const heir = await startLocalNeo4j(options)
    expect(heir).toMatchObject({ started: false, owned: true, pid: server.pid })
  })

  it('is told by status, and stays when it is made a detached one', async () => {
    expect(await statusLocalNeo4j(home, jarsHome)).toMatchObject({
      state: 'running',
      pid: server.pid,
      port: server.port,
      detached: false,
      jars: true,
    })
    await startLocalNeo4j({ ...options, detached: true })
    await server.stop()
    expect(await statusLocalNeo4j(home, jarsHome)).toMatchObject({ state: 'running', pid: server.pid, detached: true })
  })

  it('is stopped by its note alone, and by the process list when the note is lost', async () => {
    await rm(layoutOf(home).serverFile)
    expect(await stopLocalNeo4j(home)).toEqual({ stopped: true, pid: server.pid })
    expect(servers()).toEqual([])
    expect(await stopLocalNeo4j(home)).toEqual({ stopped: false, pid: null })
    expect(await statusLocalNeo4j(home, jarsHome)).toMatchObject({ state: 'stopped', pid: null, port: server.port })
  })

  it('tells why it did not start, from its log, and leaves no process', async () => {
    const settings = { 'server.bolt.listen_address': 'nowhere:at:all' }
    const error = await startLocalNeo4j({ ...options, settings }).then(String, (thrown: Error) => thrown)
    expect(error).toMatchObject({ name: 'LocalNeo4jError', obstacle: 'boot' })
    expect(String(error)).toContain('nowhere:at:all')
    expect(servers()).toEqual([])
  })

  it('is supervised: past a taken port and a stale note, it comes back from a crash, a restart, and a stop by hand', async () => {
    const layout = layoutOf(home)
    const taken = createServer().listen({ host: '127.0.0.1', port: server.port })
    await once(taken, 'listening')
    expect((taken.address() as AddressInfo).port).toBe(server.port)
    // The noted process is this one: another program that got the id of a dead server.
    writeServerRecord(layout, {
      pid: process.pid,
      port: server.port,
      version: server.version,
      startedAt: null,
      detached: false,
      owner: null,
      stopAsked: false,
    })
    await expect(startLocalNeo4j({ ...options, port: server.port })).rejects.toMatchObject({ obstacle: 'port' })

    const events: SupervisionEvent[] = []
    const waiting: { type: string; done: () => void }[] = []
    const next = (type: SupervisionEvent['type']) => new Promise<void>((done) => waiting.push({ type, done }))
    const onEvent = (event: SupervisionEvent) => {
      events.push(event)
      for (const waiter of waiting.filter(({ type }) => type === event.type)) {
        waiting.splice(waiting.indexOf(waiter), 1)
        waiter.done()
      }
    }
    const supervised = await superviseLocalNeo4j({ ...options, onEvent })
    expect(supervised.port).not.toBe(server.port)
    expect(supervised.password).toBe(server.password)
    const driver = driverOf(supervised)
    expect(await ask(driver, 'MATCH (k:Kept) RETURN k.value')).toEqual(neo4j.int(7))

    const crashed = supervised.pid ?? 0
    let up = next('up')
    process.kill(crashed, 'SIGKILL')
    await up
    expect(supervised.pid).not.toBe(crashed)
    expect(await ask(driver, 'MATCH (k:Kept) RETURN k.value')).toEqual(neo4j.int(7))

    const old = supervised.pid
    await supervised.restart('a query that does not end')
    expect(supervised.pid).not.toBe(old)
    expect(servers()).toEqual([supervised.pid])
    expect(await ask(driver, 'MATCH (k:Kept) RETURN k.value')).toEqual(neo4j.int(7))

    const stopped = next('stopped')
    await stopLocalNeo4j(home)
    await stopped
    expect(supervised.up).toBe(false)
    up = next('up')
    const byHand = await startLocalNeo4j({ ...options, detached: true })
    await up
    expect(supervised.pid).toBe(byHand.pid)
    expect(await ask(driver, 'MATCH (k:Kept) RETURN k.value')).toEqual(neo4j.int(7))
    await driver.close()

    expect(events.map(({ type }) => type).filter((type) => type !== 'retry')).toEqual([
      'up',
      'down',
      'up',
      'down',
      'up',
      'down',
      'stopped',
      'up',
    ])
    await supervised.stop()
    expect(servers()).toEqual([byHand.pid])
    await stopLocalNeo4j(home)
    taken.close()
  })

  it('says so when the stored password is not that of the data, and what to do', async () => {
    const { passwordFile } = layoutOf(home)
    await rename(passwordFile, `${passwordFile}.kept`)
    await expect(startLocalNeo4j(options)).rejects.toMatchObject({
      obstacle: 'password',
      message: expect.stringContaining(passwordFile),
    })
    expect(servers()).toEqual([])
    await rename(`${passwordFile}.kept`, passwordFile)
  })
})
