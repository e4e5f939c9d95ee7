/** What the commands of a store print and change, with a store in memory in the place of Neo4j: read what changes. `npm test -- cli/store-commands -u` writes it anew. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { MemoryStore } from '../../graph-store/memory/memory-store.ts'
import { deltaPackage } from '../../test/support/delta.ts'
import { deltaDataset } from '../../test/support/delta-dataset.ts'
import { printedBy } from '../../test/support/printed-by.ts'
import { main } from './main.ts'

const stage = vi.hoisted(() => ({ store: null as unknown }))
vi.mock('../store/open-store.ts', () => ({
  planStore: async () => ({
    kind: 'neo4j',
    notice: null,
    open: async () => ({ store: stage.store, cypher: null, close: async () => undefined }),
  }),
}))

// Every call of main adds listeners to stdout and to the process; a process makes one call.
process.stdout.setMaxListeners(1_000)
process.setMaxListeners(1_000)
const root = mkdtempSync(join(tmpdir(), 'parley-store-commands-'))
const delta = deltaPackage(root)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Times, hashes and people are made anew with each run. */
const once = (text: string) =>
  text
    .replaceAll(root, 'FOLDER')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'NOW')
    .replace(/\b[0-9a-f]{64}\b/g, 'SHA256')
    .replace(/\b[0-9a-f]{12}\b/g, 'SHA')
    .replace(/[\w.-]+@[\w.-]+/g, 'WHO@WHERE')
    .replace(/\d[\d,.]* (?:a second|ms|s)\b/g, 'SO FAST')
    // Columns are as wide as the folder's name, which differs from machine to machine.
    .replace(/(\S) {3,}/g, '$1   ')

it('tells what a life of a dataset looks like', async () => {
  vi.stubEnv('NEO4J_URI', 'bolt://made-up')
  stage.store = new MemoryStore()
  const told: string[] = []
  const run = async (...args: string[]) => {
    const text = await printedBy(() => main(args))
    told.push(once(`$ parley ${args.join(' ')}`), once(text))
  }
  await run('load', delta)
  await run('load', delta)
  await run('list', '--format', 'csv')
  await run('history')
  await run('history', 'delta-talks')
  await run('history', 'delta-talks', '--json')
  const file = join(delta, 'documents.csv')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Minutes', 'Minutes of the day'))
  await run('load', delta)
  await run('history', 'delta-talks', '--format', 'csv')
  await run('restore', 'delta-talks')
  await run('restore', 'delta-talks', '9')
  await run('restore', 'delta-talks', 'first')
  await run('verify', 'delta-talks')
  await run('verify', 'nothing')
  await run('positions', 'delta-talks', '--level', 'blocs')
  await run('remove', 'delta-talks', '--yes')
  await run('list', '--json')
  await run('history', 'nothing')
  await run('history')
  await run('remove', 'delta-talks', '--yes')
  vi.unstubAllEnvs()
  await expect(told.join('\n')).toMatchFileSnapshot('prints/store-commands.txt')
})

it('tells of a dataset that is not as it was loaded, and of one that nothing is known of', async () => {
  vi.stubEnv('NEO4J_URI', 'bolt://made-up')
  const store = new MemoryStore()
  stage.store = store
  const dataset = await deltaDataset()
  await store.write({ ...dataset, info: { ...dataset.info, sha256: 'ab'.repeat(32) } })
  const told: string[] = []
  for (const args of [
    ['verify', 'delta-talks'],
    ['verify', 'delta-talks', '--json'],
    ['history', 'delta-talks'],
    ['verify', 'delta-talks', '--repair', '--from', delta],
    ['verify', 'delta-talks'],
  ])
    told.push(once(`$ parley ${args.join(' ')}`), once(await printedBy(() => main(args))))
  vi.unstubAllEnvs()
  await expect(told.join('\n')).toMatchFileSnapshot('prints/verify.txt')
})
