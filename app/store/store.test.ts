import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StoreUnavailableError } from '../../graph-store/errors.ts'
import { LocalNeo4jError } from '../../graph-store/local/index.ts'
import { MemoryStore } from '../../graph-store/memory/memory-store.ts'
import { databaseSentence } from './database-sentence.ts'
import { givenNeo4j } from './given-neo4j.ts'
import { planStore } from './open-store.ts'

/** What stands for a Neo4j that Parley manages. */
const local = vi.hoisted(() => ({
  possible: { ok: true } as object,
  supervised: (_options: object): Promise<object> => Promise.reject(new Error('not set')),
  opened: [] as { uri: string; whenAway: () => string; disk: { onBroken?: () => void } }[],
  gateways: [] as { managed: unknown }[],
  closed: [] as string[],
  hasRoom: true,
}))

vi.mock('../../graph-store/local/index.ts', async (original) => ({
  ...(await original<object>()),
  localNeo4jPossible: async () => local.possible,
  superviseLocalNeo4j: (options: object) => local.supervised(options),
}))
vi.mock('../../graph-store/neo4j/neo4j-store.ts', () => ({
  openNeo4jStore: (address: (typeof local.opened)[number]) => {
    local.opened.push(address)
    return { close: async () => void local.closed.push('store') }
  },
}))
vi.mock('../../graph-store/neo4j/server-disk.ts', async (original) => ({
  ...(await original<object>()),
  hasRoom: () => local.hasRoom,
}))
vi.mock('../../graph-store/guard/index.ts', () => ({
  CypherGateway: class {
    constructor(options: { managed: unknown }) {
      local.gateways.push(options)
    }
    async close() {
      local.closed.push('gateway')
    }
  },
}))

describe('the Neo4j that the surroundings name', () => {
  it('is none unless NEO4J_URI is set, and has the usual user and no password unless told', () => {
    expect(givenNeo4j({})).toBeNull()
    expect(givenNeo4j({ NEO4J_URI: 'bolt://127.0.0.1:7687' })).toEqual({
      uri: 'bolt://127.0.0.1:7687',
      user: 'neo4j',
      password: '',
    })
    const all = { NEO4J_USER: 'me', NEO4J_PASSWORD: ' of mine', NEO4J_DATABASE: 'talks' }
    expect(givenNeo4j({ NEO4J_URI: 'neo4j+s://db.example:7687/', ...all })).toEqual({
      uri: 'neo4j+s://db.example:7687/',
      user: 'me',
      password: ' of mine',
      database: 'talks',
    })
  })

  it('takes the password from the first line of a file, unless it is given itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-store-'))
    const file = join(folder, 'password')
    writeFileSync(file, ' secret \nof another line\n')
    const given = { NEO4J_URI: 'bolt://db', NEO4J_PASSWORD_FILE: file }
    expect(givenNeo4j(given)?.password).toBe('secret')
    expect(givenNeo4j({ ...given, NEO4J_PASSWORD: 'mine' })?.password).toBe('mine')
    rmSync(folder, { recursive: true })
    expect(() => givenNeo4j(given)).toThrow(`NEO4J_PASSWORD_FILE: ${file} cannot be read`)
  })

  it('refuses what is no address of a Neo4j, and shows no credentials', () => {
    expect(() => givenNeo4j({ NEO4J_URI: 'http://db:7474' })).toThrow('found "http://db:7474"')
    expect(() => givenNeo4j({ NEO4J_URI: 'bolt://me:secret@db' })).toThrow('it holds credentials')
    expect(() => givenNeo4j({ NEO4J_URI: 'bolt://me:secret@db' })).not.toThrow('secret@')
  })
})

describe('what a choice of store comes to', () => {
  const server = (started: boolean) => ({
    ...{ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x', dataFolder: tmpdir(), started },
    ...{ stop: vi.fn(async () => undefined), restart: vi.fn(async () => undefined) },
  })
  beforeEach(() => {
    vi.stubEnv('NEO4J_URI', '')
    local.possible = { ok: true }
    local.opened.length = 0
    local.gateways.length = 0
    local.closed.length = 0
    local.hasRoom = true
  })
  afterEach(() => vi.unstubAllEnvs())

  it('is memory when that is asked for, and nothing else is looked at', async () => {
    vi.stubEnv('NEO4J_URI', 'bolt://db')
    const plan = await planStore('memory')
    expect([plan.kind, plan.notice]).toEqual(['memory', null])
    const { store, cypher } = await plan.open({})
    expect(store).toBeInstanceOf(MemoryStore)
    expect(cypher).toBeNull()
  })

  it('is the Neo4j that is named, before one that is managed', async () => {
    vi.stubEnv('NEO4J_URI', 'bolt://db')
    const plan = await planStore('auto')
    const { cypher, close } = await plan.open({})
    expect([plan.kind, local.opened[0]?.uri, cypher]).toEqual(['neo4j', 'bolt://db', null])
    await close()
  })

  it('is memory with a word on what is missing, unless a Neo4j was asked for', async () => {
    local.possible = { ok: false, missing: 'Java is not there.' }
    expect(await planStore('auto')).toMatchObject({
      kind: 'memory',
      notice: 'Running in memory, without Neo4j, so there is no Cypher. Java is not there.',
    })
    await expect(planStore('neo4j')).rejects.toThrow(new StoreUnavailableError('No Neo4j: Java is not there.', null))
  })

  it.each([true, false])('tells what becomes of the one that it manages (started here: %s)', async (started) => {
    const one = server(started)
    let tell: (event: object) => void = () => undefined
    local.supervised = async (options) => {
      tell = (options as { onEvent: typeof tell }).onEvent
      return one
    }
    const told: string[] = []
    const limits = {} as never
    const plan = await planStore('auto')
    const open = await plan.open({ onEvent: (text) => told.push(text), serves: true, cypher: limits })
    const away = () => local.opened[0]?.whenAway()
    tell({ type: 'up' })
    expect([told, away()]).toEqual([[], 'Parley, which manages it, starts it again'])
    tell({ type: 'down', reason: 'it ended' })
    expect(away()).toBe('Parley, which manages it, starts it again')
    tell({ type: 'stopped', reason: 'it was stopped' })
    expect(away()).toContain('parley db start brings it back')
    tell({ type: 'up' })
    expect(told).toEqual(['Neo4j: it ended', 'Neo4j: it was stopped', 'Neo4j is up again.'])
    expect(away()).toBe('Parley, which manages it, starts it again')
    // Who adopts a server leaves its restart to those who started it.
    expect(local.gateways[0]?.managed).toBe(started ? one : null)
    expect(typeof local.opened[0]?.disk.onBroken).toBe(started ? 'function' : 'undefined')
    await open.close()
    expect(one.stop).toHaveBeenCalledOnce()
  })

  it('closes the way of Cypher, then the store, and ends a server of its own last', async () => {
    const one = server(true)
    one.stop.mockImplementation(async () => void local.closed.push('server'))
    local.supervised = async () => one
    const managed = await (await planStore('neo4j')).open({ cypher: {} as never })
    await managed.close()
    expect(local.closed).toEqual(['gateway', 'store', 'server'])
    local.closed.length = 0
    vi.stubEnv('NEO4J_URI', 'bolt://db')
    const given = await (await planStore('neo4j')).open({ cypher: {} as never })
    await given.close()
    expect(local.closed).toEqual(['gateway', 'store'])
    expect(local.gateways.at(-1)?.managed).toBeNull()
  })

  it('starts its server again after a full disk, once there is room, and once for all who ask', async () => {
    vi.useFakeTimers()
    const one = server(true)
    local.supervised = async () => one
    await (await planStore('neo4j')).open({})
    const onBroken = local.opened[0]?.disk.onBroken as () => void
    local.hasRoom = false
    onBroken()
    onBroken()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(one.restart).not.toHaveBeenCalled()
    local.hasRoom = true
    await vi.advanceTimersByTimeAsync(5_000)
    expect(one.restart).toHaveBeenCalledOnce()
    onBroken()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(one.restart).toHaveBeenCalledTimes(2)
    vi.useRealTimers()
  })

  it('tells in its own kind of error that its server cannot be had', async () => {
    local.supervised = () => Promise.reject(new LocalNeo4jError('disk', 'There is no room.'))
    await expect((await planStore('neo4j')).open({})).rejects.toMatchObject({
      ...{ name: 'StoreUnavailableError', message: 'There is no room.' },
    })
    local.supervised = () => Promise.reject(new TypeError('a bug'))
    await expect((await planStore('neo4j')).open({})).rejects.toThrow(TypeError)
  })

  it('is started by the next run where nobody is served', async () => {
    local.supervised = async () => server(true)
    const { cypher } = await (await planStore('neo4j')).open({})
    expect(cypher).toBeNull()
    expect(local.opened[0]?.whenAway()).toContain('starts it when this is run again')
  })
})

it.each([
  [{ phase: 'starting' }, 'Starting Neo4j …'],
  [{ phase: 'waiting' }, 'Waiting for another program that is starting Neo4j …'],
  [{ phase: 'changed', what: 'a.jar' }, 'Neo4j is not as it was published (a.jar): fetching it again …'],
  [{ phase: 'answering', pid: 7 }, 'Waiting for Neo4j, which runs (process 7), to answer …'],
  [
    { phase: 'fetching', files: 3, ofFiles: 9, megabytes: 12.4, ofMegabytes: 99.6 },
    'Fetching Neo4j: 3 of 9 files, 12 of 100 MB',
  ],
  [{ phase: 'anything else' }, null],
])('says what a local Neo4j does: %j', (progress, sentence) => {
  expect(databaseSentence(progress as never)).toBe(sentence)
})

it('says where the damaged log of a local Neo4j is kept', () => {
  expect(databaseSentence({ phase: 'mended', kept: '/made/up' } as never)).toContain('kept in /made/up')
})
