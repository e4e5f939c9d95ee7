import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { configurationOf, configurationText, serverMarks } from './configuration.ts'
import { type LocalLayout, layoutOf } from './home.ts'
import { hasArguments, isAlive, statFields } from './processes.ts'
import {
  findRunningServer,
  isOurServer,
  noteStopped,
  ownerLives,
  parseServerRecord,
  readServerRecord,
  type ServerRecord,
  writeServerRecord,
} from './server-file.ts'

const record: ServerRecord = {
  pid: 12,
  port: 17_687,
  version: '5.26.30',
  startedAt: '2026-01-01T00:00:00.000Z',
  detached: false,
  owner: { pid: 11, mark: '99' },
  stopAsked: false,
}

describe('parseServerRecord', () => {
  it('reads what was written', () => {
    expect(parseServerRecord(JSON.stringify(record))).toEqual(record)
    expect(parseServerRecord(JSON.stringify({ ...record, pid: null, owner: null }))).toEqual({
      ...record,
      pid: null,
      owner: null,
    })
  })

  it.each([
    '',
    '{"pid":12',
    'null',
    '[]',
    '{"pid":-1,"port":7687}',
    '{"pid":"12","port":7687}',
    '{"pid":1,"port":70000}',
  ])('is null for %j', (text) => {
    expect(parseServerRecord(text)).toBeNull()
  })
})

describe('processes', () => {
  it('reads the fields of a process whose name holds brackets and blanks', () => {
    expect(statFields('7 (a) b (c) Z 1 2')).toEqual(['Z', '1', '2'])
  })

  it('finds arguments whole, also where the system parts them by blanks only', () => {
    expect(hasArguments('java\0--home-dir=/a b\0x', ['--home-dir=/a b'])).toBe(true)
    expect(hasArguments('java\0--home-dir=/a b\0x', ['--home-dir=/a'])).toBe(false)
    expect(hasArguments('java --home-dir=/a b x', ['--home-dir=/a b'])).toBe(true)
    expect(hasArguments('java "--home-dir=/a b" x', ['--home-dir=/a b'])).toBe(true)
    expect(hasArguments('java --home-dir=/ab', ['--home-dir=/a'])).toBe(false)
  })

  it('counts neither nonsense nor the dead as alive', () => {
    expect([0, -1, 1.5, Number.NaN, 2 ** 22 + 1].map(isAlive)).toEqual([false, false, false, false, false])
    expect(isAlive(process.pid)).toBe(true)
  })
})

describe('findRunningServer', () => {
  let home: string
  let layout: LocalLayout
  let server: ChildProcess | null = null
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'parley server-'))
    layout = layoutOf(home)
    await mkdir(layout.conf, { recursive: true })
  })
  afterEach(async () => {
    if (server !== null) {
      server.kill('SIGKILL')
      await once(server, 'exit')
      server = null
    }
    await rm(home, { recursive: true })
  })

  // Any program that carries the arguments of the server.
  const runServer = async (marks: readonly string[]): Promise<number> => {
    server = spawn(process.execPath, ['-e', 'process.stdin.resume()', '--', ...marks], {
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    await once(server, 'spawn')
    return server.pid ?? 0
  }

  it('is the noted process when that is the server of this home', async () => {
    const pid = await runServer(serverMarks(layout.neo4j))
    writeServerRecord(layout, { ...record, pid })
    expect(isOurServer(layout, pid)).toBe(true)
    expect(findRunningServer(layout)).toEqual({ pid, port: 17_687, record: { ...record, pid } })
  })

  it('is nothing when the noted id is now another program, another home, or nobody', async () => {
    writeServerRecord(layout, { ...record, pid: process.pid })
    expect(findRunningServer(layout)).toBeNull()
    const pid = await runServer(serverMarks(`${layout.neo4j}2`))
    writeServerRecord(layout, { ...record, pid })
    expect(findRunningServer(layout)).toBeNull()
    writeServerRecord(layout, { ...record, pid: 2 ** 22 + 1 })
    expect(findRunningServer(layout)).toBeNull()
  })

  it.each([
    ['lost', null],
    ['cut short', '{"pid":1'],
    ['stale', JSON.stringify({ ...record, pid: process.pid })],
  ])('is found among the processes when its note is %s', async (_, note) => {
    const pid = await runServer(serverMarks(layout.neo4j))
    await writeFile(layout.confFile, configurationText(configurationOf(layout, { port: 4711 })))
    if (note !== null) await writeFile(layout.serverFile, note)
    expect(findRunningServer(layout)).toEqual({ pid, port: 4711, record: null })
  })

  it('keeps the port when it notes the end, and leaves the note of a later server', async () => {
    writeServerRecord(layout, record)
    noteStopped(layout, 13)
    expect(readServerRecord(layout)).toEqual(record)
    noteStopped(layout, 12)
    expect(readServerRecord(layout)).toMatchObject({ pid: null, port: 17_687, owner: null })
    expect(await readdir(layout.neo4j)).toEqual(['conf', 'server.json'])
    expect((await stat(layout.serverFile)).mode & 0o777).toBe(0o600)
  })

  it('knows an owner by id and start', () => {
    expect(ownerLives({ ...record, owner: { pid: process.pid, mark: null } })).toBe(true)
    expect(ownerLives({ ...record, owner: { pid: process.pid, mark: 'earlier' } })).toBe(false)
    expect(ownerLives({ ...record, owner: null })).toBe(false)
  })
})
