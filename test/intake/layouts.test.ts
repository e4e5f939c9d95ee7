import { describe, expect, it } from 'vitest'
import { book, read, rows } from './what-came.ts'

const YEARS = [
  'Elm|Health|0|2024',
  'Elm|Tax|-1|2024',
  'Elm|Tax|1|2023',
  'Oak|Health|2|2024',
  'Oak|Tax|1|2023',
  'Oak|Tax|2|2024',
]

describe('a header of two rows', () => {
  it.each([
    [
      'merged in a workbook',
      'a.xlsx',
      book(
        [
          ['party', 'Roads', null, 'Nature'],
          [null, 'Tolls', 'Rail', 'Parks'],
          ['Oak', 1, 2, 0],
          ['Elm', -1, 0, 1],
        ],
        'xlsx',
        undefined,
        ['B1:C1', 'A1:A2'],
      ),
    ],
    [
      'with empty cells in a text',
      'a.csv',
      rows('party,Roads,,Nature', ',Tolls,Rail,Parks', 'Oak,1,2,0', 'Elm,-1,0,1'),
    ],
    [
      'the name of the rows below',
      'a.csv',
      rows('Survey of the forest', ',Roads,,Nature', 'party,Tolls,Rail,Parks', 'Oak,1,2,0', 'Elm,-1,0,1'),
    ],
  ])('is joined, and said: %s', async (_, file, content) => {
    const { stances, said } = await read(file, content)
    expect(stances).toEqual([
      'Elm|Nature – Parks|1',
      'Elm|Roads – Rail|0',
      'Elm|Roads – Tolls|-1',
      'Oak|Nature – Parks|0',
      'Oak|Roads – Rail|2',
      'Oak|Roads – Tolls|1',
    ])
    expect(said).toMatch(/rows \d, \d are its header together: "Roads – Tolls", "Roads – Rail", "Nature – Parks"/)
  })

  it.each([
    ['years below issues', rows('party;Tax;;Health', ';2023;2024;2024', 'Oak;1;2;2', 'Elm;1;-1;0')],
    ['years above issues', rows(';2023;2024;', 'party;Tax;Tax;Health', 'Oak;1;2;2', 'Elm;1;-1;0')],
  ])('dates in it are dates: %s', async (_, content) => {
    const { stances, said } = await read('a.csv', content)
    expect(stances).toEqual(YEARS)
    expect(said).toMatch(/the last part is the date/)
  })

  it('dates over actors are dates too', async () => {
    const { stances } = await read(
      'a.csv',
      rows('issue;Oak;;Elm;', ';2023;2024;2023;2024', 'Tax;1;2;1;-1', 'Health;;2;;0'),
    )
    expect(stances).toEqual(YEARS)
  })

  it('a name over all columns of values is a title', async () => {
    const { stances, said } = await read(
      'a.csv',
      rows('party,How do you stand?,', ',Tolls,Parks', 'Oak,1,2', 'Elm,-1,0'),
    )
    expect(stances).toEqual(['Elm|Parks|0', 'Elm|Tolls|-1', 'Oak|Parks|2', 'Oak|Tolls|1'])
    expect(said).toMatch(/"How do you stand\?" is over all of them, and left out/)
  })

  it('is told where nothing shows it', async () => {
    const content = rows('party,Roads,Nature', 'name,Tolls,Parks', 'Oak,1,2', 'Elm,-1,0')
    expect((await read('a.csv', content)).said).toMatch(/"Tolls" 1 time.*--header 1,2, where that row/)
    expect((await read('a.csv', content, { header: [1, 2] })).stances).toContain('Oak|Nature – Parks|2')
  })

  it('a first row of data below names that lack one is none', async () => {
    const { stances } = await read('a.csv', rows('party,Tolls,,Parks', 'Oak,1,,2', 'Elm,-1,,0'))
    expect(stances).toHaveLength(4)
    expect(
      (await read('a.csv', rows('party,Tolls,Parks,,', 'Oak,agree,agree,x,y', 'Elm,agree,disagree,z,z'))).stances,
    ).toHaveLength(4)
  })

  it('merged cells down a column say the same of each row', async () => {
    const table = [
      ['actor', 'issue', 'value'],
      ['Oak', 'Tolls', 1],
      [null, 'Parks', 2],
      ['Elm', 'Tolls', -1],
    ]
    const { stances, said } = await read('a.xlsx', book(table, 'xlsx', undefined, ['A2:A3']))
    expect(stances).toEqual(['Elm|Tolls|-1', 'Oak|Parks|2', 'Oak|Tolls|1'])
    expect(said).toMatch(/merged down a column are of each of their rows: "actor"/)
  })
})

describe('several tables in one sheet', () => {
  const TWO = rows('party,Tolls,Parks', 'Oak,1,2', 'Elm,-1,0', ',,', 'Table 2,,', 'town,Rail,Woods', 'Ash,1,1')
  it('the first is read, and what is below it is told', async () => {
    const { stances, said } = await read('a.csv', TWO)
    expect(stances).toEqual(['Elm|Parks|0', 'Elm|Tolls|-1', 'Oak|Parks|2', 'Oak|Tolls|1'])
    expect(said).toMatch(/below it another table begins in row 6 \("town", "Rail", "Woods"\).*--header 6/)
    expect((await read('a.csv', TWO, { header: 6 })).stances).toEqual(['Ash|Rail|1', 'Ash|Woods|1'])
  })

  it('what is beside it is told', async () => {
    const { stances, said } = await read(
      'a.csv',
      rows('party,Tolls,Parks,,party,Rail', 'Oak,1,2,,Elm,1', 'Elm,-1,0,,Oak,2'),
    )
    expect(stances).toEqual(['Elm|Parks|0', 'Elm|Tolls|-1', 'Oak|Parks|2', 'Oak|Tolls|1'])
    expect(said).toMatch(/beside it, from column 5 on, stands another table/)
  })

  it('an empty row within a table is no end of it', async () => {
    expect(
      (await read('a.csv', rows('party,Tolls,Parks', 'Oak,1,2', '', 'Elm,-1,0', '', 'Ash,,1'))).stances,
    ).toHaveLength(5)
    expect((await read('a.csv', rows('party,Tolls,Parks', 'Oak,1,2', '', 'Elm,maybe,well'))).said).toMatch(
      /"maybe" 1 time/,
    )
  })
})

describe('units', () => {
  it('in a row below the header are passed over, and said', async () => {
    const { stances, said } = await read(
      'a.csv',
      rows('issue,Oak,Elm', 'unit,points,points', 'Tolls,1,-1', 'Parks,2,0'),
    )
    expect(stances).toEqual(['Elm|Parks|0', 'Elm|Tolls|-1', 'Oak|Parks|2', 'Oak|Tolls|1'])
    expect(said).toMatch(/row 2 says in which unit the columns are, and is passed over: "points"/)
  })

  it('in a column are left out, and said', async () => {
    const { stances, said } = await read('a.csv', rows('issue,unit,Oak,Elm', 'Tolls,points,1,-1', 'Parks,points,2,0'))
    expect(stances).toHaveLength(4)
    expect(said).toMatch(/left out: "unit"/)
  })
})

describe('JSON of any shape', () => {
  const FOUR = ['Elm|Parks|0', 'Elm|Tolls|-1', 'Oak|Parks|2', 'Oak|Tolls|1']
  const wide = (actor: string, Tolls: number, Parks: number) => ({ actor, stances: { Tolls, Parks } })
  const listed = (name: string, Tolls: number, Parks: number) => ({
    name,
    more: { born: 1900 },
    stances: [
      { issue: 'Tolls', value: Tolls },
      { issue: 'Parks', value: Parks },
    ],
  })
  it.each([
    [
      'values within an object',
      [wide('Oak', 1, 2), wide('Elm', -1, 0)],
      /called by what stands behind the point: "Tolls", "Parks"/,
    ],
    [
      'a list within each item',
      [listed('Oak', 1, 2), listed('Elm', -1, 0), { name: 'Ash', stances: [] }],
      /a row is an item of the list "stances"/,
    ],
    [
      'such a list within an object',
      { data: { actors: [listed('Oak', 1, 2), listed('Elm', -1, 0)] } },
      /a row is an item/,
    ],
    [
      'objects by names',
      { Oak: { Tolls: 1, Parks: 2 }, Elm: { Tolls: -1, Parks: 0 } },
      /an object for each name \("Oak", "Elm"\)/,
    ],
    [
      'an object for each column',
      { actor: { 0: 'Oak', 1: 'Elm' }, Tolls: { 0: 1, 1: -1 }, Parks: { 0: 2, 1: 0 } },
      /an object for each column/,
    ],
    [
      'names and rows apart',
      {
        columns: ['actor', 'Tolls', 'Parks'],
        index: [0, 1],
        data: [
          ['Oak', 1, 2],
          ['Elm', -1, 0],
        ],
      },
      /a list of names and one of rows/,
    ],
    [
      'a list of lists',
      [
        ['actor', 'Tolls', 'Parks'],
        ['Oak', 1, 2],
        ['Elm', -1, 0],
      ],
      /a list of lists, of which the first has the names/,
    ],
  ])('%s', async (_, content, sentence) => {
    const { stances, said } = await read('a.json', JSON.stringify(content))
    expect(stances).toEqual(FOUR)
    expect(said).toMatch(sentence)
  })

  it('of two lists within items the one that has values; a name of both keeps that of its list', async () => {
    const item = { id: 'x', actor: 'Oak', tags: [{ tag: 'loud' }], views: [{ id: 1, topic: 'Tolls', score: 2 }] }
    expect((await read('a.json', JSON.stringify([item]))).stances).toEqual(['Oak|Tolls|2'])
  })
})

describe('several issues or actors in a cell', () => {
  const LISTS = rows('party,topic,score', 'Oak,Tolls; Parks,1', 'Elm,Tolls,-1', 'Ash,Parks;Rail,2')
  it('are asked about, where they are named elsewhere too', async () => {
    expect((await read('a.csv', LISTS)).said).toMatch(
      /such cells may name several.*"Tolls; Parks", "Parks;Rail".*--split "topic=semicolon" where/,
    )
    const { stances, said } = await read('a.csv', LISTS, { lists: { topic: ';' } })
    expect(stances).toEqual(['Ash|Parks|2', 'Ash|Rail|2', 'Elm|Tolls|-1', 'Oak|Parks|1', 'Oak|Tolls|1'])
    expect(said).toMatch(/cells of "topic" name several, divided by ";"/)
    expect((await read('a.csv', LISTS, { lists: { topic: '' } })).stances).toContain('Oak|Tolls; Parks|1')
  })

  it('are one name where nothing shows it, which is said', async () => {
    const { stances, said } = await read('a.csv', rows('actor;issue;value', 'Oak;"Tolls; high";1', 'Elm;Parks;-1'))
    expect(stances).toContain('Oak|Tolls; high|1')
    expect(said).toMatch(/read as one name each: "Tolls; high"; --split "issue=semicolon" reads several/)
  })

  it('commas are within names, unless all that stands between them is named elsewhere', async () => {
    const own = rows('actor;issue;value', 'Oak;Roads, rail and canals;1', 'Elm;Roads;-1')
    expect((await read('a.csv', own)).stances).toContain('Oak|Roads, rail and canals|1')
    const both = rows('actor;issue;value', 'Oak;Roads, Rail;1', 'Elm;Roads;-1', 'Elm;Rail;1')
    expect((await read('a.csv', both)).said).toMatch(/--split "issue=comma"/)
  })

  it('joint actors too, each with the words of the row', async () => {
    const joint = rows('actor,issue,value,quote,id', 'Oak; Elm,Tolls,1,together,s1', 'Elm,Parks,2,alone,s2')
    expect((await read('a.csv', joint, { lists: { actor: ';' } })).stances).toEqual([
      'Elm|Parks|2',
      'Elm|Tolls|1',
      'Oak|Tolls|1',
    ])
    expect((await read('a.csv', joint, { lists: { who: ';' } })).said).toMatch(/there is no column "who"/)
  })
})
