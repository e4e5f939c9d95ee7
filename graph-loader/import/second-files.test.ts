import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ImportRollcallsOptions, importRollcalls, type RollcallsReport } from './import-rollcalls.ts'

interface Files {
  readonly votes: string
  readonly rollcalls?: string
  readonly members?: string
}

function imported({ votes, ...others }: Files, options: ImportRollcallsOptions = {}): Promise<RollcallsReport> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-second-'))
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const second = Object.entries(others).map(([flag, text]) => [flag, file(`${flag}-given.csv`, text)])
  return importRollcalls(file('ballots.csv', votes), join(folder, 'out'), { ...options, ...Object.fromEntries(second) })
}

const tiesOf = ({ dataset }: RollcallsReport) =>
  dataset.affiliations.map(({ actor, group, from, to }) => [actor, group, from, to])
const warned = ({ warnings }: RollcallsReport) =>
  warnings.map(({ file, row, column, message }) => [file, row, column, message])

const VOTES = 'rcid,voter,vote\n1,11,yes\n1,12,no\n'

describe('columns of one name', () => {
  it('are refused in the files of roll calls and of members', async () => {
    await expect(imported({ votes: VOTES, rollcalls: 'rcid,title,title\n1,Wells,Trees\n' })).rejects.toThrow(
      'rollcalls-given.csv:1:title: two columns of the same name: columns 2, 3 are all called "title"',
    )
    await expect(imported({ votes: VOTES, members: 'voter,name,party,name\n11,Ann,Red,Bea\n' })).rejects.toThrow(
      'members-given.csv:1:name: two columns of the same name: columns 2, 4 are all called "name"',
    )
  })
})

describe('a column without a name', () => {
  it('is no name of a voter, and a warning says what is ignored', async () => {
    const report = await imported({ votes: ',rcid,voter,vote,\n0,1,11,yes,\n1,1,12,no,late\n' })
    expect(report.dataset.actors.map(({ name }) => name)).toEqual(['11', '12'])
    expect(warned(report)).toEqual([
      ['ballots.csv', 2, null, 'column 1 has no name, so its cells that hold something (2) are ignored'],
      ['ballots.csv', 3, null, 'column 5 has no name, so its cells that hold something (1) are ignored'],
    ])
  })

  it('is no voter of a table with a column a voter', async () => {
    const report = await imported({ votes: ',rollcall,A,B,\n0,1,yes,no,\n' })
    expect(report.dataset.actors.map(({ id }) => id)).toEqual(['A', 'B'])
    expect(warned(report)).toHaveLength(1)
  })

  it('is not found by a flag without a name', async () => {
    await expect(imported({ votes: ',rcid,voter,vote\n0,1,11,yes\n' }, { voter: '' })).rejects.toThrow(/--voter/)
  })
})

describe('memberships', () => {
  const rows = ['1,11,yes,Red', '2,11,no,Red', '3,11,no,Blue', '5,11,no,Blue', '4,11,no,Blue', '1,12,no,Red']

  it('are dated by the roll calls’ own file', async () => {
    const days = ['1,2031-01-10', '2,2031-02-10', '3,2031-03-10', '4,2031-04-10', '5,2031-05-10']
    const report = await imported(
      { votes: `rcid,voter,vote,party\n${rows.join('\n')}\n`, rollcalls: `rcid,date\n${days.join('\n')}\n` },
      { party: 'party' },
    )
    expect(tiesOf(report)).toEqual([
      ['11', 'Blue', '2031-03-10', '2031-05-10'],
      ['11', 'Red', '2031-01-10', '2031-02-10'],
      ['12', 'Red', undefined, undefined],
    ])
  })

  it('have the terms of the file of members', async () => {
    const members =
      'voter,name,party,start,end\n11,Ann,Red,2031-01-01,2031-06-30\n11,Ann,Red,2032-01-01,\n12,Bea,Blue,2030,2033\n'
    const report = await imported({ votes: VOTES, members })
    expect(tiesOf(report)).toEqual([
      ['11', 'Red', '2031-01-01', '2031-06-30'],
      ['11', 'Red', '2032-01-01', undefined],
      ['12', 'Blue', '2030', '2033'],
    ])
    expect(report.warnings).toEqual([])
    const wrong = 'voter,party,from,to\n11,Red,2032-01-01,2031-01-01\n12,Red,soon,\n'
    await expect(imported({ votes: VOTES, members: wrong })).rejects.toThrow(
      /members-given\.csv:2:to: the term ends on 2031-01-01, before it begins[\s\S]*members-given\.csv:3:from: "soon" is no date/,
    )
    expect(warned(await imported({ votes: VOTES, members: 'voter,name,from\n11,Ann,2031\n12,Bea,2031\n' }))).toEqual([
      ['members-given.csv', 1, 'from', 'there is no column of groups, so these terms are not used'],
    ])
  })

  it('of the votes are taken where the two files differ, which is said', async () => {
    const votes = 'rcid,voter,vote,party\n1,11,yes,Red\n1,12,no,Red\n1,13,no,Blue\n'
    const members = 'voter,party\n11,Red\n12,Blue\n13,Green\n'
    const report = await imported({ votes, members }, { party: 'party' })
    expect(tiesOf(report).map(([, group]) => group)).toEqual(['Red', 'Red', 'Blue'])
    expect(warned(report)).toEqual([
      [
        'members-given.csv',
        3,
        'party',
        '2 voters have groups here that they do not have in ballots.csv, whose groups are used (the first is "12", "Blue" here and "Red" there)',
      ],
    ])
  })
})

it('two names of one voter are warned of, with both rows', async () => {
  const report = await imported({ votes: VOTES, members: 'voter,name\n11,Ann\n12,Bea\n11,Anne\n11,Anne\n' })
  expect(report.dataset.actors.map(({ name }) => name)).toEqual(['Anne', 'Bea'])
  expect(warned(report)).toEqual([
    ['members-given.csv', 4, 'name', '"11" has the name "Anne" here, and "Ann" in row 2: the last is taken'],
  ])
})

it.each([
  [['11=12', '12=11'], 'are a circle'],
  [['11=12', '12=13'], 'are a chain, expected --alias "11=13"'],
  [['11=12', '11=13'], '"11" is to be "12" and "13"'],
  [['11=12', '11=12'], '"11" is given twice'],
])('the aliases %j are refused', async (alias, message) => {
  await expect(imported({ votes: VOTES }, { alias })).rejects.toThrow(message)
})
