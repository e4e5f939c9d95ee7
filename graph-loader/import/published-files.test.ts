import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { alignmentOf, pairIndex } from '../../positions/alignment/alignment.ts'
import { stanceAt } from '../../positions/index.ts'
import { resolvePositions, scopeOf } from '../../positions/resolve/resolve-positions.ts'
import { InvalidDataError } from '../problem.ts'
import { type ImportRollcallsOptions, importRollcalls, type RollcallsReport } from './import-rollcalls.ts'

const WORDS = { 1: 'yes', 2: 'abstain', 3: 'no' } as const

function filesOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-published-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

function imported(files: Readonly<Record<string, string>>, options: ImportRollcallsOptions = {}, names?: string[]) {
  const folder = filesOf(files)
  const paths = (names ?? Object.keys(files).slice(0, 1)).map((name) => join(folder, name))
  return importRollcalls(paths, join(folder, 'out'), options)
}

async function refusal(
  files: Readonly<Record<string, string>>,
  options: ImportRollcallsOptions = {},
  names?: string[],
) {
  const error = await imported(files, options, names).then(
    () => null,
    (reason: unknown) => reason as Error,
  )
  expect(error, 'it was not refused').toBeInstanceOf(Error)
  return (error as Error).message
}

/** Who voted what, by the names of actor and issue. */
function votesOf({ dataset }: RollcallsReport): Record<string, string> {
  const nameOf = (list: readonly { id: string; name: string }[], id: string) => list.find((one) => one.id === id)?.name
  return Object.fromEntries(
    Array.from({ length: dataset.stances.length }, (_, row) => {
      const { actor, issue, value, status } = stanceAt(dataset.stances, row, dataset.actors, dataset.issues)
      const vote = value === null || value === undefined ? status : WORDS[value as 1 | 2 | 3]
      return [`${nameOf(dataset.issues, issue)}: ${nameOf(dataset.actors, actor)}`, vote]
    }),
  )
}

function alignments({ dataset }: RollcallsReport): Record<string, [value: number | null, shared: number]> {
  const scope = scopeOf(dataset, { minShared: 1 })
  const positions = resolvePositions(dataset, scope)
  const alignment = alignmentOf(positions)
  const ids = Array.from(positions.units, (actor) => dataset.actors[actor]?.id)
  const found: Record<string, [number | null, number]> = {}
  for (let a = 0; a < ids.length; a++) {
    for (let b = a + 1; b < ids.length; b++) {
      const at = pairIndex(a, b, ids.length)
      const value = alignment.value[at] as number
      found[`${ids[a]}-${ids[b]}`] = [Number.isNaN(value) ? null : value, alignment.shared[at] as number]
    }
  }
  return found
}

describe('files of publishers are known by their headers', () => {
  it('Voteview: 1 to 3 yes, 4 to 6 no, 7 and 8 present, 9 absent, 0 no member; names and parties lie beside', async () => {
    const casts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((code, i) => `1,Senate,1,${101 + i},${code},99`)
    const report = await imported({
      'S001_votes.csv': `congress,chamber,rollnumber,icpsr,cast_code,prob\n${casts.join('\n')}\n`,
      'S001_members.csv':
        'congress,chamber,icpsr,state_icpsr,state_abbrev,party_code,bioname\n1,Senate,101,1,AA,100,"ASH, Ann"\n1,Senate,102,1,AA,5000,"BAY, Bob"\n',
      'S001_rollcalls.csv':
        'congress,chamber,rollnumber,date,vote_desc\n1,Senate,1,1789-05-16,To dig a well\n1,Senate,2,1789-05-17,To fill it\n',
    })
    const name = (icpsr: number) => ({ 101: 'ASH, Ann', 102: 'BAY, Bob' })[icpsr] ?? icpsr
    const expected = ['yes', 'yes', 'yes', 'no', 'no', 'no', 'abstain', 'abstain', 'no_position']
    expect(votesOf(report)).toEqual(
      Object.fromEntries(expected.map((vote, i) => [`To dig a well: ${name(101 + i)}`, vote])),
    )
    const { actors, affiliations, documents } = report.dataset
    expect(actors.find(({ id }) => id === '110')).toMatchObject({ kind: 'person' })
    expect(affiliations).toMatchObject([
      { actor: '101', group: 'Democratic Party', kind: 'member' },
      { actor: '102', group: 'party 5000', kind: 'member' },
    ])
    expect(documents).toMatchObject([{ id: '1 Senate 1', publishedOn: '1789-05-16' }])
    expect(report.notes.join('\n')).toMatch(/S001_votes\.csv: its header is that of the votes of Voteview .*9 absent/)
    expect(report.notes.join('\n')).toMatch(/S001_members\.csv lies beside it: names and groups/)
  })

  it('Voteview: congress, chamber and number name a roll call', async () => {
    const header = 'congress,chamber,rollnumber,icpsr,cast_code\n'
    const both = [11, 99].flatMap((icpsr) =>
      [1, 2, 3].map((n) => `117,${icpsr === 11 ? 'Senate' : 'House'},${n},${icpsr},1`),
    )
    const report = await imported({ 'both.csv': `${header}${both.join('\n')}\n` })
    expect(report.dataset.issues).toHaveLength(6)
    expect(alignments(report)).toEqual({ '11-99': [null, 0] })
    const votes = '116,Senate,1,11,1\n116,Senate,1,12,6\n117,Senate,1,11,6\n117,Senate,1,12,1\n117,House,1,99,1\n'
    expect((await imported({ 'votes.csv': header + votes })).dataset.issues.map(({ id }) => id).sort()).toEqual([
      '116 Senate 1',
      '117 House 1',
      '117 Senate 1',
    ])
  })

  it('LegiScan: 1 yea, 2 nay, 3 not voting, 4 absent', async () => {
    const rows = [
      '5001,1,1,Yea',
      '5001,2,2,Nay',
      '5001,3,3,NV',
      '5002,1,2,Nay',
      '5002,2,1,Yea',
      '5002,3,2,Nay',
      '5003,1,1,Yea',
      '5003,2,2,Nay',
      '5003,3,1,Yea',
    ]
    const report = await imported({ 'votes.csv': `roll_call_id,people_id,vote,vote_desc\n${rows.join('\n')}\n` })
    expect(votesOf(report)).toMatchObject({ '5001: 3': 'no_position', '5002: 1': 'no', '5003: 3': 'yes' })
    expect(alignments(report)).toEqual({ '1-2': [-1, 3], '1-3': [1, 2], '2-3': [-1, 2] })
  })

  it('The Public Whip: tabs, 2 aye, 4 no, 3 both, -9 not there', async () => {
    const report = await imported({
      'votematrix.dat':
        'rowid\tdate\tvoteno\tBill\tmpid1\tmpid2\tmpid3\n1\t2024-01-10\t1\tBees\t2\t4\t-9\n2\t2024-01-11\t2\tTrees\t4\t2\t3\n',
    })
    expect(votesOf(report)).toEqual({
      'Bees: mpid1': 'yes',
      'Bees: mpid2': 'no',
      'Trees: mpid1': 'no',
      'Trees: mpid2': 'yes',
      'Trees: mpid3': 'abstain',
    })
    expect(report.dataset.documents.map(({ publishedOn }) => publishedOn)).toEqual(['2024-01-10', '2024-01-11'])
  })

  it('HowTheyVote: names, groups, titles and dates without a flag', async () => {
    const report = await imported({
      'member_votes.csv':
        'vote_id,member_id,position,country_code,group_code\n9001,11,FOR,DEU,EPP\n9001,12,AGAINST,FRA,SD\n9001,13,ABSTENTION,ITA,RENEW\n9001,14,DID_NOT_VOTE,POL,ECR\n9002,11,AGAINST,DEU,EPP\n9002,12,FOR,FRA,SD\n',
      'members.csv':
        'id,first_name,last_name,country_code\n11,Ada,Moor,DEU\n12,Bea,Roux,FRA\n13,Cai,Neri,ITA\n14,Dan,Wilk,POL\n',
      'votes.csv':
        'id,timestamp,display_title,is_main\n9001,2026-01-14 12:01:00,Footbridges,True\n9002,2026-02-14 12:01:00,Ferries,True\n',
    })
    expect(votesOf(report)).toEqual({
      'Footbridges: Ada Moor': 'yes',
      'Footbridges: Bea Roux': 'no',
      'Footbridges: Cai Neri': 'abstain',
      'Footbridges: Dan Wilk': 'no_position',
      'Ferries: Ada Moor': 'no',
      'Ferries: Bea Roux': 'yes',
    })
    expect(report.dataset.affiliations.map(({ actor, group }) => [actor, group])).toEqual([
      ['11', 'EPP'],
      ['12', 'SD'],
      ['13', 'RENEW'],
      ['14', 'ECR'],
    ])
    expect(report.dataset.documents.map(({ publishedOn }) => publishedOn)).toEqual(['2026-01-14', '2026-02-14'])
  })

  it('HowTheyVote: who changes groups is dated by the file of votes beside', async () => {
    const votes = ['9001,11,FOR,DEU,EPP', '9002,11,FOR,DEU,EPP', '9003,11,FOR,DEU,NI']
    const report = await imported({
      'member_votes.csv': `vote_id,member_id,position,country_code,group_code\n${votes.join('\n')}\n`,
      'votes.csv':
        'id,timestamp,display_title\n9001,2026-01-14 12:01:00,A\n9002,2026-02-14 12:01:00,B\n9003,2026-03-14 12:01:00,C\n',
    })
    expect(report.dataset.affiliations.map(({ group, from, to }) => [group, from, to])).toEqual([
      ['EPP', '2026-01-14', '2026-02-14'],
      ['NI', '2026-03-14', '2026-03-14'],
    ])
  })

  it('UN Digital Library: titles, sessions, dates and nations', async () => {
    const rows = [
      ['AAA', 'AVALON', 'Y'],
      ['BBB', 'BORDURIA', 'N'],
      ['CCC', 'CARPANIA', 'A'],
      ['DDD', 'DELTORA', 'X'],
    ]
    const text = `undl_id,ms_code,ms_name,ms_vote,date,session,resolution,title\n${rows.map((row) => `700001,${row.join(',')},2026-01-10,80,A/RES/80/901,On wells`).join('\n')}\n`
    const report = await imported({ 'ga.csv': text })
    expect(votesOf(report)).toEqual({
      'On wells: AVALON': 'yes',
      'On wells: BORDURIA': 'no',
      'On wells: CARPANIA': 'abstain',
      'On wells: DELTORA': 'no_position',
    })
    expect(report.dataset.issues).toMatchObject([{ id: 'session 80' }, { id: '700001', parents: ['session 80'] }])
    expect(report.dataset.actors).toMatchObject([{ kind: 'nation', nation: 'AAA' }, {}, {}, {}])
    // The same file tells of its roll calls once more, a row a vote: that contradicts nothing.
    const again = await imported(
      { 'ga.csv': text },
      { rollcalls: join(filesOf({ 'ga.csv': text }), 'ga.csv'), rollcall: 'undl_id' },
    )
    expect(again.dataset.issues).toHaveLength(2)
  })

  it('UN Digital Library: one code is one actor, named by its latest name wherever that stands in the file', async () => {
    const header = 'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,title\n'
    const rows = [
      '1,AAA,KINGDOM OF AVALON,Y,1961-10-02,16,R1,One',
      '2,AAA,AVALON SSR,N,1975-10-02,30,R2,Two',
      '3,AAA,AVALON,Y,2019-10-02,74,R3,Three',
      '3,BBB,BORDURIA,N,2019-10-02,74,R3,Three',
    ]
    for (const order of [rows, rows.toReversed(), [rows[2], rows[0], rows[3], rows[1]]]) {
      const report = await imported({ 'ga.csv': `${header}${order.join('\n')}\n` })
      const [avalon] = report.dataset.actors
      expect([avalon?.id, avalon?.name, [...(avalon?.aliases ?? [])].sort()]).toEqual([
        'AAA',
        'AVALON',
        ['AVALON SSR', 'KINGDOM OF AVALON'],
      ])
      expect(report.notes.at(-1)).toContain(
        'AAA is AVALON (AVALON SSR until 1975-10-02, KINGDOM OF AVALON until 1961-10-02)',
      )
      expect(report.warnings).toEqual([])
    }
  })

  it('UN Digital Library: a code of two members that followed each other is warned of', async () => {
    const report = await imported({
      'ga.csv':
        'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,title\n1,YUG,YUGOSLAVIA,Y,1980-10-02,35,R1,One\n2,YUG,SERBIA,N,2019-10-02,74,R2,Two\n',
    })
    expect(JSON.stringify(report.warnings)).toContain('which are two members: here they are one actor')
  })

  it('the Bundestag: a column for each way to vote, and groups', async () => {
    const header =
      'Wahlperiode,Sitzungnr,Abstimmnr,Fraktion/Gruppe,Name,Vorname,ja,nein,Enthaltung,ungültig,nichtabgegeben\n'
    const report = await imported({
      'vote.csv': `${header}21,1,1,Rot,Feld,Anna,1,0,0,0,0\n21,1,1,Blau,Holm,Bert,0,1,0,0,0\n21,1,1,Blau,Lenz,Cora,0,0,0,0,1\n`,
    })
    expect(votesOf(report)).toEqual({
      '21 1 1: Anna Feld': 'yes',
      '21 1 1: Bert Holm': 'no',
      '21 1 1: Cora Lenz': 'no_position',
    })
    expect(report.dataset.affiliations.map(({ group }) => group)).toEqual(['Rot', 'Blau', 'Blau'])
    expect(await refusal({ 'vote.csv': `${header}21,1,1,Rot,Feld,Anna,1,1,0,0,0\n` })).toMatch(
      /^vote\.csv:2:.*2 of ja, nein/,
    )
  })
})

describe('nothing that has no words is guessed', () => {
  it('numbers, dashes and single letters are listed with their counts and the flag to type', async () => {
    const text = `rcid,country,vote\n${['1', '1', '3', '-', 'A'].map((code, i) => `${i},N${i},${code}`).join('\n')}\n`
    expect(await refusal({ 'votes.csv': text })).toBe(
      `votes.csv:2:vote: nothing says what these votes mean: "1" 2 times, "3" 1 time, "-" 1 time, "A" 1 time, expected --codes '1=VOTE,3=VOTE,-=VOTE,A=VOTE' with yes, abstain, no, absent or none for each VOTE`,
    )
    const report = await imported({ 'votes.csv': text }, { codes: ['1=yes,3=no,-=none,A=abstain,7=absent'] })
    expect(Object.values(votesOf(report)).sort()).toEqual(['abstain', 'no', 'yes', 'yes'])
    expect(report.warnings.map(({ message }) => message)).toEqual(['"7=absent" of --codes does not occur'])
    await expect(imported({ 'votes.csv': text }, { codes: ['1=yes,1=no'] })).rejects.toThrow(/^--codes: "1=no" was yes/)
  })

  it('Y and N are letters as any other, in both layouts', async () => {
    const told = `nothing says what these votes mean: "N" 1 time, "Y" 1 time, expected --codes 'N=VOTE,Y=VOTE' with yes, abstain, no, absent or none for each VOTE`
    expect(await refusal({ 'votes.csv': 'rcid,country,vote\n1,A,Y\n1,B,N\n' })).toBe(`votes.csv:2:vote: ${told}`)
    expect(await refusal({ 'votes.csv': 'rcid,A,B\n1,Y,N\n' })).toBe(`votes.csv:2: ${told}`)
    const report = await imported({ 'votes.csv': 'rcid,country,vote\n1,A,y\n1,B,n\n' }, { codes: ['y=yes,n=no'] })
    expect(Object.values(votesOf(report)).sort()).toEqual(['no', 'yes'])
  })

  it('an unknown word is told once, with its count and its first row', async () => {
    const rows = Array.from({ length: 35_995 }, (_, i) => `${i},N,${i === 9 ? 'yes' : 'maybe'}`)
    expect(await refusal({ 'votes.csv': `rcid,country,vote\n${rows.join('\n')}\n` })).toBe(
      'votes.csv:2:vote: unknown vote "maybe", expected yes, abstain, no, absent, or --word WORD=VOTE (35,994 times, first here)',
    )
  })

  it('a header of a megabyte is not echoed', async () => {
    const long = 'x'.repeat(500_000)
    for (const options of [{}, { rollcall: 'y' }, { title: 'y' }]) {
      expect((await refusal({ 'votes.csv': `${long},${long}y,vote\n1,2,yes\n` }, options)).length).toBeLessThan(2000)
    }
  })
})

describe('one key names one thing', () => {
  const both =
    'number,chamber,date,who,vote\n1,Upper,2031-01-01,A,yes\n2,Upper,2031-01-02,A,no\n1,Lower,2031-01-01,B,yes\n'

  it('else it is refused, with the columns that tell them apart', async () => {
    const message = await refusal({ 'votes.csv': both }, { rollcall: 'number', voter: 'who' })
    expect(message).toContain(
      'votes.csv:4: "1" of number names several roll calls: chamber is "Lower", but "Upper" in row 2',
    )
    expect(message).toContain('expected --rollcall chamber,number')
    const report = await imported({ 'votes.csv': both }, { rollcall: 'chamber,number', voter: 'who' })
    expect(report.dataset.issues.map(({ id }) => id)).toEqual(['Upper 1', 'Upper 2', 'Lower 1'])
  })

  it('unless the column is one that varies', async () => {
    const report = await imported({ 'votes.csv': both }, { rollcall: 'number', voter: 'who', varies: ['chamber'] })
    expect(report.dataset.issues).toHaveLength(2)
  })

  it('two keys that are joined to one id are refused', async () => {
    const text = 'session,number,who,vote\n1 2,3,A,yes\n1,2 3,A,no\n'
    expect(await refusal({ 'votes.csv': text }, { rollcall: 'session,number', voter: 'who' })).toMatch(
      /is the id of two roll calls/,
    )
  })
})

describe('several files are one dataset', () => {
  const january = 'rcid,country,vote\n1,A,yes\n1,B,no\n'

  it('of all their roll calls', async () => {
    const report = await imported(
      { 'january.csv': january, 'february.csv': 'rcid,country,vote\n2,A,no\n2,B,no\n' },
      {},
      ['january.csv', 'february.csv'],
    )
    expect(report.dataset.issues).toHaveLength(2)
    expect(alignments(report)).toEqual({ 'A-B': [0, 2] })
    expect(report.dataset.info.sources.map(({ title }) => title)).toEqual(['january.csv', 'february.csv'])
  })

  it('and a key that stands in two of them is refused, unless date or title say that it is the same', async () => {
    const files = { 'january.csv': january, 'february.csv': 'rcid,country,vote\n1,C,no\n' }
    const names = ['january.csv', 'february.csv']
    expect(await refusal(files, {}, names)).toMatch(
      /^february\.csv:2:rcid: the roll call "1" stands in another file too/,
    )
    expect((await imported(files, { overlap: true }, names)).dataset.stances.length).toBe(3)
    const dated = {
      'a.csv': 'rcid,country,vote,date\n1,A,yes,2031-01-01\n',
      'b.csv': 'rcid,country,vote,date\n1,B,no,2031-01-01\n',
    }
    expect((await imported(dated, {}, ['a.csv', 'b.csv'])).dataset.issues).toHaveLength(1)
    const other = { ...dated, 'b.csv': 'rcid,country,vote,date\n1,B,no,2032-01-01\n' }
    expect(await refusal(other, {}, ['a.csv', 'b.csv'])).toMatch(/has the date "2031-01-01" in another file/)
  })

  it('a vote that two files tell differently is refused', async () => {
    const files = { 'january.csv': january, 'february.csv': 'rcid,country,vote\n1,A,no\n' }
    expect(await refusal(files, { overlap: true }, ['january.csv', 'february.csv'])).toMatch(
      /no, but "A" voted yes on "1"/,
    )
  })
})

describe('no flag does nothing', () => {
  const votes = 'rcid,country,vote,what,block,part\n1,A,yes,Wells,2031,Red\n1,B,no,Wells,2031,Blue\n'

  it('title, group and party are taken from the votes themselves', async () => {
    const { dataset } = await imported({ 'votes.csv': votes }, { title: 'what', group: 'block', party: 'part' })
    expect(dataset.issues.map(({ name }) => name)).toEqual(['block 2031', 'Wells'])
    expect(dataset.affiliations.map(({ actor, group }) => [actor, group])).toEqual([
      ['A', 'Red'],
      ['B', 'Blue'],
    ])
  })

  it.each([
    [{ title: 'none' }, '--title'],
    [{ group: 'none' }, '--group'],
    [{ party: 'none' }, '--party'],
    [{ date: 'none' }, '--date'],
    [{ varies: ['none'] }, '--varies'],
    [{ overlap: true }, '--overlap'],
    [{ alias: ['Z=A'] }, '--alias'],
  ] as const)('%j is refused where it would', async (options, flag) => {
    expect(await refusal({ 'votes.csv': votes }, options as ImportRollcallsOptions)).toContain(flag)
  })
})

describe('names that are likely the same', () => {
  const votes =
    'rcid,country,vote\n1,Venezuela,yes\n2,"Venezuela, Bolivarian Republic of",yes\n3,Venezuela (Bolivarian Republic of),no\n1,Turkey,yes\n2,Türkiye,no\n'

  it('are told with what joins them, and stay apart', async () => {
    const report = await imported({ 'votes.csv': votes })
    expect(report.dataset.actors).toHaveLength(5)
    expect(report.warnings.map(({ message }) => message)).toEqual([
      '"Venezuela", "Venezuela, Bolivarian Republic of", "Venezuela (Bolivarian Republic of)" are likely the same',
      '"Turkey", "Türkiye" are likely the same',
    ])
    expect(report.warnings[1]?.expected).toBe('one name each; --alias "Türkiye=Turkey" makes them one')
  })

  it('are one actor when an alias says so', async () => {
    const { dataset, warnings } = await imported(
      { 'votes.csv': votes },
      {
        alias: [
          'Türkiye=Turkey',
          'Venezuela, Bolivarian Republic of=Venezuela',
          'Venezuela (Bolivarian Republic of)=Venezuela',
        ],
      },
    )
    expect(dataset.actors.map(({ id, aliases }) => [id, aliases.length])).toEqual([
      ['Turkey', 1],
      ['Venezuela', 2],
    ])
    expect(warnings).toEqual([])
  })

  it('nothing is left behind by a refusal', async () => {
    const folder = filesOf({ 'votes.csv': 'rcid,country,vote\n1,A,9\n' })
    await expect(importRollcalls(join(folder, 'votes.csv'), join(folder, 'out'))).rejects.toBeInstanceOf(
      InvalidDataError,
    )
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})
