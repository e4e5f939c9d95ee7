import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../graph-loader/index.ts'
import { RECIPES } from '../../graph-store/cookbook/index.ts'
import { type LocalNeo4j, parleyHome, startLocalNeo4j } from '../../graph-store/local/index.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import { cypherAnswers } from '../support/cypher-answers.ts'
import { eventually } from '../support/eventually.ts'
import { EXPECTED } from '../support/expected-recipes.ts'
import { parley } from '../support/parley-command.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'
import { expectSameRows } from '../support/same-rows.ts'

const databaseHome = mkdtempSync(join(tmpdir(), 'parley-away-db-'))
const jarsHome = process.env.PARLEY_JARS_HOME ?? parleyHome()
const startDatabase = (port?: number) => startLocalNeo4j({ home: databaseHome, jarsHome, ...(port ? { port } : {}) })

let database: LocalNeo4j
let app: RunningParley

async function crash(): Promise<void> {
  const exit = new Promise<void>((resolve) => {
    database.onExit(() => resolve())
  })
  process.kill(database.pid, 'SIGKILL')
  await exit
}

const pairs = (path: string) => fetch(`${app.url}api/datasets/${path}`)

beforeAll(async () => {
  // A first start makes the data and the password; then it is away.
  database = await startDatabase()
  await database.stop()
  const passwordFile = join(databaseHome, 'for-the-app')
  writeFileSync(passwordFile, `${database.password}\n`, { mode: 0o600 })
  app = await runParley(['--store', 'auto'], {
    PARLEY_HOME: mkdtempSync(join(tmpdir(), 'parley-away-')),
    NEO4J_URI: database.uri,
    NEO4J_PASSWORD_FILE: passwordFile,
  })
})

afterAll(async () => {
  await app?.stop()
  await database?.stop()
})

it('starts without its database, and says so plainly', async () => {
  const health = await eventually(app.health, ({ status }) => status === 'degraded')
  expect(health.store).toMatchObject({ kind: 'neo4j', state: 'down' })
  expect(health.store.notice).toContain(database.uri)
  expect(await app.dataset('talks-2025')).toMatchObject({ status: 'loading' })
  expect((await fetch(app.url)).status).toBe(200)
  expect((await pairs('talks-2025/alignments')).status).toBe(503)
  expect(app.told()).not.toContain(database.password)
})

it('goes on by itself when the database comes, small datasets first', async () => {
  database = await startDatabase(database.port)
  await eventually(
    () => app.dataset('talks-2025'),
    (dataset) => dataset?.status === 'ready',
  )
  expect(await app.dataset('un-general-assembly')).toMatchObject({ status: 'loading' })
  const answer = (await (await pairs('talks-2025/alignments?asOf=2025-08-10')).json()) as { pairs: object[] }
  expect(answer.pairs).toContainEqual({
    a: 'ukraine',
    b: 'usa',
    value: -0.33333333333333326,
    shared: 6,
    coverage: 6 / 11,
  })
})

it('survives a database killed during a load: serves what is whole, shows nothing half-written, and finishes later', async () => {
  await eventually(
    () => app.dataset('un-general-assembly'),
    (dataset) => dataset?.progress?.phase === 'writing' && dataset.progress.done > 20_000,
    180,
  )
  await crash()
  await eventually(app.health, ({ status }) => status === 'degraded')
  expect((await pairs('talks-2025/alignments')).status).toBe(200)
  expect((await pairs('un-general-assembly/alignments')).status).toBe(503)
  const account = (await (await pairs('talks-2025/pairs/ukraine/usa?asOf=2025-08-10')).json()) as {
    value: number
    notice: string
  }
  expect(account.value).toBeCloseTo(-1 / 3, 12)
  expect(account.notice).toContain('database is away')

  database = await startDatabase(database.port)
  const whole = await eventually(
    () => app.dataset('un-general-assembly'),
    (dataset) => dataset?.status === 'ready',
    400,
  )
  expect(whole).toMatchObject({ stances: 870_109, actors: 201 })
  expect(await eventually(app.health, ({ status }) => status === 'ok')).toMatchObject({ store: { state: 'up' } })
  const evidence = (await (await pairs('talks-2025/pairs/ukraine/usa?asOf=2025-08-10')).json()) as { notice: null }
  expect(evidence.notice).toBeNull()
}, 700_000)

it('gives the same bytes from both stores for the whole UN record', async () => {
  const { uri, user, password } = database
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PARLEY_HOME: databaseHome }
  const run = (args: string) => parley(args.split(' '), { env })
  const question = 'align un-general-assembly --from 1946-01-01 --to 1946-12-31 --format csv'
  const fromNeo4j = await run(`${question} --store neo4j`)
  const fromMemory = await run(`${question} --store memory`)
  expect(fromNeo4j).toEqual({ code: 0, err: '', out: fromMemory.out })
  expect(fromMemory.out.split('\n')).toHaveLength((201 * 200) / 2 + 2)
  const pooled = 'align un-general-assembly --from 1946 --to 2020 --measure percent --format csv'
  expect((await run(`${pooled} --store neo4j`)).out).toBe((await run(`${pooled} --store memory`)).out)
}, 600_000)

/** Parameters that a recipe asks for, for the whole record: as of its first years, and of one session, since all pairs of 75 years take minutes in Cypher. */
const OF_RECORD: Readonly<Record<string, unknown>> = {
  day: '1947-12-31',
  known: '1947-06-30',
  minShared: 3,
  actor: 'France',
  left: ['United States', 'United Kingdom'],
  right: ['Russia'],
  issue: 'session-74',
}

// The others ask for a stored run, and for words, of which votes have none.
const ON_RECORD = RECIPES.filter(({ id }) => id in EXPECTED && id !== 'derived-alignments')

describe('in Cypher', () => {
  let record: FullDataset
  let cypher: ReturnType<typeof cypherAnswers>

  beforeAll(async () => {
    record = await readDataset('seeds/un-general-assembly')
    cypher = cypherAnswers(database)
  })
  afterAll(() => cypher.close())

  it.each(ON_RECORD.map((recipe) => [recipe.id, recipe] as const))(
    'the recipe %s answers what is computed without Cypher',
    async (id, { query, params }) => {
      const fitting = Object.fromEntries(Object.keys(params).map((name) => [name, OF_RECORD[name] ?? params[name]]))
      const { rows } = await cypher.ask(query, { ...fitting, dataset: 'un-general-assembly' })
      expectSameRows(rows, EXPECTED[id]?.(record, fitting as never) ?? [])
    },
    300_000,
  )
})

it('stops at Ctrl-C and leaves the given database running', async () => {
  expect(await app.stop()).toBe(0)
  expect(() => process.kill(database.pid, 0)).not.toThrow()
})
