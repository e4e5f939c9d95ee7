import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../problem.ts'
import { type ImportRollcallsOptions, importRollcalls } from './import-rollcalls.ts'

async function imported(files: Readonly<Record<string, string>>, options: ImportRollcallsOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-namesakes-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const report = await importRollcalls(join(folder, Object.keys(files)[0] as string), join(folder, 'out'), {
    ...options,
    members: options.members && join(folder, options.members),
  })
  return {
    actors: report.dataset.actors.flatMap(({ id, kind }) => (kind === 'bloc' ? [] : [id])),
    stances: report.dataset.stances.length,
    told: report.warningGroups.map((one) => formatProblem(one)),
    notes: report.notes,
  }
}

const refusal = (files: Readonly<Record<string, string>>, options: ImportRollcallsOptions = {}) =>
  imported(files, options).then(
    () => 'it was not refused',
    (error: Error) => error.message,
  )

describe('two voters of one name in a file of the Bundestag', () => {
  const header =
    'Wahlperiode,Sitzungnr,Abstimmnr,Fraktion/Gruppe,Name,Vorname,Titel,ja,nein,Enthaltung,ungültig,nichtabgegeben,Bezeichnung,Bemerkung\n'
  const row = (n: number, party: string, vote: string, called = 'Anna Feld') =>
    `21,1,${n},${party},Feld,Anna,,${vote},${called},\n`
  const [YES, NO] = ['1,0,0,0,0', '0,1,0,0,0']

  it.each([
    ['with the same vote', row(1, 'Rot', YES) + row(1, 'Blau', YES)],
    ['with other votes', row(1, 'Rot', YES) + row(1, 'Blau', NO)],
  ])('and of two parties, %s, are refused with what keeps them apart', async (_, rows) => {
    expect(await refusal({ 'vote.csv': header + rows })).toBe(
      'vote.csv:3: "Anna Feld" of Vorname, Name is the name of several voters: Fraktion/Gruppe is "Blau", but "Rot" in row 2 in the same roll call, expected --voter Vorname,Name,Fraktion/Gruppe, which tells them apart, or --varies Fraktion/Gruppe where one voter has several',
    )
    const apart = await imported({ 'vote.csv': header + rows }, { voter: 'Vorname,Name,Fraktion/Gruppe' })
    expect(apart).toMatchObject({ actors: ['Anna Feld Blau', 'Anna Feld Rot'], stances: 2 })
  })

  it('and of one party are told apart by the constituency in the whole name', async () => {
    const rows = row(1, 'Rot', YES, 'Anna Feld (Hügel)') + row(1, 'Rot', YES, 'Anna Feld (Tal)')
    expect(await refusal({ 'vote.csv': header + rows })).toContain('--voter Vorname,Name,Bezeichnung')
    const apart = await imported({ 'vote.csv': header + rows }, { voter: 'Vorname,Name,Bezeichnung' })
    expect(apart.actors).toHaveLength(2)
  })

  it('are found when each stands in a block of its own, too', async () => {
    const rows = row(1, 'Rot', YES) + row(2, 'Rot', NO) + row(1, 'Blau', YES) + row(2, 'Blau', YES)
    expect(await refusal({ 'vote.csv': header + rows })).toMatch(
      /Fraktion\/Gruppe is "Blau", but "Rot" in row 3, and this roll call has a vote of that name already/,
    )
  })

  it('but who changes the party is one', async () => {
    const rows = row(1, 'Rot', YES) + row(2, 'Blau', NO)
    expect(await imported({ 'vote.csv': header + rows })).toMatchObject({ actors: ['Anna Feld'], stances: 2 })
  })
})

describe('two voters of one name in other files', () => {
  const votes = (rows: string[]) => ({ 'votes.csv': `rcid,date,member,person_id,party,vote\n${rows.join('\n')}\n` })

  it('are refused when their ids differ, whenever they vote', async () => {
    const rows = ['1,2031-01-01,Ann,11,Red,yes', '2,2031-02-01,Ann,12,Red,no', '2,2031-02-01,Bo,13,Red,no']
    expect(await refusal(votes(rows))).toBe(
      'votes.csv:3: "Ann" of member is the name of several voters: person_id is "12", but "11" in row 2, expected --voter member,person_id, which tells them apart, or --varies person_id where one voter has several',
    )
    expect((await imported(votes(rows), { varies: ['person_id'] })).actors).toEqual(['Ann', 'Bo'])
    expect((await imported(votes(rows), { voter: 'member,person_id' })).actors).toEqual(['Ann 11', 'Ann 12', 'Bo 13'])
  })

  it('are refused when they are of two parties on one day', async () => {
    const rows = ['1,2031-01-01,Ann,11,Red,yes', '2,2031-01-01,Ann,11,Blue,no']
    expect(await refusal(votes(rows))).toContain('party is "Blue", but "Red" in row 2 on the same day')
  })

  it('are told when they are of two parties by turns', async () => {
    const rows = ['1,2031-01-01,Ann,11,Red,yes', '2,2031-01-02,Ann,11,Blue,no', '3,2031-01-03,Ann,11,Red,no']
    const more = ['4,2031-01-04,Ann,11,Blue,no']
    const { actors, told } = await imported(votes([...rows, ...more]), { party: 'party' })
    expect(actors).toEqual(['Ann'])
    expect(told).toEqual([
      'votes.csv: 1 voter is in two groups at once, and counts in each (the first is "Ann", in "Red" and "Blue"), expected one group at a time; where two people have one name, --voter with one more column',
    ])
  })

  it('are refused in a file of members, and told when nothing says when they were in two groups', async () => {
    const files = (members: string) => ({ 'votes.csv': 'rcid,member,vote\n1,Ann,yes\n1,Bo,no\n', 'm.csv': members })
    expect(await refusal(files('member,wikidata,party\nAnn,Q1,Red\nAnn,Q2,Red\n'), { members: 'm.csv' })).toContain(
      'm.csv:3: "Ann" of member is the name of several voters: wikidata is "Q2", but "Q1" in row 2',
    )
    const { told } = await imported(files('member,party\nAnn,Red\nAnn,Blue\nBo,Red\n'), { members: 'm.csv' })
    expect(told).toEqual([expect.stringContaining('the first is "Ann", in "Red" and "Blue"')])
  })

  it('members are found by all columns that name a voter', async () => {
    const report = await imported(
      {
        'votes.csv': 'rcid,last,first,vote\n1,Feld,Anna,yes\n1,Feld,Bert,no\n',
        'm.csv': 'last,first,party\nFeld,Anna,Red\nFeld,Bert,Blue\n',
      },
      { voter: 'first,last', members: 'm.csv' },
    )
    expect(report.actors).toEqual(['Anna Feld', 'Bert Feld'])
    expect(report.told).toEqual([])
  })
})

describe('a column of codes and one of words', () => {
  const header = 'roll_call_id,people_id,vote,vote_desc\n'
  const rows = '1,1,1,Yea\n1,2,2,Yea\n1,3,1,Nay\n1,4,4,Excused\n'

  it('that contradict each other are refused, unless one is named', async () => {
    expect(await refusal({ 'votes.csv': header + rows })).toBe(
      'votes.csv:3:vote,vote_desc: "2" means no, but "Yea" beside it yes; so in 2 rows, expected --vote vote or --vote vote_desc, with the one that counts',
    )
    expect((await imported({ 'votes.csv': header + rows }, { vote: 'vote' })).stances).toBe(4)
    const words = await imported({ 'votes.csv': header + rows }, { vote: 'vote_desc', word: ['excused=absent'] })
    expect(words.notes).toEqual([
      'votes.csv: its header is that of the votes of LegiScan (https://legiscan.com/gaits/documentation/legiscan); its codes are not used, --vote names another column',
    ])
  })

  it('codes are not used for another column than the one that they are of', async () => {
    const voteview = 'congress,chamber,rollnumber,icpsr,cast_code,mine\n1,House,1,7,1,9\n'
    expect(await refusal({ 'votes.csv': voteview }, { vote: 'mine' })).toContain(
      'nothing says what these votes mean: "9" 1 time',
    )
    expect((await imported({ 'votes.csv': voteview }, { vote: 'cast_code' })).notes[0]).toContain('1 yes')
  })
})

it('columns that differ in case only are told', async () => {
  const { told } = await imported({ 'votes.csv': 'rcid,country,Vote,vote\n1,A,yes,no\n' })
  expect(told).toEqual([
    'votes.csv:1:Vote: columns that differ in case only: "Vote", "vote"; where no flag names one, the first is taken, expected names that differ, or a flag with the one that is meant',
  ])
})
