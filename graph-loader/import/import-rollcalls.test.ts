import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stanceAt } from '../../positions/index.ts'
import { type ImportRollcallsOptions, importRollcalls, type RollcallsReport } from './import-rollcalls.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'parley-rollcalls-'))
function file(text: string, name = 'votes.csv'): string {
  const path = join(folder(), name)
  writeFileSync(path, text)
  return path
}
const importOf = (text: string, options: ImportRollcallsOptions = {}) => importRollcalls(file(text), folder(), options)
const stances = ({ dataset }: RollcallsReport) =>
  Array.from({ length: dataset.stances.length }, (_, row) => {
    const { actor, issue, value, status, origin, statedOn } = stanceAt(
      dataset.stances,
      row,
      dataset.actors,
      dataset.issues,
    )
    expect(origin).toBe('vote')
    return [actor, issue, value ?? status, statedOn]
  })

const LONG =
  'rcid,country,vote,date\n1,Northia,yes,1946-01-02\n1,Southia,No,1946-01-02\n2,Northia,ABSTAIN,\n2,Eastia,absent,\n'
const LONG_STANCES = [
  ['Northia', '1', 1, '1946-01-02'],
  ['Southia', '1', 3, '1946-01-02'],
  ['Eastia', '2', 'no_position', undefined],
  ['Northia', '2', 2, undefined],
]
const sorted = (list: unknown[][]) => list.toSorted((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1))

describe('a table of votes', () => {
  it('a row a vote: yes 1, abstain 2, no 3, absent no position', async () => {
    const report = await importOf(LONG)
    expect(sorted(stances(report))).toEqual(sorted(LONG_STANCES))
    const { actors, scales, issues, documents } = report.dataset
    expect(actors.map(({ kind }) => kind)).toEqual(['nation', 'nation', 'nation'])
    expect(scales).toMatchObject([
      { min: 1, max: 3, points: [{ label: 'Yes' }, { label: 'Abstain' }, { label: 'No' }] },
    ])
    expect(issues.map(({ id, document }) => [id, document])).toEqual([
      ['1', '1'],
      ['2', '2'],
    ])
    expect(documents).toMatchObject([{ id: '1', publishedOn: '1946-01-02' }, { id: '2' }])
  })

  it('a row a roll call says the same', async () => {
    const wide = 'rollcall,date,Northia,Southia,Eastia\n1,1946-01-02,1,3,\n2,,2,9,8\n'
    const report = await importOf(wide, { kind: 'nation', codes: ['1=yes,2=abstain,3=no', '8=absent,9=none'] })
    expect(sorted(stances(report))).toEqual(sorted(LONG_STANCES))
  })

  it('tells how every word was understood, and takes further ones', async () => {
    const report = await importOf('rollcall,voter,vote\n1,A,Aye\n1,B,Aye\n1,C,paired\n1,D,present\n', {
      word: ['paired=absent', 'PRESENT=abstain'],
    })
    expect(report.understood).toEqual([
      { word: 'Aye', vote: 'yes', count: 2 },
      { word: 'present', vote: 'abstain', count: 1 },
      { word: 'paired', vote: 'absent', count: 1 },
    ])
    await expect(importOf(LONG, { word: ['paired=maybe'] })).rejects.toThrow(/^--word: "paired=maybe"/)
  })

  it('takes columns by name', async () => {
    const report = await importOf('motion,mp,how\nm1,Ann,yes\n', { rollcall: 'motion', voter: 'mp', vote: 'how' })
    expect(stances(report)).toEqual([['Ann', 'm1', 1, undefined]])
    await expect(importOf(LONG, { vote: 'votes' })).rejects.toThrow(
      'votes.csv:1: there is no column "votes", expected --vote with one of: rcid, country, vote, date (perhaps vote)',
    )
  })

  it('writes voters who are called like a column a row a vote', async () => {
    const report = await importOf('rcid,country,vote\n1,coder,yes\n1,B,absent\n')
    expect(sorted(stances(report))).toEqual([
      ['B', '1', 'no_position', undefined],
      ['coder', '1', 1, undefined],
    ])
  })

  it('takes votes in any order, of more voters than it first made room for', async () => {
    const rows = Array.from({ length: 3_000 }, (_, k) => `${k % 10},v${k % 300},${['yes', 'no', 'abstain'][k % 3]}`)
    const report = await importOf(`rollcall,voter,vote\n${rows.join('\n')}\n`)
    expect(report.dataset).toMatchObject({ stances: { length: 300 } })
    expect(report.warnings).toMatchObject([
      { row: 302, message: '2,700 votes stand twice, with the same word (the first is here)' },
    ])
    const once = await importOf('rollcall,voter,vote\n1,A,yes\n1,B,no\n1,A,yes\n')
    expect(once.warnings).toMatchObject([{ row: 4, message: '1 vote stands twice, with the same word' }])
  })

  it('gives the first row of names that are likely the same', async () => {
    const report = await importOf('rcid,country,vote\n1,Northia,yes\n1,Turkey,yes\n2,Türkiye,no\n')
    expect(report.warnings).toMatchObject([
      { file: 'votes.csv', row: 3, message: '"Turkey", "Türkiye" are likely the same' },
    ])
  })

  it('warns of names that nobody can see, whose characters are told by their numbers', async () => {
    const report = await importOf('rcid,country,vote\n1,Northia,yes\n1,\u200b,yes\n')
    expect(report.warnings).toMatchObject([
      { file: 'actors', message: 'the name "<U+200B>" consists of invisible characters' },
    ])
  })

  it('reads the line by which spreadsheets say what divides the fields, whose number stays a number', async () => {
    for (const divider of [';', ',', '|', '\t']) {
      const rows = [`sep=${divider}`, 'rcid;country;vote', '1;A;yes', '1;B;maybe'].map((row, at) =>
        at === 0 ? row : row.replaceAll(';', divider),
      )
      await expect(importOf(`${rows.join('\r\n')}\r\n`)).rejects.toThrow(/^votes\.csv:4:vote: unknown vote "maybe"/)
    }
  })
})

describe('a second file', () => {
  const votes = 'rcid,country,vote\n1,A,yes\n2,A,no\n3,A,no\n'

  it('gives titles, dates and groups', async () => {
    const rollcalls = file(
      'rcid,session,date,short\n1,5,1946-01-02,On\u0008 moats\n2,6,1947-01-01T10:00:00,\n',
      'about.csv',
    )
    const report = await importOf(votes, { rollcalls, group: 'session' })
    expect(report.dataset.issues.map(({ id, name, parents }) => [id, name, parents])).toEqual([
      ['session 5', 'session 5', []],
      ['session 6', 'session 6', []],
      ['1', 'On moats', ['session 5']],
      ['2', '2', ['session 6']],
      ['3', '3', []],
    ])
    expect(stances(report).map(([, , , date]) => date)).toEqual(['1946-01-02', '1947-01-01', undefined])
    expect(report.warnings.map(({ file, message }) => [file, message])).toEqual([
      ['about.csv', '1 roll calls that were voted on are not there ("3"): their ids are their titles'],
      ['about.csv', 'the control character U+0008'],
    ])
  })
})

describe('what is wrong', () => {
  it.each([
    ['an unknown word', 'rcid,country,vote\n1,A,maybe\n', 'votes.csv:2:vote: unknown vote "maybe"'],
    [
      'two votes',
      'rcid,country,vote\n1,A,yes\n1,A,no\n',
      'votes.csv:3:vote: no, but "A" voted yes on "1" in a row before',
    ],
    ['a date that is none', 'rcid,country,vote,date\n1,A,yes,1946-02-30\n', 'votes.csv:2:date: '],
    [
      'two dates',
      'rcid,country,vote,date\n1,A,yes,1946\n1,B,yes,1947\n',
      'votes.csv:3: "1" of rcid names several roll calls: date is "1947", but "1946" in row 2, expected --rollcall date,rcid',
    ],
    ['no voter', 'rcid,country,vote\n1, ,yes\n', 'votes.csv:2:country: no voter'],
    ['a row too short', 'rcid,country,vote\n1,A\n', 'votes.csv:2: 2 fields, expected 3'],
    ['a roll call twice', 'rcid,A\n1,yes\n1,no\n', 'votes.csv:3:rcid: the roll call "1" has a row before'],
    [
      'two columns of a name',
      'rcid,A,A\n1,yes,no\n',
      'votes.csv:1:A: two columns of the same name: columns 2, 3 are all called "A"',
    ],
    [
      'two columns of a name, a row a vote',
      'rcid,country,vote,vote\n1,A,yes,no\n',
      'votes.csv:1:vote: two columns of the same name: columns 3, 4 are all called "vote"',
    ],
    ['no roll call', 'country,vote\nA,yes\n', 'votes.csv:1: no column for --rollcall was recognised'],
    [
      'a file divided by what is not read',
      'rcid|country|vote\n1|A|yes\n',
      'votes.csv:1: no column for --rollcall was recognised; the file seems to be divided by "|", expected fields divided by commas, semicolons or tabs',
    ],
    [
      'a header without names',
      ',,\n1,A,yes\n',
      'votes.csv:1: no column for --rollcall was recognised, expected names of columns in the first line',
    ],
    [
      'a column that is no voter in a wide file',
      'rcid,session,A,B\n1,5,yes,no\n2,6,no,yes\n',
      'votes.csv:2:session: no cell of the column "session" is a vote that is known: "5", "6", expected --group session (or --date, --title) when it is about the roll calls',
    ],
    [
      'a column of words that is no voter',
      'rcid,held in,A\n1,Upper House,yes\n2,,no\n',
      'votes.csv:2:held in: no cell of the column "held in" is a vote that is known: "Upper House", expected --group "held in" (or',
    ],
    ['a word in a column of a voter', 'rcid,A,B\n1,yes,no\n2,maybe,no\n', 'votes.csv:3:A: unknown vote "maybe"'],
    ['no rows', 'rcid,country,vote\n', 'votes.csv: no votes'],
    ['nothing', '', 'votes.csv: the file is empty'],
    ['bytes that are no text', 'PK\u0003\u0004', 'votes.csv:1:1: the file is a ZIP archive'],
  ])('%s is told at its place, and nothing is written', async (_, text, message) => {
    const target = join(folder(), 'new')
    await expect(importRollcalls(file(text), target)).rejects.toThrow(message)
    expect(existsSync(target)).toBe(false)
  })

  it('is told for every row', async () => {
    const text = 'rcid,country,vote\n1,A,maybe\n1,B,yes\n1,C,perhaps\n'
    await expect(importOf(text)).rejects.toMatchObject({ total: 2, problems: [{ row: 2 }, { row: 4 }] })
  })

  it('leaves a folder that holds a package as it was', async () => {
    const target = folder()
    await importRollcalls(file(LONG), target)
    const before = readFileSync(join(target, 'datapackage.json'), 'utf8')
    await expect(importRollcalls(file(LONG), target)).rejects.toThrow(/holds a data package already/)
    expect(readFileSync(join(target, 'datapackage.json'), 'utf8')).toBe(before)
  })
})
