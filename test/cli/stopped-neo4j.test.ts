import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parley } from '../support/parley-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-stopped-'))
const fresh = join(folder, 'fresh')
const stopped = join(folder, 'stopped')
const wrong = join(folder, 'wrong.csv')

beforeAll(() => {
  mkdirSync(fresh)
  mkdirSync(join(stopped, 'neo4j'), { recursive: true })
  // What a managed Neo4j leaves behind when it has ended.
  const record = { pid: null, port: 17_687, version: '5.26.30', startedAt: null, detached: false, stopAsked: true }
  writeFileSync(join(stopped, 'neo4j', 'server.json'), JSON.stringify(record))
  writeFileSync(wrong, 'actor,issue,value\nNorthia,toll,much\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (home: string, ...args: string[]) => parley(args, { env: { PARLEY_HOME: home } })

describe('while the managed Neo4j is stopped', () => {
  it('list does not say what is loaded, and how to see it', async () => {
    const { code, out, err } = await run(stopped, 'list', '--json')
    expect(code).toBe(0)
    const statuses = new Set(JSON.parse(out).map(({ status }: { status: string }) => status))
    expect([...statuses]).toEqual(['shipped, not known whether loaded'])
    expect(err).toContain('is not running, so what is loaded in it is not known: parley db start starts it, then')
  })

  it('list knows that nothing is loaded where none was ever started', async () => {
    const { out, err } = await run(fresh, 'list')
    expect(out).toContain('shipped, not loaded')
    expect(err).toBe('')
  })

  it('a dataset that cannot be looked for is not said to be missing from the store', async () => {
    const { code, err } = await run(stopped, 'positions', 'my-own')
    expect(code).toBe(1)
    expect(err).toContain('is no file and no shipped seed. Neo4j, which Parley manages, is not running')
    expect((await run(fresh, 'positions', 'my-own')).err).toContain('no dataset in the store')
  })
})

it('what is wrong with a file is told before a database is started for it', async () => {
  for (const args of [
    ['load', wrong],
    ['verify', 'wrong', '--from', wrong],
  ]) {
    const { code, err } = await run(fresh, ...args)
    expect(code).toBe(1)
    expect(err).toContain('wrong.csv')
    expect(err).not.toContain('Neo4j')
  }
  expect(readdirSync(fresh)).toEqual([])
})
