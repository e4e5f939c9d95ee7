import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Listening, serve } from '../../app/server/serve.ts'
import { type MemoryApp, memoryApp } from '../support/memory-app.ts'
import { parley } from '../support/parley-command.ts'
import { SCRIPTS_CSV } from '../support/scripts-csv.ts'

const home = mkdtempSync(join(tmpdir(), 'parley-letters-'))
const run = (args: string[]) => parley(args, { env: { PARLEY_HOME: home }, cwd: home })
const scripts = join(home, 'scripts.csv')
const scribes = join(home, 'scribes.csv')
let app: MemoryApp
let server: Listening
beforeAll(async () => {
  writeFileSync(scripts, SCRIPTS_CSV)
  writeFileSync(scribes, 'actor,issue,value\nScribe \u{13000},ink,1\nClerk,ink,2\nCopyist,ink,-1\n')
  app = await memoryApp([scripts, scribes])
  server = await serve(app.app, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.close()
  await app.close()
})

it.each(['png', 'pdf'])('ten scripts are the same bytes of .%s from the command and over HTTP', async (ending) => {
  const result = await run(['export', 'scripts.csv', '-o', `scripts.${ending}`])
  expect(result).toMatchObject({ code: 0, out: '', err: `wrote ${join(home, `scripts.${ending}`)}\n` })
  const answer = await fetch(`${server.url}api/datasets/scripts/diagram.${ending}`)
  expect(answer.status).toBe(200)
  expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(join(home, `scripts.${ending}`)))).toBe(true)
})

it('a letter that no typeface has ends the command with exit 1 and the call with 400, each naming it, unless boxes are allowed', async () => {
  const sentence = 'missingLetters: no typeface has “\u{13000}” (U+13000) of “Scribe \u{13000}”'
  const refused = await run(['export', 'scribes.csv', '--min-shared', '1', '-o', 'scribes.png'])
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining(sentence) })
  const call = `${server.url}api/datasets/scribes/diagram.png?minShared=1`
  const answer = await fetch(call)
  expect([answer.status, (await answer.json()) as object]).toMatchObject([
    400,
    { detail: expect.stringContaining(sentence) },
  ])
  const allowed = await run([
    'export',
    'scribes.csv',
    '--min-shared',
    '1',
    '-o',
    'scribes.png',
    '--missing-letters',
    'allow',
  ])
  expect(allowed.code).toBe(0)
  const drawn = await fetch(`${call}&missingLetters=allow`)
  expect(Buffer.from(await drawn.arrayBuffer()).equals(readFileSync(join(home, 'scribes.png')))).toBe(true)
})

it('typefaces are served by name, and nothing else is', async () => {
  const index = await fetch(`${server.url}fonts/index.json`)
  expect(Object.keys((await index.json()) as object)).toContain('noto-sans-arabic')
  expect((await fetch(`${server.url}fonts/noto-sans-arabic-arabic-400-normal.woff`)).headers.get('content-type')).toBe(
    'font/woff',
  )
  for (const name of ['none.woff', '..%2f..%2fpackage.json', 'noto-sans-arabic-LICENSE.txt'])
    expect((await fetch(`${server.url}fonts/${name}`)).status).toBe(404)
})
