import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyNeo4j } from '../support/neo4j-server.ts'
import { parley } from '../support/parley-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-import-cypher-'))
const QUERY =
  'MATCH (o:Tree)-[s:HOLDS]->(t:Thing) WHERE s.on >= date($from) RETURN o.name AS who, o.grove AS party, t.title AS what, s.score AS v, s.on AS day ORDER BY who, what'
const MAP = 'who=actor,party=group,what=issue,v=value,day=stated_on'
let driver: Driver
let env: Record<string, string>
let secret: string

beforeAll(async () => {
  const { uri, user, password } = await emptyNeo4j()
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PARLEY_HOME: join(folder, 'home') }
  secret = password
  await driver.executeQuery(
    `UNWIND [['Ash','North','Water',2,'2031-05-02'],['Ash','North','Shade',-1,'2031-05-03'],['Birch','South','Water',-2,'2031-06-01'],['Birch','South','Shade',1,'2030-01-01']] AS row
     MERGE (o:Tree {name: row[0]}) SET o.grove = row[1] MERGE (t:Thing {title: row[2]})
     CREATE (o)-[:HOLDS {score: row[3], on: date(row[4])}]->(t)`,
    {},
    { database: 'neo4j' },
  )
})
afterAll(async () => {
  await driver.executeQuery('MATCH (n) WHERE n:Tree OR n:Thing DETACH DELETE n', {}, { database: 'neo4j' })
  await driver.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (...args: string[]) => parley(['import', 'cypher', ...args], { env })
const counts = async () => {
  const { records } = await driver.executeQuery(
    'MATCH (n) WITH count(n) AS nodes CALL db.labels() YIELD label RETURN nodes, collect(label) AS labels',
    {},
    { database: 'neo4j' },
  )
  return records[0]?.toObject()
}

it('reads the rows of a query from a graph of another schema, leaves that as it was, and keeps the query', async () => {
  const before = await counts()
  const out = join(folder, 'trees')
  const told = await run('--query', QUERY, '--param', 'from=2031-01-01', '--map', MAP, '-o', out)
  expect(told).toMatchObject({ code: 0, out: expect.stringMatching(/^trees: 4 actors, 2 issues, 3 stances/) })
  expect(told.err).toContain('"who" is the actor')
  expect(await counts()).toEqual(before)
  const recipe = readFileSync(join(out, 'import.json'), 'utf8')
  expect(JSON.parse(recipe)).toMatchObject({ query: { cypher: QUERY, parameters: { from: '2031-01-01' } } })
  const written = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))
  for (const text of [...written, told.out, told.err]) expect(text.includes(secret)).toBe(false)
  const again = join(folder, 'again')
  expect(await run('--recipe', join(out, 'import.json'), '--param', 'from=2029-01-01', '-o', again)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^again: 4 actors, 2 issues, 4 stances/),
  })
})

it('asks what it cannot know, and refuses what writes, what is cut off and what gives nodes', async () => {
  const out = join(folder, 'refused')
  const file = join(folder, 'q.cypher')
  writeFileSync(file, 'MATCH (o:Tree)-[s:HOLDS]->(t) RETURN o.name AS p, t.title AS q, s.score * 3 AS v')
  expect((await run('--query-file', file, '-o', out)).err).toMatch(
    /nothing says what its columns mean.*--set COLUMN=ROLE/s,
  )
  expect((await run('--query-file', file, '--map', 'p=actor,q=issue,v=value', '-o', out)).err).toMatch(
    /--scale MIN\.\.MAX/,
  )
  expect((await run('--query', 'CREATE (n:Tree) RETURN n.name AS actor', '-o', out)).code).not.toBe(0)
  expect((await run('--query', 'MATCH (o:Tree) RETURN o AS actor, 1 AS value, 2 AS issue', '-o', out)).err).toMatch(
    /answer\.json:1:actor: it holds a value of the type Node/,
  )
  expect((await run('--query-file', file, '--cypher-rows', '2', '-o', out)).err).toMatch(
    /longer than the limit of rows, after 2 rows.*--cypher-rows/,
  )
  expect((await run('--query', 'MATCH (o:Nobody) RETURN o.name AS actor', '-o', out)).err).toContain(
    'its answer has no rows',
  )
  expect((await run('-o', out)).err).toContain('give it with --query, or with --query-file')
  expect(() => readdirSync(out)).toThrow()
})
