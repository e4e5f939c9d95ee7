import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { StoreUnavailableError } from '../../graph-store/errors.ts'
import { MemoryStore } from '../../graph-store/memory/memory-store.ts'
import { printedBy } from '../../test/support/printed-by.ts'
import { type StartFlags, start } from './start.ts'

/** What the store that is asked for does when it is opened, and what ended. */
const stage = vi.hoisted(() => ({
  notice: null as string | null,
  kind: 'neo4j',
  fails: null as Error | null,
  ended: [] as string[],
}))

// Nothing is computed here.
vi.mock('./compute/threads.ts', () => ({
  Threads: class {
    async close() {
      stage.ended.push('threads')
    }
  },
}))
vi.mock('./page.ts', async (original) => ({ ...(await original<object>()), readPage: () => new Map() }))
vi.mock('../store/open-store.ts', () => ({
  planStore: async (choice: string) => ({
    kind: choice === 'memory' ? 'memory' : stage.kind,
    notice: choice === 'memory' ? null : stage.notice,
    open: async ({ onProgress, onEvent }: { onProgress(progress: object): void; onEvent(text: string): void }) => {
      if (choice !== 'memory') {
        for (const phase of ['starting', 'starting', 'nothing to tell', 'waiting']) onProgress({ phase })
        onEvent('Neo4j: it ended')
        if (stage.fails) throw stage.fails
      }
      const store = new MemoryStore()
      return { store, cypher: null, close: async () => void stage.ended.push('store') }
    },
  }),
}))

const home = mkdtempSync(join(tmpdir(), 'parley-start-'))
const usual: StartFlags = {
  ...{ port: 0, orNext: false, host: '127.0.0.1', store: 'auto', open: false, seeds: false },
  cypher: {} as never,
}

beforeEach(() => {
  vi.stubEnv('PARLEY_HOME', home)
  for (const name of ['PARLEY_TOKEN', 'PARLEY_PUBLISHED_AT', 'PARLEY_CYPHER_WITHOUT_TOKEN', 'PARLEY_ALLOWED_HOSTS'])
    vi.stubEnv(name, '')
  Object.assign(stage, { notice: null, kind: 'neo4j', fails: null, ended: [] })
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

/** What a start tells until it serves, what it answers of itself, and what it tells when it is stopped. */
async function started(flags: Partial<StartFlags> = {}) {
  const before = new Map(
    (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => [signal, process.listeners(signal)]),
  )
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never)
  let error: unknown
  const told = await printedBy(() => start({ ...usual, ...flags }).catch((one) => (error = one)))
  const address = /Parley is at (\S+)/.exec(told)?.[1] ?? ''
  const health = error ? null : await (await fetch(new URL('/api/health', address))).json()
  const rejected = await printedBy(async () => {
    if (!error) process.listeners('unhandledRejection').at(-1)?.('nobody waited', Promise.resolve())
  })
  const stop = process.listeners('SIGTERM').find((one) => !before.get('SIGTERM')?.includes(one))
  const stopped = await printedBy(async () => {
    stop?.('SIGTERM')
    if (!error) await vi.waitFor(() => expect(exit).toHaveBeenCalled(), { timeout: 20_000 })
  })
  for (const [signal, listeners] of before)
    for (const one of process.listeners(signal)) if (!listeners.includes(one)) process.off(signal, one)
  const code = exit.mock.calls[0]?.[0]
  exit.mockRestore()
  return {
    address,
    lines: told.replace(address, 'ADDRESS').trim().split('\n'),
    health,
    error,
    rejected,
    stopped,
    code,
    ended: [...stage.ended],
  }
}

it('tells its address and its steps once each, and ends what it began in order when it is stopped', async () => {
  const { lines, health, rejected, stopped, code, ended } = await started()
  expect(lines).toEqual([
    'Parley is at ADDRESS',
    'Starting Neo4j …',
    'Waiting for another program that is starting Neo4j …',
    'Neo4j: it ended',
  ])
  expect(health).toMatchObject({ store: { notice: null } })
  expect(rejected).toBe('Something went wrong in Parley, and the server goes on: nobody waited\n')
  expect([stopped, code, ended]).toEqual(['Stopping …\n', 0, ['threads', 'store']])
})

it('opens at a link', async () => {
  expect((await started({ search: '?show=matrix' })).address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?show=matrix$/)
})

const IDLE = '--cypher-rows: without a Neo4j there is no Cypher, so this does nothing.'

it('says what is missing, and which flags do nothing without a Neo4j', async () => {
  Object.assign(stage, { notice: 'Running in memory. Java is not there.', kind: 'memory' })
  const cypherFlags = ['--cypher-rows']
  expect((await started({ cypherFlags })).lines).toContain(IDLE)
  const { lines } = await started()
  expect(lines).toContain('Running in memory. Java is not there.')
  expect(lines.some((line) => line.includes('does nothing'))).toBe(false)
})

it('runs in memory where no Neo4j can be had, unless one was asked for', async () => {
  stage.fails = new StoreUnavailableError('No room on the disk.', null)
  const { lines, health } = await started({ cypherFlags: ['--cypher-rows'] })
  expect(lines).toContain('Running in memory, without Neo4j, so there is no Cypher. No room on the disk.')
  expect(lines).toContain(IDLE)
  expect(health).toMatchObject({ store: { notice: expect.stringContaining('No room on the disk.') } })
  expect((await started({ store: 'neo4j' })).error).toBe(stage.fails)
  stage.fails = new Error('a bug')
  expect((await started()).error).toBe(stage.fails)
})

const OPEN =
  'Anyone who reaches this address can read: set PARLEY_TOKEN to ask for a token, without which there is no Cypher.'

it.each([
  [{}, {}, false],
  [{ host: '0.0.0.0' }, {}, true],
  [{ host: '0.0.0.0' }, { PARLEY_TOKEN: 'secret' }, false],
  [{ host: '0.0.0.0' }, { PARLEY_PUBLISHED_AT: '127.0.0.1' }, false],
  [{ publicUrl: new URL('https://parley.example/') }, {}, true],
  [{ publicUrl: new URL('http://localhost:8080/') }, {}, false],
  [{}, { PARLEY_ALLOWED_HOSTS: 'parley.example' }, true],
  [{}, { PARLEY_ALLOWED_HOSTS: 'localhost:8080, 127.0.0.2, [::1]:80, ::1' }, false],
  [{}, { PARLEY_ALLOWED_HOSTS: 'localhost,127.0.0.1.parley.example' }, true],
  [{}, { PARLEY_ALLOWED_HOSTS: 'parley.example', PARLEY_TOKEN: 'secret' }, false],
])('warns when anybody can read: %j %j', async (flags, env, warns) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const { lines } = await started(flags)
  expect(lines.includes(OPEN)).toBe(warns)
  expect(lines.some((line) => line.startsWith('People reach it at'))).toBe('publicUrl' in flags)
})

it.each([
  [{ host: '0.0.0.0' }, ''],
  [{ publicUrl: new URL('https://parley.example/') }, ''],
  [{}, 'parley.example'],
])('does not start to save where others reach it and no token is asked for: %j, under “%s”', async (flags, hosts) => {
  vi.stubEnv('PARLEY_ALLOWED_HOSTS', hosts)
  expect((await started({ ...flags, allowSaving: true })).error).toMatchObject({ code: 'usage', at: '--allow-saving' })
  vi.stubEnv('PARLEY_TOKEN', 'secret')
  expect((await started({ ...flags, allowSaving: true })).error).toBeUndefined()
})
