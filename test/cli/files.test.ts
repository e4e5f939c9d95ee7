import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Listening, serve } from '../../app/server/serve.ts'
import { madeUpDna } from '../support/made-up-dna.ts'
import { type MemoryApp, memoryApp } from '../support/memory-app.ts'
import { parley } from '../support/parley-command.ts'

const home = mkdtempSync(join(tmpdir(), 'parley-files-cli-'))
const run = (args: string[]) => parley(args, { env: { PARLEY_HOME: home }, cwd: home })
const file = (name: string) => readFileSync(join(home, name))
let app: MemoryApp
let server: Listening
beforeAll(async () => {
  mkdirSync(join(home, 'taken.svg'))
  app = await memoryApp(['seeds/chevening-2025'])
  server = await serve(app.app, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.close()
  await app.close()
})

const seed = ['export', 'chevening-2025', '--store', 'memory']

it.each(['gexf', 'graphml', 'nodes.csv', 'edges.csv', 'arrow', 'dl', 'json'])(
  'writes the same bytes of .%s as the HTTP API answers',
  async (ending) => {
    const result = await run([...seed, '--min-shared', '1', '-o', `x.${ending}`])
    expect(result).toMatchObject({ code: 0, out: '', err: `wrote ${join(home, `x.${ending}`)}\n` })
    const answer = await fetch(`${server.url}api/datasets/chevening-2025/graph.${ending}?minShared=1`)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="chevening-2025.${ending}"`)
    expect(Buffer.from(await answer.arrayBuffer()).equals(file(`x.${ending}`))).toBe(true)
    const again = await fetch(answer.url, { headers: { 'if-none-match': answer.headers.get('etag') as string } })
    expect(again.status).toBe(304)
  },
)

it('takes a plain .csv for pairs unless told otherwise, and stances as columns', async () => {
  await run([...seed, '-o', 'plain.csv', '--min-shared', '1'])
  expect(file('plain.csv').equals(file('x.edges.csv'))).toBe(true)
  await run([...seed, '-o', 'plain.csv', '--table', 'nodes', '--min-shared', '1'])
  expect(file('plain.csv').equals(file('x.nodes.csv'))).toBe(true)
  await run([...seed, '-o', 'x.stances.arrow'])
  const answer = await fetch(`${server.url}api/datasets/chevening-2025/stances.arrow`)
  expect(Buffer.from(await answer.arrayBuffer()).equals(file('x.stances.arrow'))).toBe(true)
})

it.each([
  [['-o', 'x.gexf', '--theme', 'dark'], '--theme: only for a picture'],
  [['-o', 'x.gexf', '--move', 'usa=territory=2'], '--move: only for a picture'],
  [['-o', 'x.png', '--raw'], '--raw: only for a .csv'],
  [['-o', 'x.gexf', '--raw'], '--raw: only for a .csv'],
  [['-o', 'x.gexf', '--table', 'nodes'], '--table: only for a file that ends in .csv'],
  [['-o', 'nodir/x.svg'], `--output: ${join(home, 'nodir')}: no such file or folder, expected a folder that exists`],
  [['-o', 'nodir/x.gexf'], `--output: ${join(home, 'nodir')}: no such file or folder, expected a folder that exists`],
  [['-o', 'taken.svg'], `--output: ${join(home, 'taken.svg')}: it is a folder, expected a file`],
  [['-o', 'x.pajek'], '--output: expected a file that ends in one of .svg, .png, .pdf, .gexf'],
])('refuses %s', async (flags, words) => {
  const { code, err } = await run([...seed, ...flags])
  expect([code, err]).toEqual([2, expect.stringContaining(words)])
})

it('refuses a folder that cannot be written, whatever writes it, in one sentence', async () => {
  const votes = join(home, 'votes.csv')
  writeFileSync(votes, 'rcid,country,vote\n1,A,yes\n')
  symlinkSync('nowhere', join(home, 'dangling'))
  const dna = madeUpDna({
    version: 3,
    documents: [{ id: 1, title: 'Talk', text: 'We dig.', date: '1931-05-06T00:00:00Z' }],
    statements: [{ id: 1, document: 1, span: [0, 7], names: { organization: 'D', concept: 'Dig' }, value: 1 }],
  })
  const nowhere = 'a link on the way there leads nowhere, expected a folder, or a name that is not taken'
  for (const [args, words] of [
    [['import', 'rollcalls', votes, '-o', 'dangling'], `--output: ${join(home, 'dangling')}: ${nowhere}`],
    [['import', 'dna', dna, '-o', 'dangling'], `--output: ${join(home, 'dangling')}: ${nowhere}`],
    [['import', 'dna', dna, '-o', 'new', '--texts', 'dangling'], `--texts: ${join(home, 'dangling')}: ${nowhere}`],
    [
      ['publish', 'votes.csv', '-o', 'votes.csv'],
      `--output: ${votes}: it is a file or lies below one, expected a folder`,
    ],
  ] as const) {
    expect(await run([...args])).toEqual({ code: 2, out: '', err: `${words}\n` })
  }
})

it('shows the characters that a terminal would obey by their numbers', async () => {
  const { err } = await run(['validate', 'red\u001b[31m\u009b\u202e.csv'])
  expect(err).toBe('red\\u001b[31m\\u009b\\u202e.csv: no such file or folder, expected a path that exists\n')
})

it.each([
  [
    ['validate', 'one.csv', '--texts', 'nope'],
    `--texts: ${join(home, 'nope')}: no such file or folder, expected a folder`,
  ],
  [['validate', 'one.csv', '--texts', 'one.csv'], `--texts: ${join(home, 'one.csv')}: it is a file, expected a folder`],
  [['query', '--file', 'nope'], '--file: nope: no such file or folder, expected a path that exists'],
])('tells of a path that is not there: %j', async (args, words) => {
  writeFileSync(join(home, 'one.csv'), 'actor,issue,value\na,b,1\n')
  const { code, err } = await run(args)
  expect([code, err]).toEqual([2, expect.stringContaining(words)])
})

it('guards CSV of every command and call, and leaves numbers alone', async () => {
  writeFileSync(
    join(home, 'stances.csv'),
    'actor,issue,value\n=HYPERLINK(1),a,2\n+Southia,a,-2\n=HYPERLINK(1),b,1\n+Southia,b,-1\n',
  )
  const align = ['align', 'stances.csv', '--min-shared', '1', '--format', 'csv']
  expect((await run(align)).out).toBe(`a,b,value,shared,coverage\n'+Southia,'=HYPERLINK(1),-0.5,2,1\n`)
  expect((await run([...align, '--raw'])).out).toBe(`a,b,value,shared,coverage\n+Southia,=HYPERLINK(1),-0.5,2,1\n`)
  const positions = await run(['positions', 'stances.csv', '--format', 'csv'])
  expect(positions.out).toContain("'+Southia,a,-2,position,own,'+Southia")
})

it.each([
  ['--show whatif --move usa=territory=2', 'show=whatif&move=usa%3Dterritory%3D2'],
  ['--focus ukraine --depth 2 --layout circle --node pie', 'focus=ukraine&depth=2&layout=circle&node=pie'],
  ['--show compare --left ukraine --left poland --right usa', 'show=compare&left=ukraine&left=poland&right=usa'],
  ['--show positions --hide usa --held any --by kind', 'show=positions&hide=usa&held=any&by=kind'],
  ['--show coalitions --resolution 2 --seed 7', 'show=coalitions&resolution=2&seed=7'],
  ['--show timeline --select ukraine --step 1d', 'show=timeline&select=ukraine&step=1d'],
])('draws %s as the HTTP API draws the same view', async (flags, query) => {
  expect(await run([...seed, ...flags.split(' '), '-o', 'flags.svg'])).toMatchObject({ code: 0 })
  const answer = await fetch(`${server.url}api/datasets/chevening-2025/diagram.svg?${query}`)
  expect(Buffer.from(await answer.arrayBuffer()).equals(file('flags.svg'))).toBe(true)
})

it.each(['svg', 'png', 'pdf'])('draws a .%s again from itself, to the same bytes', async (kind) => {
  const made = await run([
    ...seed,
    ...'--as-of 2025-08-09 --level delegations --select ukraine --paper a4 --theme print'.split(' '),
    ...(kind === 'png' ? ['--scale-up', '1'] : []),
    '-o',
    `first.${kind}`,
  ])
  expect(made.code).toBe(0)
  expect(await run([...seed, '--view', `first.${kind}`, '-o', `second.${kind}`])).toMatchObject({
    code: 0,
    err: `wrote ${join(home, `second.${kind}`)}\n`,
  })
  expect(file(`second.${kind}`).equals(file(`first.${kind}`))).toBe(true)
})

it('tells the address of the view of a picture, which draws the same picture', async () => {
  await run([...seed, '--as-of', '2025-08-09', '--select', 'ukraine', '-o', 'plain.png'])
  const opened = await run(['open', 'plain.png', '--no-open', '--at', server.url])
  expect(opened).toEqual({
    code: 0,
    err: '',
    out: `${server.url}?asOf=2025-08-09&dataset=chevening-2025&select=ukraine&v=2\n`,
  })
  const answer = await fetch(`${server.url}api/datasets/chevening-2025/diagram.png${new URL(opened.out).search}`)
  expect(Buffer.from(await answer.arrayBuffer()).equals(file('plain.png'))).toBe(true)
})

it('warns when the dataset is another version or not there, and says why a file cannot be opened', async () => {
  const png = file('plain.png')
  const older = Buffer.from(png.toString('latin1').replace(/"sha256":"...../, '"sha256":"00000'), 'latin1')
  writeFileSync(join(home, 'older.png'), older)
  const warned = await run(['open', 'older.png', '--no-open', '--at', server.url])
  expect(warned).toMatchObject({ code: 0, err: expect.stringContaining('has changed since the picture was drawn') })
  expect((await run([...seed, '--view', 'older.png', '-o', 'newer.png'])).err).toContain('has changed since')
  const none = await run(['open', 'stances.csv', '--no-open'])
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('carries no view')])
  const missing = await run(['open', 'gone.png'])
  expect([missing.code, missing.err]).toEqual([1, 'picture: "gone.png" does not exist\n'])
})
