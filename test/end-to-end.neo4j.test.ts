import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDataset } from '../graph-loader/index.ts'
import { RECIPES } from '../graph-store/cookbook/index.ts'
import type { FullDataset } from '../positions/dataset/dataset.ts'
import { cypherAnswers } from './support/cypher-answers.ts'
import { EXPECTED } from './support/expected-recipes.ts'
import { emptyNeo4j, neo4jServer } from './support/neo4j-server.ts'
import { parley } from './support/parley-command.ts'
import { expectSameRows } from './support/same-rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-end-'))
let env: Record<string, string>
let record: FullDataset | undefined

beforeAll(async () => {
  const { uri, user, password } = await emptyNeo4j()
  env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PARLEY_HOME: join(folder, 'home') }
})

// The whole UN record is no company for what comes next.
afterAll(async () => {
  await emptyNeo4j()
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

it.each(['identical-votes', 'session-agreement', 'divided-roll-calls'])(
  'answers the recipe %s on a session of the UN record as it is computed without Cypher',
  async (id) => {
    const dataset = 'un-general-assembly'
    const { uri, user, password } = await neo4jServer()
    const cypher = cypherAnswers({ uri, user, password })
    try {
      const recipe = RECIPES.find((one) => one.id === id) as (typeof RECIPES)[number]
      const params = { ...recipe.params, issue: 'session-74', ...(id !== 'divided-roll-calls' && { actor: 'France' }) }
      const { rows } = await cypher.ask(recipe.query, { ...params, dataset })
      record ??= await readDataset('seeds/un-general-assembly')
      const expected = EXPECTED[id]?.(record, params as never) ?? []
      expect(expected.length).toBeGreaterThan(100)
      expectSameRows(rows, expected)
    } finally {
      await cypher.close()
    }
  },
  300_000,
)

it('keeps the password out of everything that it writes', async () => {
  const { password } = await neo4jServer()
  const results = await Promise.all(['list', 'list --json', 'db status'].map(run))
  for (const { out, err } of results) expect(out + err).not.toContain(password)
})
