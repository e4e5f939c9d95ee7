import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../graph-loader/index.ts'
import { RECIPES } from '../graph-store/cookbook/index.ts'
import { type LocalNeo4j, parleyHome, parleyJarsHome, startLocalNeo4j } from '../graph-store/local/index.ts'
import type { FullDataset } from '../positions/dataset/dataset.ts'
import { cypherAnswers } from './support/cypher-answers.ts'
import { EXPECTED } from './support/expected-recipes.ts'
import { parley } from './support/parley-command.ts'
import { expectSameRows } from './support/same-rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-end-'))
let server: LocalNeo4j
let env: Record<string, string>
let record: FullDataset

// A server of its own: the whole UN record is no company for the tests that count.
beforeAll(async () => {
  server = await startLocalNeo4j({ home: join(folder, 'neo4j'), jarsHome: parleyJarsHome(parleyHome()) })
  const { uri, user, password } = server
  env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PARLEY_HOME: join(folder, 'home') }
})
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const run = (args: string) => parley(args.split(' '), { env })

it('loads a package, and loading it again writes nothing', async () => {
  const first = JSON.parse((await run('load seeds/talks-2025 --json')).out)
  expect(first).toMatchObject({ dataset: 'talks-2025', stances: 338, unchanged: false })
  const second = JSON.parse((await run('load seeds/talks-2025 --json')).out)
  expect(second).toMatchObject({ unchanged: true, created: 0, updated: 0, removed: 0, sha256: first.sha256 })
})

it('writes nothing at all when a file is at fault', async () => {
  const before = (await run('list --json')).out
  const bad = join(folder, 'talks-2025.csv')
  writeFileSync(bad, 'actor,issue,value\nNorthia,a,1\nNorthia,a,\u0000\n')
  const result = await run(`load ${bad} --id talks-2025`)
  expect(result.code).toBe(1)
  expect(result.err).toMatch(/talks-2025\.csv:3:/)
  expect((await run('list --json')).out).toBe(before)
})

it('makes the store hold what changed files say, of that dataset alone', async () => {
  const file = join(folder, 'made-up.csv')
  writeFileSync(file, 'actor,issue,value\nNorthia,a,1\nSouthia,a,2\nSouthia,b,0\n')
  expect((await run(`load ${file} --json`)).code).toBe(0)
  writeFileSync(file, 'actor,issue,value\nNorthia,a,-1\nSouthia,a,2\n')
  expect(JSON.parse((await run(`load ${file} --json`)).out)).toMatchObject({ stances: 2, issues: 1 })
  const held = await run('positions made-up --store neo4j --format csv')
  expect(
    held.out
      .split('\n')
      .slice(1, 3)
      .map((line) => line.split(',').slice(0, 3)),
  ).toEqual([
    ['Northia', 'a', '-1'],
    ['Southia', 'a', '2'],
  ])
  expect(JSON.parse((await run('list --json')).out)).toContainEqual(
    expect.objectContaining({ id: 'talks-2025', stances: 338 }),
  )
})

it('gives the same bytes from both stores for the whole UN record', async () => {
  const loaded = await run('load seeds/un-general-assembly --json')
  expect(loaded).toMatchObject({ code: 0 })
  expect(JSON.parse(loaded.out)).toMatchObject({ actors: 200, stances: 870_109 })
  const question = 'align un-general-assembly --from 1946-01-01 --to 1946-12-31 --format csv'
  const fromNeo4j = await run(`${question} --store neo4j`)
  const fromMemory = await run(`${question} --store memory`)
  expect(fromNeo4j).toEqual({ code: 0, err: '', out: fromMemory.out })
  expect(fromMemory.out.split('\n')).toHaveLength((200 * 199) / 2 + 2)
  const whole = 'align un-general-assembly --from 1946 --to 2020 --measure percent --format csv'
  expect((await run(`${whole} --store neo4j`)).out).toBe((await run(`${whole} --store memory`)).out)
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

describe('on the whole UN record', () => {
  let cypher: ReturnType<typeof cypherAnswers>

  beforeAll(async () => {
    record = await readDataset('seeds/un-general-assembly')
    cypher = cypherAnswers(server)
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

it('keeps the password out of everything that it writes', async () => {
  const { password } = server
  const results = await Promise.all(['list', 'list --json', 'db status'].map(run))
  for (const { out, err } of results) expect(out + err).not.toContain(password)
})
