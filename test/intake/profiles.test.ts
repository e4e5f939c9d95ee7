import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserFiles } from '../../graph-loader/files/index.ts'
import type { Told, Understanding } from '../../graph-loader/intake/index.ts'
import { TABLE_PROFILES } from '../../graph-loader/intake/profiles/registry.ts'
import { readAny, readForeign } from '../../graph-loader/read-any.ts'
import { PROFILES } from '../../graph-loader/rollcalls/index.ts'
import { inWords } from '../../graph-loader/words/index.ts'
import { type FullDataset, stanceOf } from '../../positions/dataset/index.ts'
import { PROFILE_CASES } from './profile-cases.ts'
import { VOTE_PROFILE_CASES } from './vote-profile-cases.ts'

type Files = Readonly<Record<string, string>>

/** Reads the first of some files as a person gives it. */
async function read(files: Files, told?: Told): Promise<{ dataset: FullDataset; says: string[] }> {
  const held = browserFiles(new Map(Object.entries(files).map(([name, text]) => [`in/${name}`, new Blob([text])])))
  let understood: readonly Understanding[] = []
  const dataset = await readAny(held, `in/${Object.keys(files)[0]}`, {
    told,
    onUnderstood(how) {
      understood = how
    },
  })
  return { dataset, says: understood.flatMap(({ sentences }) => sentences.map((one) => inWords(one))) }
}

function stances(dataset: FullDataset): string[] {
  return Array.from({ length: dataset.stances.length }, (_, row) => {
    const { actor, issue, value, statedOn, salience } = stanceOf(dataset, row)
    return [actor, issue, value ?? '-', statedOn ?? '', salience ?? ''].join('|')
  }).sort()
}

function boundsOf(dataset: FullDataset, name: string | undefined): string {
  const scale = dataset.scales.find(({ id }) => id === name)
  return scale ? `${scale.min}..${scale.max}` : ''
}

describe.each([...PROFILE_CASES, ...VOTE_PROFILE_CASES])(
  '$what',
  ({ known, files, stances: right, actors, issues, says = [], mutilated }) => {
    it('is known by its header and read right, and that is said', async () => {
      const { dataset, says: said } = await read(files)
      expect(stances(dataset)).toEqual([...right].sort())
      expect(said[0]).toContain(`its header is that of the ${known}`)
      for (const sentence of says) expect(said.some((one) => sentence.test(one))).toBe(true)
      if (actors)
        expect(dataset.actors.map(({ id, name, kind, nation }) => `${id}: ${name}, ${kind}, ${nation ?? ''}`)).toEqual(
          expect.arrayContaining([...actors]),
        )
      if (issues)
        expect(
          dataset.issues.map(({ id, name, scale }) => `${id}: ${name}, ${boundsOf(dataset, scale)}`).sort(),
        ).toEqual([...issues].sort())
    })

    it.each(mutilated)('tells where %j is %j', async (from, to, told) => {
      const [[name = '', text = ''] = [], ...others] = Object.entries(files)
      expect(text).toContain(from)
      const damaged = { [name]: text.replace(from, to), ...Object.fromEntries(others) }
      await expect(read(damaged)).rejects.toThrow(told)
    })

    it('is known whatever the case of its header, with a column more', async () => {
      const [[name = '', text = ''] = [], ...others] = Object.entries(files)
      if (name.endsWith('.json')) return
      const lines = text.split('\n')
      const at = lines.findIndex((line) =>
        /party_id|per101|country_text_id|^Actor|^participant|^From|^rm,|idVotacao|^MEPID/i.test(line),
      )
      if (at < 0) return
      const mark = (lines[at] as string).includes(';') ? ';' : ','
      const longer = lines.map((line, row) => {
        if (line === '' || row < at) return line
        const cells = row === at ? line.toUpperCase() : line
        return `${row === at ? 'remark' : 'x'}${mark}${cells}`
      })
      const { dataset } = await read({ [name]: longer.join('\n'), ...Object.fromEntries(others) })
      expect(dataset.stances.length).toBe(right.length)
    })
  },
)

describe('a kind of file that is known', () => {
  const [ches] = PROFILE_CASES
  const files = (ches as (typeof PROFILE_CASES)[number]).files
  const [name, text] = Object.entries(files)[0] as [string, string]

  it('is overruled by what is told: scales, words, roles, layouts', async () => {
    const scaled = await read(files, { scale: { min: 0, max: 20 } })
    expect(scaled.dataset.scales.map(({ min, max }) => [min, max])).toEqual([[0, 20]])
    expect(scaled.says).toContain('the scale is 0..20, as told')
    const worded = await read({ [name]: text.replace('6.5,6.2', '99,6.2') }, { words: { 99: 'none' } })
    expect(stances(worded.dataset)).not.toContainEqual(expect.stringMatching(/^9301\|lrgen/))
    const left = await read(files, { columns: { galtan: 'ignore', electionyear: 'stated_on' } })
    expect(stances(left.dataset)).toContain('9301|eu_position|6.8|2017|5.5')
    expect(stances(left.dataset).some((one) => one.includes('galtan'))).toBe(false)
    const other = await read(files, { columns: { party: 'actor', party_id: 'ignore', country: 'ignore' } }).catch(
      String,
    )
    expect(other).toMatch(/"MOON" has the row 2 already/)
    await expect(read(files, { columns: { vote: 'value' } })).rejects.toThrow(/vote: .* declares no scale of "vote"/)
  })

  it('is not taken for one where its essential columns are missing', async () => {
    const without = text.replaceAll('eu_position', 'eu_position_judged')
    const fault = await read({ [name]: without }).catch(String)
    expect(fault).toMatch(/expected --scale MIN\.\.MAX/)
  })

  it('is read the same way by its recipe, though it has one salience for each issue', async () => {
    const columns = { lrecon_salience: 'salience', galtan_salience: 'salience', party_id: 'actor' }
    const { dataset } = await read(files, { columns, shape: 'actors-by-issues' })
    expect(dataset.stances.length).toBe(9)
  })
})

describe('files of a Polis conversation', () => {
  const polis = PROFILE_CASES.find(({ known }) => known.includes('Polis'))?.files ?? {}
  const votes = 'timestamp,datetime,comment-id,voter-id,vote\n1900000000,x,0,0,1\n1900000001,x,0,0,-1\n'
  const all: Files = { ...polis, 'votes.csv': votes, 'summary.csv': 'topic,Moats\nviews,9\n' }

  it('given together are one dataset, the votes of the table once', async () => {
    const held = browserFiles(new Map(Object.entries(all).map(([name, text]) => [name, new Blob([text])])))
    const says: string[] = []
    const dataset = await readForeign(held, Object.keys(all), {
      id: 'moats',
      onUnderstood: (how) =>
        says.push(...how.flatMap(({ table, sentences }) => `${table.name}: ${inWords(sentences.at(-1) ?? '')}`)),
    })
    expect(stances(dataset)).toHaveLength(4)
    expect(dataset.issues.map((issue) => issue.name)).toContain('Towers are high enough.')
    expect(says).toContain('votes.csv: left out: what it says of positions, the table beside it says too')
  })

  it('without the table of votes say what is missing', async () => {
    await expect(read({ 'comments.csv': polis['comments.csv'] ?? '' })).rejects.toThrow(/participants-votes\.csv/)
    await expect(read({ 'votes.csv': votes })).rejects.toThrow(/the last vote of each/)
  })

  it('that do not add up are told', async () => {
    const wrong = {
      'participants-votes.csv': (polis['participants-votes.csv'] ?? '').replace('0,1,1,3,1,1', '0,1,1,3,2,1'),
    }
    expect((await read(wrong)).says).toContain('a row does not add up: row 2: n-agree says 2, and 1 are there')
  })
})

describe('MACTOR', () => {
  it('1MAO holds sides alone, on -1..1', async () => {
    const { dataset } = await read({ '1MAO.csv': 'actor,Tolls,Parks\nOak,1,-1\nElm,0,1\n' })
    expect(dataset.scales.map(({ min, max }) => [min, max])).toEqual([[-1, 1]])
  })

  it('a matrix of influences is no table of stances, and what reads it is named', async () => {
    const influences = { 'mdi.csv': ',Oak,Elm,Ash\nOak,0,2,1\nElm,3,0,2\nAsh,0,1,0\n' }
    await expect(read(influences)).rejects.toThrow(/the same actors: .* parley mactor DATASET --mid FILE/)
  })
})

describe('docs/profiles.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/profiles.md'), 'utf8')

  it.each(TABLE_PROFILES)('tells of $id', ({ label, source, needs }) => {
    const row = text.split('\n').find((line) => line.startsWith(`| ${inWords(label)}`)) ?? ''
    expect(row).toContain(source)
    for (const need of needs)
      for (const name of need.replace('*', '').split('|')) expect(row.toLowerCase()).toContain(name)
  })

  it.each(TABLE_PROFILES)('a made-up $id is read in a test', ({ label }) => {
    expect([...PROFILE_CASES.map(({ known }) => known), 'event list of Discourse Network Analyzer']).toContain(
      inWords(label).split(',')[0],
    )
  })
})

describe('votes that are counted in their own file', () => {
  const camara = VOTE_PROFILE_CASES.find(({ known }) => known.includes('Câmara'))?.files ?? {}
  const undl = [
    'undl_id,ms_code,ms_name,ms_vote,date,session,title,total_yes,total_no,total_abstentions,total_non_voting',
    '700001,AAA,AVALON,Y,2031-01-10,80,On wells,1,1,0,0',
    '700001,BBB,BORDURIA,N,2031-01-10,80,On wells,1,1,0,0',
    '700002,AAA,AVALON,Y,2031-01-11,80,On moats,3,0,0,0',
  ].join('\n')

  it('are compared with it, and what differs is told with its place', async () => {
    expect((await read({ 'ga.csv': undl })).says).toContain(
      'ga.csv:4:total_yes: total_yes of "700002" is 3, but 1 votes are yes; so in 1 of 2 roll calls, expected all votes, or a part of them that was meant',
    )
    const agreed = (await read({ 'ga.csv': undl.replace('On moats,3', 'On moats,1') })).says
    expect(agreed.some((one) => one.includes('total_yes of'))).toBe(false)
    const [votes = '', rollcalls = ''] = Object.values(camara)
    const beside = {
      'votacoesVotos-2031.csv': votes,
      'votacoes-2031.csv': rollcalls.replace('"1";"1";"1";"1"', '"1";"9";"1";"1"'),
    }
    expect((await read(beside)).says).toContainEqual(
      expect.stringMatching(/^votacoes-2031\.csv:2:votosSim: votosSim of "9-1" is 9, but 1 votes are yes/),
    )
  })
})

describe('JSON that holds people and no votes', () => {
  it('is told to hold none', async () => {
    const people = {
      'people.json': JSON.stringify({ persons: [{ id: 'p1', name: 'Ada' }], organizations: [{ id: 'o1', name: 'M' }] }),
    }
    await expect(read(people)).rejects.toThrow(/people\.json: .*, expected /)
  })
})

describe('docs/rollcalls.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/rollcalls.md'), 'utf8').toLowerCase()
  const table = text.split('\n').filter((line) => line.startsWith('| '))

  it.each(PROFILES)('tells of $id', ({ id, needs }) => {
    // The columns that a flattened file gets here are not those that people see.
    const names = id === 'popolo' ? ['vote_events'] : needs.map((need) => need.replace('*', '').toLowerCase())
    expect(
      table.some((row) => names.filter((name) => row.includes(`\`${name}`)).length >= Math.min(3, names.length)),
    ).toBe(true)
  })
})
