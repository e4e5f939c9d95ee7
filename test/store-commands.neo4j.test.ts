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

it('goes back to the last whole version after a load that was killed, and says both ways on', async () => {
  // What a kill in mid-write leaves: a mixture, and the hash of the last whole version.
  const [now] = (await json('history', 'talks-2025')).filter(({ current }: { current: boolean }) => current)
  await ask("MATCH (d:Dataset {id: 'talks-2025'}) SET d.status = 'loading'")
  await ask("MATCH (s:Stance {dataset: 'talks-2025'}) WHERE s.id < 'ts-100' DETACH DELETE s")
  const ways = 'loading it again finishes it, parley restore talks-2025 brings back its last whole version'
  const history = await run('history', 'talks-2025', '--json')
  expect(JSON.parse(history.out).map(({ current }: { current: boolean }) => current)).not.toContain(true)
  const list = await run('list')
  const verified = await run('verify', 'talks-2025')
  for (const { err } of [history, list, verified]) expect(err).toContain(ways)
  const refused = await run('load', file)
  expect(refused.err).toContain('a load of "talks-2025" was interrupted, and this would remove or change')
  const dry = await run('load', file, '--dry-run')
  expect(dry.out).toContain('compared with its last whole version, this would change')
  expect(await json('restore', 'talks-2025')).toMatchObject({ version: now.version, sha256: now.sha256 })
  expect(await json('verify', 'talks-2025')).toMatchObject({ sound: true, found: loaded })
  await ask("MATCH (d:Dataset {id: 'talks-2025'}) SET d.status = 'loading'")
  expect((await run('load', 'seeds/talks-2025')).out).toContain('what an interrupted load had left unfinished')
})

it('verifies a dataset of which the kept version is altered or lacks a piece, and writes that once more', async () => {
  const [{ version }] = (await json('history', 'talks-2025')).filter((one: { current: boolean }) => one.current)
  const chunk = `MATCH (v:ParleyVersion {dataset: 'talks-2025', number: ${version}})-[:HAS_CHUNK]->(c)`
  const damages = [
    [`${chunk} SET c.data = 'altered'`, 'altered', 'its bytes have been altered'],
    [`${chunk} DETACH DELETE c`, 'missing', 'a piece of it is missing'],
  ] as const
  for (const [damage, fault, words] of damages) {
    await ask(damage)
    const told = await run('verify', 'talks-2025')
    expect(told.code).toBe(1)
    expect(told.out).toContain('talks-2025: as it was loaded')
    expect(told.out).toContain(`${words}. parley verify talks-2025 --repair writes it once more`)
    const restored = await run('restore', 'talks-2025', String(version))
    expect(restored.err).toContain(`version ${version} of "talks-2025" is damaged: ${words}`)
    const repaired = await json('verify', 'talks-2025', '--repair')
    expect(repaired).toMatchObject({ sound: true, damagedVersion: { number: version, fault, renewed: true } })
    expect(await json('verify', 'talks-2025')).toMatchObject({ against: 'kept version', damagedVersion: null })
  }
})

it('counts the node of the dataset itself when that differs', async () => {
  await ask("MATCH (d:Dataset {id: 'talks-2025'}) SET d.sources = 'no JSON'")
  const told = await run('verify', 'talks-2025')
  expect(told.out).toContain(': 1 differ, 0 are missing')
  const history = await run('history', 'talks-2025', '--json')
  expect(JSON.parse(history.out).map(({ current }: { current: boolean }) => current)).not.toContain(true)
  expect(history.err).toContain('"talks-2025" is damaged')
  expect(told.out).toMatch(/differs: Dataset talks-2025: the property "sources" of its Dataset node is no JSON/)
  expect(await json('verify', 'talks-2025', '--repair')).toMatchObject({ repaired: true })
  await ask("MATCH (d:Dataset {id: 'talks-2025'}) SET d.title = 'Altered'")
  expect((await run('verify', 'talks-2025')).out).toMatch(/Dataset talks-2025: title is "?Altered/)
  expect(await json('verify', 'talks-2025', '--repair')).toMatchObject({ repaired: true })
})

it('erases for good only when that is confirmed', async () => {
  const told = await run('remove', 'talks-2025', '--forget')
  expect([told.code, told.err]).toEqual([2, expect.stringContaining('erased for good; --yes does it')])
  expect((await run('remove', 'talks-2025', '--forget', '--yes')).code).toBe(0)
  expect(await json('history')).toEqual([])
  const { records } = await ask('MATCH (n) RETURN count(n)')
  expect(records[0]?.get(0)).toBe(0)
})
