import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { madeUpDna } from '../support/made-up-dna.ts'
import { parley } from '../support/parley-command.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'parley-import-cli-'))

describe('parley import', () => {
  it('dna: a package that validates, texts and all', async () => {
    const text = 'We shall dig.'
    const path = madeUpDna({
      version: 3,
      documents: [{ id: 1, title: 'Talk', text, date: '1931-05-06T00:00:00Z' }],
      statements: [
        { id: 1, document: 1, span: [0, 13], names: { person: 'Ann', organization: 'D', concept: 'Dig' }, value: 1 },
        { id: 2, document: 1, span: [0, 13], names: { person: 'Ann', organization: 'D' }, value: 1 },
      ],
    })
    const cwd = folder()
    expect(await parley(['import', 'dna', path, '-o', 'out', '--texts', 'texts', '--id', 'talk'], { cwd })).toEqual({
      code: 0,
      out: 'talk: 2 actors, 1 issue, 1 stance, 1 document in out\n',
      err: 'made-up.dna/STATEMENTS:2:concept: no concept: the statement is left out, expected a whole statement\n',
    })
    expect(await parley(['validate', 'out', '--texts', 'texts'], { cwd })).toMatchObject({
      code: 0,
      err: '1 anchors checked, 0 wrong; 0 documents have no text in texts.\n',
    })
  })

  it('rollcalls: a package that aligns, and the words as they were understood', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'v.csv'), 'rcid,country,vote\n1,A,aye\n1,B,nay\n2,A,aye\n2,B,aye\n')
    const result = await parley(['import', 'rollcalls', 'v.csv', '-o', 'out', '--json'], { cwd })
    expect(result).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(result.out)).toMatchObject({
      dataset: 'v',
      stances: 4,
      understood: [
        { word: 'aye', vote: 'yes', count: 3 },
        { word: 'nay', vote: 'no', count: 1 },
      ],
    })
    const aligned = await parley(['align', 'out', '--min-shared', '1', '--format', 'csv'], { cwd })
    expect(aligned.out).toBe('a,b,value,shared,coverage\nA,B,0,2,1\n')
  })

  it('rollcalls: what nobody explains is refused with the flag to type, and likely same names are told by validate too', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'v.csv'), 'rcid,country,vote\n1,Turkey,1\n2,Türkiye,3\n')
    const refused = await parley(['import', 'rollcalls', 'v.csv', '-o', 'out'], { cwd })
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain("expected --codes '1=VOTE,3=VOTE' with yes, abstain, no, absent or none")
    const done = await parley(['import', 'rollcalls', 'v.csv', '--codes', '1=yes,3=no', '-o', 'out'], { cwd })
    expect(done).toMatchObject({ code: 0, out: 'v: 2 actors, 2 issues, 2 stances, 2 documents in out\n' })
    expect(done.err).toContain('--alias "Türkiye=Turkey" makes them one')
    expect(await parley(['validate', 'out'], { cwd })).toMatchObject({
      code: 0,
      err: 'actors: "Turkey", "Türkiye" are likely the same, expected one id for them, with the other names as its aliases in actors.csv\n',
    })
  })

  it.each([
    [['import', 'dna', 'none.dna', '-o', 'x'], 1, 'none.dna: no such file or folder'],
    [['import', 'dna', 'none.dna'], 2, "required option '-o, --output <dir>'"],
    [['import', 'dna', 'none.dna', '-o', 'x', '--scale', '3'], 2, '--scale: expected MIN..MAX'],
    [['import', 'rollcalls', 'none.csv', '-o', 'x'], 1, 'none.csv: no such file or folder'],
    [['import', 'rollcalls', 'none.csv', '-o', 'x', '--id', ' '], 2, '--id: expected text'],
    [['import', 'rollcalls', 'none.csv', '-o', 'x', '--kind', 'clan'], 2, "'clan' is invalid"],
    [['import', 'excel', 'x'], 2, "unknown command 'excel'"],
  ])('%j → exit %i', async (args, code, message) => {
    const result = await parley(args, { cwd: folder() })
    expect(result).toMatchObject({ code, out: '' })
    expect(result.err).toContain(message)
    expect(result.err).not.toMatch(/\n\s+at .*:\d+:\d+/)
  })

  it.each([['import'], ['import dna'], ['import rollcalls']])('%s has help with examples', async (command) => {
    const { code, out } = await parley([...command.split(' '), '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`Examples:\n  parley ${command}`)
  })
})
