import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { read, rows } from './what-came.ts'

const FOUR = ['Elm|Parks|0', 'Elm|Tolls|-1', 'Oak|Parks|2', 'Oak|Tolls|1']
const dated = (date: string) => FOUR.map((one) => `${one}|${date}`)

describe('odd files are read right', () => {
  it.each<[what: string, file: string, content: string | Uint8Array, stances: readonly string[]]>([
    [
      'Hebrew headers',
      'a.csv',
      rows('ארגון,נושא,עמדה', 'Oak,Tolls,1', 'Elm,Tolls,-1', 'Oak,Parks,2', 'Elm,Parks,0'),
      FOUR,
    ],
    [
      'Arabic headers',
      'a.csv',
      rows('المنظمة,الموضوع,الموقف', 'Oak,Tolls,1', 'Elm,Tolls,-1', 'Oak,Parks,2', 'Elm,Parks,0'),
      FOUR,
    ],
    [
      'Czech headers',
      'a.csv',
      rows('strana;téma;postoj', 'Oak;Tolls;1', 'Elm;Tolls;-1', 'Oak;Parks;2', 'Elm;Parks;0'),
      FOUR,
    ],
    [
      'Polish headers',
      'a.csv',
      rows('partia;temat;stanowisko', 'Oak;Tolls;1', 'Elm;Tolls;-1', 'Oak;Parks;2', 'Elm;Parks;0'),
      FOUR,
    ],
    [
      'Turkish headers in capitals, with a dotted I',
      'a.csv',
      rows('PARTİ;KONU;DEĞER', 'Oak;Tolls;1', 'Elm;Tolls;-1', 'Oak;Parks;2', 'Elm;Parks;0'),
      FOUR,
    ],
    [
      'Japanese headers and dates',
      'a.csv',
      rows(
        '政党,争点,立場,日付',
        'Oak,Tolls,1,2024年12月31日',
        'Elm,Tolls,-1,2024年12月31日',
        'Oak,Parks,2,2024年12月31日',
        'Elm,Parks,0,2024年12月31日',
      ),
      dated('2024-12-31'),
    ],
    ['mixed ends of lines', 'a.csv', 'party,Tolls,Parks\r\nOak,1,2\nElm,-1,0\r', FOUR],
    ['scientific notation', 'a.csv', rows('party,Tolls,Parks', 'Oak,1e0,2.0E+00', 'Elm,-1.0e+0,0'), FOUR],
    ['formulas that failed', 'a.csv', rows('party,Tolls,Parks', 'Oak,1,2', 'Elm,-1,0', 'Ash,#N/A,#DIV/0!'), FOUR],
    [
      'a footer with its source in two cells',
      'a.csv',
      rows('party,Tolls,Parks', 'Oak,1,2', 'Elm,-1,0', '', 'Source:,Survey of the forest,'),
      FOUR,
    ],
    [
      'a pivot table with its filter above and its sums',
      'a.csv',
      rows('Wave,(All),', ',,', 'Row Labels,Tolls,Parks,Grand Total', 'Oak,1,2,3', 'Elm,-1,0,-1', 'Grand Total,0,2,2'),
      FOUR,
    ],
    [
      'Excel’s days since 1900 under a name of dates',
      'a.csv',
      rows(
        'party,topic,score,date',
        'Oak,Tolls,1,45657',
        'Elm,Tolls,-1,45657',
        'Oak,Parks,2,45657',
        'Elm,Parks,0,45657',
      ),
      dated('2024-12-31'),
    ],
    [
      'checkboxes of REDCap',
      'a.csv',
      rows('record_id,stands_for___1,stands_for___2', 'Oak,1,0', 'Elm,0,1'),
      ['Elm|stands_for___1|0', 'Elm|stands_for___2|1', 'Oak|stands_for___1|1', 'Oak|stands_for___2|0'],
    ],
    [
      'three rows of names of Qualtrics',
      'a.csv',
      rows(
        'ResponseId,Q1_1,Q1_2',
        'Response ID,How do you stand on tolls?,How do you stand on parks?',
        '"{""ImportId"":""_recordId""}","{""ImportId"":""QID1_1""}","{""ImportId"":""QID1_2""}"',
        'Oak,1,2',
        'Elm,-1,0',
      ),
      ['Elm|Q1_1|-1', 'Elm|Q1_2|0', 'Oak|Q1_1|1', 'Oak|Q1_2|2'],
    ],
    [
      'two rows of names of SurveyMonkey',
      'a.csv',
      rows('Respondent ID,Start Date,How do you stand?,', ',,Tolls,Parks', 'Oak,12/31/2024,1,2', 'Elm,12/31/2024,-1,0'),
      dated('2024-12-31'),
    ],
    [
      'answers of a form of Google',
      'a.csv',
      rows(
        'Timestamp,Your organisation,How do you stand? [Tolls],How do you stand? [Parks]',
        '2024/12/31 9:00:00 AM GMT+1,Oak,agree,strongly agree',
        '2024/12/31 9:30:00 PM GMT+1,Elm,disagree,neutral',
      ),
      [
        'Elm|How do you stand? [Parks]|0|2024-12-31',
        'Elm|How do you stand? [Tolls]|-1|2024-12-31',
        'Oak|How do you stand? [Parks]|2|2024-12-31',
        'Oak|How do you stand? [Tolls]|1|2024-12-31',
      ],
    ],
  ])('%s', async (_, file, content, stances) => {
    const came = await read(file, content)
    expect(came.stances, came.said).toEqual([...stances].sort())
  })

  it('a hidden sheet is not the first', async () => {
    const workbook = utils.book_new()
    utils.book_append_sheet(
      workbook,
      utils.aoa_to_sheet([
        ['list', 'code'],
        ['x', 9],
      ]),
      'Lists',
    )
    utils.book_append_sheet(
      workbook,
      utils.aoa_to_sheet([
        ['party', 'Tolls', 'Parks'],
        ['Oak', 1, 2],
        ['Elm', -1, 0],
      ]),
      'Data',
    )
    workbook.Workbook = {
      Sheets: [
        { name: 'Lists', Hidden: 1 },
        { name: 'Data', Hidden: 0 },
      ],
    }
    const { stances, said } = await read(
      'a.xlsx',
      new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xlsx' })),
    )
    expect(stances).toEqual(FOUR)
    expect(said).toMatch(/of its sheets "Data" was read, and not "Lists"/)
  })

  it('Swiss and Indian thousands are numbers', async () => {
    const told = { scale: { min: 0, max: 20_000_000 } }
    expect((await read('a.csv', rows('party;Tolls;Parks', "Oak;1’500;2'000", 'Elm;1’000;0'), told)).stances).toEqual([
      'Elm|Parks|0',
      'Elm|Tolls|1000',
      'Oak|Parks|2000',
      'Oak|Tolls|1500',
    ])
    expect(
      (await read('a.csv', rows('party;Tolls;Parks', 'Oak;1,50,000;2,00,000', 'Elm;10,00,000;0'), told)).stances,
    ).toEqual(['Elm|Parks|0', 'Elm|Tolls|1000000', 'Oak|Parks|200000', 'Oak|Tolls|150000'])
  })
})

describe('odd files are asked about clearly', () => {
  it.each<[what: string, content: string, said: RegExp]>([
    [
      'a byte order mark in the middle, where files were joined',
      `${rows('party,Tolls,Parks', 'Oak,1,2')}\ufeff${rows('Elm,-1,0')}`,
      /a\.csv:3:1: a byte order mark \(U\+FEFF\) inside the file/,
    ],
    [
      'codes of LimeSurvey',
      rows('id,submitdate,q1[SQ001],q1[SQ002]', 'Oak,2024-12-31,A1,A5', 'Elm,2024-12-31,A5,A3'),
      /nothing says what its columns mean: "id", "submitdate"/,
    ],
    [
      'per cents in texts',
      rows('party,Tolls,Parks', 'Oak,50 %,25 %', 'Elm,10 %,0 %'),
      /nothing says on which scale.*--scale 0\.\.100/,
    ],
  ])('%s', async (_, content, said) => {
    const came = await read('a.csv', content)
    expect(came.stances).toBeNull()
    expect(came.said).toMatch(said)
  })
})
