import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parley } from '../support/parley-command.ts'

const home = mkdtempSync(join(tmpdir(), 'parley-cli-'))
const run = (args: string[], cwd?: string) => parley(args, { env: { PARLEY_HOME: home }, ...(cwd ? { cwd } : {}) })

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-files-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

describe('load', () => {
  it('tells of a file that is not there before it starts a database', async () => {
    const started = join(home, 'not-needed')
    const { code, err } = await parley(['load', 'nowhere.csv'], { env: { PARLEY_HOME: started } })
    expect(err).toContain('nowhere.csv: no such file or folder, expected a path that exists')
    expect(code).toBe(1)
    expect(existsSync(started)).toBe(false)
  })
})

describe('align', () => {
  it('aligns a bare CSV with no database, as CSV, all pairs, full precision', async () => {
    const folder = folderWith({
      'stances.csv': 'actor,issue,value\nNorthia,a,2\nSouthia,a,1\nNorthia,b,0\nSouthia,b,1\nEastia,b,2\n',
    })
    const result = await run(
      ['align', 'stances.csv', '--scale', '0..3', '--min-shared', '1', '--format', 'csv'],
      folder,
    )
    expect(result).toEqual({
      code: 0,
      err: '',
      out: [
        'a,b,value,shared,coverage',
        'Eastia,Northia,-0.33333333333333326,1,0.5',
        'Eastia,Southia,0.33333333333333337,1,0.5',
        'Northia,Southia,0.33333333333333337,2,1',
        '',
      ].join('\n'),
    })
  })

  it('reproduces the published agreement of the first session', async () => {
    const { out } = await run(
      'align un-general-assembly --store memory --issue session-1 --drop unanimous --format csv'.split(' '),
    )
    const pair = out.split('\n').find((line) => line.startsWith('Russia,United States,')) as string
    const [, , value, shared] = pair.split(',')
    expect((Number(value) + 1) / 2).toBeCloseTo(11 / 42, 12)
    expect(shared).toBe('42')
    const identical = await run(
      'align un-general-assembly --store memory --issue session-1 --drop unanimous --measure percent --json'.split(' '),
    )
    const answer = JSON.parse(identical.out)
    const found = answer.pairs.find(({ a, b }: { a: string; b: string }) => a === 'Russia' && b === 'United States')
    expect(found.value).toBeCloseTo(9 / 42, 12)
    expect(answer).toMatchObject({ dataset: 'un-general-assembly', measure: 'percent', issues: 42 })
  })

  it('prints the same as JSON, NDJSON and table', async () => {
    const args = ['align', 'chevening-2025', '--store', 'memory', '--min-shared', '1']
    const json = JSON.parse((await run([...args, '--json'])).out).pairs
    const lines = (await run([...args, '--format', 'ndjson'])).out.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(json)
    const table = (await run(args)).out.trimEnd().split('\n')
    expect(table[0]).toMatch(/^a\s+b\s+value\s+shared\s+coverage$/)
    expect(table).toHaveLength(json.length + 1)
  })

  it('ends cleanly when its reader has seen enough', () => {
    const command = `${process.execPath} app/bootstrap/parley.mjs align un-general-assembly --store memory --format csv | head -n 2`
    const result = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
      encoding: 'utf8',
      env: { ...process.env, PARLEY_HOME: home },
    })
    expect(result).toMatchObject({ status: 0, stderr: '' })
    expect(result.stdout.split('\n')).toHaveLength(3)
  })
})

describe('positions', () => {
  it('prints who holds what, and whose words it rests on', async () => {
    const { out, code } = await run(
      'positions talks-2025 --store memory --issue territory --as-of 2025-08-09 --format csv'.split(' '),
    )
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe(
      'actor,issue,value,status,via,from,inheritedFrom,statedOn,low,high,rule,held,unclear,silent,cohesion',
    )
    expect(out).toMatch(/^usa,territory,[\d-]+,position,represented,trump,,2025-/m)
  })
})

describe('export', () => {
  it('writes the same picture from flags and from the page’s address', async () => {
    const folder = folderWith({})
    const [byFlags, byView] = [join(folder, 'flags.svg'), join(folder, 'view.svg')]
    const address = 'http://127.0.0.1:7700/?dataset=talks-2025&asOf=2025-11-25&select=usa'
    expect(
      (
        await run([
          'export',
          'talks-2025',
          '--store',
          'memory',
          '--as-of',
          '2025-11-25',
          '--select',
          'usa',
          '-o',
          byFlags,
        ])
      ).code,
    ).toBe(0)
    expect((await run(['export', 'talks-2025', '--store', 'memory', '--view', address, '-o', byView])).code).toBe(0)
    expect(readFileSync(byFlags, 'utf8')).toBe(readFileSync(byView, 'utf8'))
    expect(readFileSync(byFlags, 'utf8')).toContain('25 November 2025')
  })

  it('names the kinds of file that it writes', async () => {
    expect(await run(['export', 'talks-2025', '--store', 'memory', '-o', 'x.gif'])).toMatchObject({ code: 2 })
  })
})

describe('validate', () => {
  it('tells every problem of every file, with file, row and column, and fails', async () => {
    const folder = folderWith({
      'actors.csv': 'id,name,kind\nn,Northia,nation\nn,Again,nation\n',
      'issues.csv': 'id,name\ni,Issue\n',
      'stances.csv': 'actor,issue,value,stated_on\nx,i,1,2025-02-30\nn,i,9,2025\n',
    })
    const result = await run(['validate', folder])
    expect(result.code).toBe(1)
    expect(result.out).toBe('')
    expect(result.err).toMatch(/actors\.csv:3:id: .*\n/)
    expect(result.err).toMatch(/stances\.csv:2:actor: .*\n/)
    expect(result.err).toMatch(/stances\.csv:2:stated_on: .*\n/)
    expect(result.err).toMatch(/stances\.csv:3:value: /)
    const json = JSON.parse((await run(['validate', folder, '--json'])).out)
    expect(json).toMatchObject({ valid: false, total: 4 })
  })

  it('names tables that are not read, an empty folder, and a ZIP', async () => {
    const row = 'actor,issue,value\nn,i,1\n'
    const folder = folderWith({ 'stances.csv': row, 'other.csv': row, 'notes.txt': '' })
    mkdirSync(join(folder, 'old'))
    writeFileSync(join(folder, 'old', 'stances.csv'), row)
    const words = 'the table was not read, since none of the dataset has its name'
    const { code, err } = await run(['validate', folder])
    expect(code).toBe(0)
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringContaining(`old/stances.csv: ${words}`),
      expect.stringContaining(`other.csv: ${words}`),
    ])
    const { warnings } = JSON.parse((await run(['validate', folder, '--json'])).out)
    expect(warnings).toMatchObject([{ place: 'old/stances.csv' }, { place: 'other.csv' }])
    const empty = folderWith({})
    expect((await run(['validate', empty])).err).toContain(
      `no such file in the folder "${basename(empty)}", which is empty`,
    )
    const zip = join(folderWith({ 'x.zip': 'PK' }), 'x.zip')
    expect((await run(['validate', zip])).err).toContain(
      'x.zip: the archive is damaged, expected a whole ZIP archive; it may be half downloaded',
    )
  })

  it('names actors that may stand for several others', async () => {
    const rows = 'Avalon,tea,1\nAverage,tea,1\nGesamt,tea,1\n'
    const folder = folderWith({ 'tea.csv': `actor,issue,value\n${rows}` })
    const { code, err } = await run(['validate', join(folder, 'tea.csv')])
    expect(code).toBe(0)
    for (const name of ['Average', 'Gesamt'])
      expect(err).toContain(`actors: "${name}" may stand for several others, and is counted as an actor, expected `)
  })

  it.each(['chevening-2025', 'talks-2025', 'un-ukraine', 'un-general-assembly'])(
    'finds nothing wrong in %s',
    async (seed) => {
      expect(await run(['validate', `seeds/${seed}`])).toMatchObject({ code: 0, err: '' })
    },
  )
})

describe('wrong usage and missing things', () => {
  it.each([
    [['align', 'talks-2025', '--store', 'memory', '--as-of', '2025-02-30'], 2, '--as-of: expected a date'],
    [['align', 'talks-2025', '--store', 'memory', '--level', 'clans'], 2, "'clans' is invalid"],
    [['align', 'talks-2025', '--stoer', 'memory'], 2, "unknown option '--stoer'"],
    [['align', 'x.csv', '--scale', '3..1'], 2, '--scale: expected MIN..MAX'],
    [['algin'], 2, "unknown command 'algin'"],
    [['start', '--port', 'x'], 2, '--port: expected a number'],
    [['align', 'nothing-like-it', '--store', 'memory'], 1, 'parley list shows'],
    [['align', 'talks-2025', '--store', 'memory', '--issue', 'moon'], 1, 'issue: no issue "moon"'],
    [['align', 'talks-2025', '--store', 'memory', '--weight', 'territory'], 1, 'is not issue=number'],
    [['validate', 'no/such/folder'], 1, 'no such file or folder'],
  ])('%j → exit %i', async (args, code, message) => {
    const result = await run(args)
    expect(result.code).toBe(code)
    expect(result.err).toContain(message)
    expect(result.err).not.toMatch(/\n\s+at .*:\d+:\d+/)
    expect(result.out).toBe('')
  })

  it('says that a given Neo4j is away, without its credentials, and does not fall back', async () => {
    const env = { PARLEY_HOME: home, NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'made-up-secret' }
    const result = await parley(['load', 'seeds/chevening-2025'], { env })
    expect(result.code).toBe(3)
    expect(result.err).toContain('bolt://127.0.0.1:1')
    expect(result.err).not.toContain('made-up-secret')
    const inUri = await parley(['list'], { env: { ...env, NEO4J_URI: 'bolt://me:made-up-secret@127.0.0.1:1' } })
    expect(inUri).toMatchObject({ code: 3, out: '' })
    expect(inUri.err).not.toContain('made-up-secret')
  })

  it.each([['align'], ['positions'], ['export'], ['validate'], ['load'], ['list'], ['db'], ['start']])(
    '%s has help with examples',
    async (command) => {
      const { code, out } = await run([command, '--help'])
      expect(code).toBe(0)
      expect(out).toContain('Examples:')
      expect(out).toContain(`parley ${command}`)
    },
  )
})

it.each(['align', 'positions', 'coalitions', 'export'])(
  '%s tells bad values by their flags, with exit code 2',
  async (name) => {
    const output = name === 'export' ? ['-o', 'never.svg'] : []
    const { code, err } = await run([
      name,
      join(import.meta.dirname, '../../seeds/chevening-2025'),
      '--known-at',
      'x',
      '--as-of',
      'z',
      ...output,
    ])
    expect(code).toBe(2)
    expect(err.split('\n').filter((line) => line.startsWith('--'))).toEqual([
      expect.stringMatching(/^--(known-at|as-of): expected /),
      expect.stringMatching(/^--(known-at|as-of): expected /),
    ])
  },
)
