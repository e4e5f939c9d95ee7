import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LocalNeo4j } from '../graph-store/local/index.ts'
import { emptyNeo4j } from './support/neo4j-server.ts'
import { parley } from './support/parley-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-end-'))
let server: LocalNeo4j
let env: Record<string, string>

beforeAll(async () => {
  server = await emptyNeo4j()
  const { uri, user, password } = server
  env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PARLEY_HOME: join(folder, 'home') }
})
afterAll(() => {
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
  expect(JSON.parse((await run(`load ${file} --replace --json`)).out)).toMatchObject({ stances: 2, issues: 1 })
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

it('keeps the password out of everything that it writes', async () => {
  const { password } = server
  const results = await Promise.all(['list', 'list --json', 'db status'].map(run))
  for (const { out, err } of results) expect(out + err).not.toContain(password)
})
