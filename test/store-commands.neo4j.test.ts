import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyNeo4j } from './support/neo4j-server.ts'
import { parley } from './support/parley-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-store-'))
const file = join(folder, 'talks-2025.csv')
let driver: Driver
let env: Record<string, string>

beforeAll(async () => {
  const { uri, user, password } = await emptyNeo4j()
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PARLEY_HOME: join(folder, 'home') }
  writeFileSync(file, 'actor,issue,value\nNorthia,toll,1\nSouthia,toll,-1\n')
})
afterAll(async () => {
  await driver.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (...args: string[]) => parley(args, { env })
const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).out)
const ask = (query: string) => driver.executeQuery(query, {}, { database: 'neo4j' })

let loaded: string

it('does not let a file that happens to have a dataset’s name wipe it', async () => {
  loaded = (await json('load', 'seeds/talks-2025')).sha256
  const told = await run('load', file)
  expect(told.code).toBe(2)
  expect(told.err).toMatch(/338 stances.* removed/)
  for (const way of ['--replace', '--add', '--id', '--dry-run', 'nothing was written']) expect(told.err).toContain(way)
  const dry = await json('load', file, '--dry-run')
  expect(dry).toMatchObject({ dryRun: true, dataset: 'talks-2025' })
  expect(dry.difference).toContainEqual(
    expect.objectContaining({ table: 'stances', removed: 338, added: 2, changed: 0 }),
  )
  expect(await json('list')).toContainEqual(expect.objectContaining({ id: 'talks-2025', stances: 338 }))
})

it('brings a former version back, also of a dataset that was removed', async () => {
  expect(await json('load', file, '--replace')).toMatchObject({ stances: 2 })
  const history = await json('history', 'talks-2025')
  expect(history).toMatchObject([
    { version: 2, current: true, stances: 2, source: file, why: 'as it was loaded' },
    { version: 1, current: false, stances: 338, sha256: loaded },
  ])
  expect(history[1].by).toMatch(/.@./)
  expect(await json('restore', 'talks-2025')).toMatchObject({ version: 1, stances: 338, sha256: loaded })
  expect((await run('remove', 'talks-2025')).out).toContain('parley restore talks-2025 brings it back')
  expect(
    (await json('list')).find(
      ({ id, status }: { id: string; status: string }) => id === 'talks-2025' && status === 'complete',
    ),
  ).toBeUndefined()
  expect(await json('history')).toEqual([{ dataset: 'talks-2025', versions: 2, removed: true }])
  expect(await json('restore', 'talks-2025', '1')).toMatchObject({ version: 1, sha256: loaded })
  expect(await json('verify', 'talks-2025')).toMatchObject({ sound: true, found: loaded, against: 'kept version' })
  expect((await json('list')).find(({ id }: { id: string }) => id === 'talks-2025').verifiedAt).toMatch(/^20\d\d-/)
})

it('finds what something else has changed, names it, and a load mends it', async () => {
  await ask("MATCH (s:Stance {dataset: 'talks-2025', id: 'ts-007'}) SET s.value = -s.value, s.summary = 'changed'")
  await ask("MATCH (:Actor {id: 'hegseth'})-[h:HOLDS]->(:Stance {id: 'ts-008'}) DELETE h")
  const found = await run('verify', 'talks-2025')
  expect(found.code).toBe(1)
  expect(found.out).toContain('Stance ts-008: no actor holds it')
  expect(found.out).toMatch(/differs: Stance ts-007: value is -?\d, should be/)
  expect(found.out).toContain('--repair')
  const mended = await run('load', 'seeds/talks-2025')
  expect(mended.code).toBe(0)
  expect(mended.out).toContain('something else had changed it in the database; mended')
  expect(await json('verify', 'talks-2025')).toMatchObject({ sound: true, found: loaded })
})

it('mends on request, from the version that is kept, and keeps what was changed', async () => {
  await ask("MATCH (s:Stance {dataset: 'talks-2025', id: 'ts-007'}) SET s.value = -s.value")
  const repaired = await json('verify', 'talks-2025', '--repair')
  expect(repaired).toMatchObject({
    sound: true,
    repaired: true,
    audit: { counts: { differs: 1, missing: 0, foreign: 0 } },
  })
  expect(repaired.found).not.toBe(loaded)
  const [latest] = await json('history', 'talks-2025')
  expect(latest).toMatchObject({ sha256: repaired.found, why: 'as something else had changed it in the database' })
})

it('erases for good only when that is confirmed', async () => {
  const told = await run('remove', 'talks-2025', '--forget')
  expect([told.code, told.err]).toEqual([2, expect.stringContaining('erased for good; --yes does it')])
  expect((await run('remove', 'talks-2025', '--forget', '--yes')).code).toBe(0)
  expect(await json('history')).toEqual([])
  const { records } = await ask('MATCH (n) RETURN count(n)')
  expect(records[0]?.get(0)).toBe(0)
})
