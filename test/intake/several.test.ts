import { describe, expect, it } from 'vitest'
import { tablesShown } from '../../app/web/worker/given/told-tables.ts'
import { browserFiles } from '../../graph-loader/files/index.ts'
import type { Told, Understanding } from '../../graph-loader/intake/index.ts'
import { readForeign } from '../../graph-loader/read-any.ts'
import { inWords, pageWords } from '../../graph-loader/words/index.ts'

/** Reads tables as one dataset, each with what is told of it. */
function together(tables: Readonly<Record<string, readonly [text: string, told?: Told]>>) {
  const files = new Map(Object.entries(tables).map(([name, [text]]) => [name, new Blob([text])]))
  return readForeign(browserFiles(files), Object.keys(tables), { toldOf: (file) => tables[file]?.[1] })
}

const USUAL = ['actor,Bells,Mills\nOak,1,0\nElm,-1,-2\n'] as const
const MARKS = ['actor,Tolls,Parks\nOak,1,5\nElm,4,2\n', { scale: { min: 1, max: 5 } }] as const
const WORDS = ['actor,Fairs,Lakes\nOak,agree,disagree\nElm,disagree,agree\n'] as const

describe('tables on scales of their own', () => {
  it.each([
    ['usual before told', { a: USUAL, b: MARKS }],
    ['told before usual', { a: MARKS, b: USUAL }],
    ['words among them', { a: WORDS, b: MARKS, c: USUAL }],
    ['words last', { a: USUAL, b: MARKS, c: WORDS }],
  ])('%s: each issue has the scale of its table', async (_, tables) => {
    const dataset = await together(
      Object.fromEntries(Object.entries(tables).map(([name, one]) => [`${name}.csv`, one])),
    )
    const range = Object.fromEntries(
      dataset.issues.map(({ id, scale }) => {
        const { min, max } = dataset.scales.find((one) => one.id === scale) ?? { min: null, max: null }
        return [id, `${min}..${max}`]
      }),
    )
    const wanted = { Bells: '-2..2', Mills: '-2..2', Tolls: '1..5', Parks: '1..5', Fairs: '-1..1', Lakes: '-1..1' }
    expect(range).toEqual(Object.fromEntries(Object.entries(wanted).filter(([id]) => id in range)))
    expect(Object.keys(range)).toHaveLength(2 * Object.keys(tables).length)
  })

  it('one issue on two scales is told, not read on either', async () => {
    const other = ['actor,Tolls,Bells\nAsh,2,1\nElm,-2,0\n'] as const
    await expect(together({ 'a.csv': MARKS, 'b.csv': other })).rejects.toThrow(
      /b\.csv:2: "Tolls" is on another scale here than in a table before, which has it on 1\.\.5/,
    )
  })
})

describe('tables that lie beside others', () => {
  const understood = async (files: Readonly<Record<string, string>>) => {
    let all: readonly Understanding[] = []
    const blobs = new Map(Object.entries(files).map(([name, text]) => [name, new Blob([text])]))
    const dataset = await readForeign(browserFiles(blobs), Object.keys(files), {
      toldOf: () => undefined,
      onUnderstood: (them) => {
        all = them
      },
    })
    return { dataset, all }
  }
  const MAO = 'actor,Toll,Park\nOak,2,-1\nElm,-3,1\nAsh,1,2\n'
  const MID = ',Oak,Elm,Ash\nOak,0,2,1\nElm,3,0,2\nAsh,1,1,0\n'

  it('what actors do to one another is left out beside their positions, and said', async () => {
    const { dataset, all } = await understood({ 'mid.csv': MID, '2mao.csv': MAO })
    expect(dataset.stances).toHaveLength(6)
    const mid = all.find(({ table }) => table.file === 'mid.csv')
    expect(mid).toMatchObject({ isBeside: true, questions: [] })
    expect(mid?.sentences.map((one) => inWords(one)).join()).toContain('parley mactor takes it with --mid')
    await expect(understood({ 'mid.csv': MID })).rejects.toThrow(/its rows and its columns are the same actors/)
  })

  it('members beside votes ask nothing, whatever their columns could be', async () => {
    const { dataset, all } = await understood({
      'S001_members.csv':
        'congress,chamber,icpsr,state_icpsr,bioname\n1,Senate,901,1,"MOOR, Ada"\n1,Senate,902,1,"ROUX, Bea"\n',
      'S001_votes.csv': 'congress,chamber,rollnumber,icpsr,cast_code,prob\n1,Senate,1,901,1,99\n1,Senate,1,902,6,99\n',
    })
    expect(dataset.actors.map(({ name }) => name)).toEqual(['MOOR, Ada', 'ROUX, Bea'])
    const shown = tablesShown(all, {}, await pageWords('en'))
    expect(
      shown.map(({ name, isBeside, questions, columns }) => [name, isBeside, questions.length, columns.length > 0]),
    ).toEqual([
      ['S001_members.csv', true, 0, false],
      ['S001_votes.csv', false, 0, true],
    ])
  })
})
