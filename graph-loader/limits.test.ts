import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import sqlite from 'node-sqlite3-wasm'
import { afterEach, expect, test } from 'vitest'
import { withFiles } from '../test/support/files-in-folder.ts'
import { madeUpDna } from '../test/support/made-up-dna.ts'
import { importDna, importRollcalls } from './import/index.ts'
import { LIMITS, type LimitName, tooMany } from './limits.ts'
import { InvalidDataError } from './problem.ts'
import { readDataset } from './read-dataset.ts'
import { inWords } from './words/index.ts'

const whole = Object.fromEntries(Object.entries(LIMITS).map(([name, { most }]) => [name, most]))
afterEach(() => {
  for (const [name, most] of Object.entries(whole)) lower(name as LimitName, most)
})

// Files that pass the real bounds would take minutes to make.
function lower(name: LimitName, most: number): void {
  ;(LIMITS[name] as { most: number }).most = most
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(InvalidDataError)
  return (error as Error).message
}

const told = (files: Record<string, string | Uint8Array>) => withFiles(files, (folder) => refusal(readDataset(folder)))
const rows = (n: number) => Array.from({ length: n }, (_, i) => `A,i${i},1\n`).join('')
const H = 'actor,issue,value\n'

test('rows, packed or not, are told at the first that is too many', async () => {
  lower('rows', 5)
  expect(await withFiles({ 'stances.csv': H + rows(5) }, (folder) => readDataset(folder))).toBeDefined()
  const message = 'stances.csv:7: more than 5 rows in a table, expected a part of it, or several datasets'
  expect(await told({ 'stances.csv': H + rows(6) })).toBe(message)
  expect(await told({ 'stances.csv.gz': gzipSync(H + rows(100_000)) })).toBe(message.replace('.csv', '.csv.gz'))
})

test('what a packed file holds is bounded in bytes, whatever it packs', async () => {
  lower('tableBytes', 1_000_000)
  const blank = gzipSync(Buffer.alloc(20_000_000, '\n'))
  expect(blank.length).toBeLessThan(50_000)
  expect(await told({ 'stances.csv.gz': blank })).toContain(
    'more than 1,000,000 bytes in stances or evidence, unpacked',
  )
  lower('smallTableBytes', 1000)
  expect(await told({ 'stances.csv': H + rows(1), 'actors.csv': `id,name\n${'A,A\n'.repeat(300)}` })).toContain(
    'bytes in any other table',
  )
})

test('cells of a wide table and entries of the others are bounded', async () => {
  lower('stances', 3)
  const wide = { 'datapackage.json': '{"parley":{"layout":"wide"}}', 'stances.csv': 'issue,A,B\ni,1,1\nj,1,1\nk,1,1\n' }
  expect(await told(wide)).toBe(
    'stances.csv:4: more than 3 stances in a dataset, expected a part of it, or several datasets',
  )
  lower('entries', 2)
  expect(await told({ 'stances.csv': H + rows(3) })).toMatch(
    /^stances\.csv:4:issue: more than 2 actors, issues or documents/,
  )
  expect(await told({ 'stances.csv': H, 'actors.csv': 'id,name\na,a\nb,b\nc,c\n' })).toMatch(
    /^actors\.csv:4:id: more than 2 actors/,
  )
})

test('an id is short: a database has an index of it', async () => {
  const long = 'x'.repeat(501)
  expect(await told({ 'stances.csv': `${H}${long},i,1\n` })).toMatch(
    /^stances\.csv:2:actor: more than 500 characters in an id, "x/,
  )
  expect(await told({ 'stances.csv': `actor,issue,value,coder\nA,i,1,${long}\n` })).toMatch(/^stances\.csv:2:coder: /)
  await withFiles({ 'votes.csv': `rcid,country,vote\n1,${long},yes\n` }, async (folder) => {
    expect(await refusal(importRollcalls(join(folder, 'votes.csv'), join(folder, 'out')))).toMatch(
      /^votes\.csv:2:country: more than 500/,
    )
  })
})

test('votes take no more memory than is said', async () => {
  lower('voteBytes', 1000)
  const votes = Array.from({ length: 100 }, (_, i) => `${i},N,yes\n`).join('')
  await withFiles({ 'votes.csv': `rcid,country,vote\n${votes}` }, async (folder) => {
    const message = await refusal(importRollcalls(join(folder, 'votes.csv'), join(folder, 'out')))
    expect(message).toBe(
      'votes.csv:17: more than 1,000 bytes of votes, one for each roll call and voter, expected a part of the votes',
    )
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})

test('a database tells its table, row and column, and nothing is written', async () => {
  const statement = {
    id: 1,
    document: 1,
    span: [0, 3] as [number, number],
    names: { person: 'Ann', organization: 'D', concept: 'Dig' },
    value: 1,
  }
  const path = madeUpDna({
    version: 3,
    documents: [{ id: 1, title: 'Talk', text: 'Dig.', date: '1931-05-06T00:00:00Z' }],
    statements: [statement],
  })
  const bytes = readFileSync(path)
  const changed = async (sql: string) =>
    withFiles({ 'made.dna': bytes }, async (folder) => {
      const file = join(folder, 'made.dna')
      const database = new sqlite.Database(file)
      database.exec(sql)
      database.close()
      const message = await refusal(importDna(file, join(folder, 'out')))
      expect(existsSync(join(folder, 'out'))).toBe(false)
      return message
    })
  // A text of zeros takes no room in SQL, and all of it in memory once it is fetched.
  expect(await changed('UPDATE DOCUMENTS SET Text = zeroblob(200000000)')).toBe(
    'made.dna/DOCUMENTS:1:Text: more than 67,108,864 bytes in the text of a document of a .dna file, expected a shorter text',
  )
  expect(await changed("UPDATE ENTITIES SET Value = printf('%.*c', 5000000, 'x')")).toMatch(
    /^made\.dna\/ENTITIES:\d+:Value: more than 10,000 bytes in a name or title/,
  )
  expect(await changed("UPDATE ENTITIES SET Value = Value || printf('%.*c', 600, 'x')")).toMatch(
    /^made\.dna: statement 1, organization: more than 500 characters in an id, "Dxxx/,
  )
  lower('dnaAllBytes', 10)
  expect(await changed('SELECT 1')).toMatch(/more than 10 bytes in all texts/)
  lower('dnaBytes', 100)
  expect(await changed('SELECT 1')).toMatch(/^made\.dna: more than 100 bytes in a \.dna file/)
  expect(statSync(path).size).toBe(bytes.length)
})

test('every bound stands in the documentation', () => {
  const documentation = readFileSync(new URL('../docs/data-package.md', import.meta.url), 'utf8')
  for (const limit of Object.keys(LIMITS) as LimitName[]) {
    const { most } = LIMITS[limit]
    const what = inWords(tooMany(limit)[0]).replace(`more than ${most.toLocaleString('en')} `, '')
    expect(documentation).toContain(`| ${what} | ${most.toLocaleString('en')} |`)
  }
})
