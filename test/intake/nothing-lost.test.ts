import { utils, write } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { book, read, rows } from './what-came.ts'

const TABLE = [
  ['Party', 'Tolls', 'Parks'],
  ['Oak', 1, 2],
  ['Elm', -1, 0],
]

/** A workbook in which a text of a part stands otherwise. */
function edited(bytes: Uint8Array, part: string, from: RegExp, to: string): Uint8Array {
  const parts = unzipSync(bytes)
  parts[part] = strToU8(strFromU8(parts[part] as Uint8Array).replace(from, to))
  return zipSync(parts)
}

describe('formulas without a stored value are refused with their places', () => {
  it.each([
    ['an empty value', '<c r="B2"><f>1+1</f><v/></c>'],
    ['no value', '<c r="B2" s="1"><f>1+1</f></c>'],
    ['a shared formula', '<c r="B2"><f t="shared" si="0"/><v></v></c>'],
  ])('of Excel: %s', async (_what, cell) => {
    const bytes = edited(book(TABLE), 'xl/worksheets/sheet1.xml', /<c r="B2"[^>]*>.*?<\/c>/, cell)
    const { stances, said } = await read('a.xlsx', bytes)
    expect(stances).toBeNull()
    expect(said).toMatch(/^a\.xlsx:2:B: a formula without a value, in the cell B2, expected .* save it/)
  })

  it('of OpenDocument, several', async () => {
    const formula = '<table:table-cell table:formula="of:=1+1"/>'
    const bytes = edited(
      book(TABLE, 'ods'),
      'content.xml',
      /<table:table-cell[^<>]*float.*?<\/table:table-cell>/g,
      formula,
    )
    expect((await read('a.ods', bytes)).said).toMatch(
      /^a\.ods:2:B: formulas without a value, in 4 cells: B2, C2, B3, C3/,
    )
  })

  it('a formula whose value is stored is read, a text of no letters too', async () => {
    const number = edited(
      book(TABLE),
      'xl/worksheets/sheet1.xml',
      /<c r="B2"[^>]*>.*?<\/c>/,
      '<c r="B2"><f>1+1</f><v>2</v></c>',
    )
    expect((await read('a.xlsx', number)).stances).toEqual([
      'Elm|Parks|0',
      'Elm|Tolls|-1',
      'Oak|Parks|2',
      'Oak|Tolls|2',
    ])
    const nothing = edited(
      book(TABLE),
      'xl/worksheets/sheet1.xml',
      /<c r="B2"[^>]*>.*?<\/c>/,
      '<c r="B2" t="str"><f>IF(1,"")</f><v></v></c>',
    )
    expect((await read('a.xlsx', nothing)).stances).toEqual(['Elm|Parks|0', 'Elm|Tolls|-1', 'Oak|Parks|2'])
  })

  it('of a data package in a workbook, with its sheet', async () => {
    const own = [
      ['actor', 'issue', 'value'],
      ['Oak', 'Tolls', 1],
    ]
    const bytes = edited(
      edited(book(own), 'xl/workbook.xml', /name="S"/, 'name="stances"'),
      'xl/worksheets/sheet1.xml',
      /<c r="C2"[^>]*>.*?<\/c>/,
      '<c r="C2"><f>1+1</f><v/></c>',
    )
    expect((await read('a.xlsx', bytes)).said).toMatch(/^a\.xlsx › stances:2:C: a formula without a value/)
  })
})

describe('what is wrong or left out is told with its own place', () => {
  it('a value off the scale of a wide table: its row and column', async () => {
    const { said } = await read('a.csv', rows('Party,q1,q2', 'Oak,1,2', 'Elm,1,99'), { scale: { min: 1, max: 7 } })
    expect(said).toMatch(
      /^a\.csv:3:q2: "99" is off the scale 1\.\.7, expected .*--word "99=none" where it stands for none/,
    )
    expect(said).not.toContain('\n')
  })

  it.each([
    [
      'a row that is too short',
      rows('actor,issue,value', 'Oak,Tolls,1', 'Elm,Tolls', 'Ash,Tolls,2'),
      '1 actor',
      '"Elm" (row 3)',
    ],
    [
      'empty and missing values',
      rows('actor,issue,value', 'Oak,Tolls,1', 'Elm,Tolls,', 'Ash,Tolls,n/a'),
      '2 actors',
      '"Elm" (row 3), "Ash" (row 4)',
    ],
    ['a wide table', rows('party,Tolls,Parks', 'Oak,1,2', 'Elm,,', 'Ash,1,'), '1 actor', '"Elm" (row 3)'],
  ])('an actor without a value: %s', async (_what, text, count, names) => {
    expect((await read('a.csv', text, {})).said).toContain(
      `${count} without a value in any row, and so not in the dataset: ${names}`,
    )
  })

  it('an actor with a value in another row is not missed', async () => {
    const text = rows('actor,issue,value', 'Oak,Tolls,1', 'Elm,Tolls,', 'Elm,Parks,2')
    expect((await read('a.csv', text, {})).said).not.toContain('without a value')
  })
})

describe('several tables in a workbook', () => {
  it('a title, an empty row, a table, and another below: the first is read, the other told', async () => {
    const { stances, said } = await read(
      'a.xlsx',
      book([['Survey 2024'], [], ...TABLE, [], ['Party', 'Influence'], ['Oak', 5], ['Elm', 3]]),
    )
    expect(stances).toEqual(['Elm|Parks|0', 'Elm|Tolls|-1', 'Oak|Parks|2', 'Oak|Tolls|1'])
    expect(said).toMatch(/below it another table begins in row 7 \("Party", "Influence"\)/)
  })

  it('a first sheet that is no table: the others are named', async () => {
    const workbook = utils.book_new()
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([['This workbook holds the survey']]), 'Readme')
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(TABLE), 'May')
    const bytes = new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xlsx' }))
    expect((await read('a.xlsx', bytes)).said).toMatch(/"Readme" was read, and not "May".*--sheet/)
  })
})
