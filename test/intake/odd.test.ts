import type { Buffer } from 'node:buffer'
import { utils, write } from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { book, read, rows } from './what-came.ts'

const FOUR = ['Elm|Parks|0', 'Elm|Tolls|-1', 'Oak|Parks|2', 'Oak|Tolls|1']

describe('what is no stance is left out, and said', () => {
  it.each([
    [
      'a row of sums',
      rows('party,Tolls,Parks', 'Oak,1,2', 'Elm,-1,0', 'Total,0,2'),
      /sum up the others: "Total" \(row 4\)/,
    ],
    [
      'a row of means',
      rows('Partei;Tolls;Parks', 'Oak;1;2', 'Elm;-1;0', 'Durchschnitt;0,0;1,0'),
      /"Durchschnitt" \(row 4\)/,
    ],
    [
      'a column of means',
      rows('Parti;Tolls;Parks;Moyenne', 'Oak;1;2;1,5', 'Elm;-1;0;-0,5'),
      /sum up the others: "Moyenne"/,
    ],
    ['a Polish row of sums', rows('party;Tolls;Parks', 'Oak;1;2', 'Elm;-1;0', 'Razem;0;2'), /"Razem"/],
    ['a Japanese column of sums', rows('party,Tolls,Parks,合計', 'Oak,1,2,3', 'Elm,-1,0,-1'), /"合計"/],
    ['a column of numbers of rows', rows('Nr.,Partei,Tolls,Parks', '1,Oak,1,2', '2,Elm,-1,0'), /left out: "Nr\."/],
    ['an index without a name', rows(',party,Tolls,Parks', '0,Oak,1,2', '1,Elm,-1,0'), /left out: "column 1"/],
    [
      'seats and years',
      rows('Partei,Sitze,Wahljahr,Tolls,Parks', 'Oak,2,2021,1,2', 'Elm,1,2021,-1,0'),
      /left out: "Sitze", "Wahljahr"/,
    ],
    [
      'footnotes',
      rows('país,Tolls,Parks', 'Oak,1,2', 'Elm,-1,0', '', '"Fuente: encuesta, 2024",,'),
      /below the table.*Fuente/,
    ],
    [
      'a header that comes again',
      rows('party,Tolls,Parks', 'Oak,1,2', 'party,Tolls,Parks', 'Elm,-1,0'),
      /header again: row 3/,
    ],
  ])('%s', async (_, content, sentence) => {
    const { stances, said } = await read('a.csv', content)
    expect(stances).toEqual(FOUR)
    expect(said).toMatch(sentence)
  })

  it('a party of that name is read when its row is no sum, and this is said', async () => {
    const { stances, said } = await read('a.csv', rows('company,Tolls,Parks', 'Oak,1,2', 'Total,2,1'))
    expect(stances).toContain('Total|Tolls|2')
    expect(said).toMatch(/its name is that of a sum: "Total" \(row 3\)/)
  })

  it('the usual scale is said where it is assumed', async () => {
    expect((await read('a.csv', rows('party,Tolls,Parks', 'Oak,1,2'))).said).toMatch(
      /the scale is -2\.\.2, the usual one/,
    )
  })
})

describe('what may mean two things is asked', () => {
  it.each([
    ['a mark at one number', rows('party,Tolls,Parks', 'Oak,1*,2', 'Elm,-1,0'), /"1\*" 1 time.*--set COLUMN=ignore/],
    ['numbers in brackets', rows('party,Tolls,Parks', 'Oak,(1),2', 'Elm,(2),0'), /"\(1\)" 1 time/],
    ['a column with units', rows('party,Tolls,Parks', 'Oak,1 pt,2', 'Elm,2 pt,0'), /"1 pt" 1 time/],
    ['small per cents', rows('party,Tolls,Parks', 'Oak,1%,2%', 'Elm,1%,0%'), /nothing says on which scale/],
    ['per cents and plain numbers', rows('party,Tolls,Parks', 'Oak,50%,1', 'Elm,25%,2'), /some values are per cent/],
    [
      'a header in two rows',
      rows('party,Roads,Nature', 'name,Tolls,Parks', 'Oak,1,2', 'Elm,-1,0'),
      /"Tolls" 1 time, "Parks" 1 time/,
    ],
    ['votes beside their sum', rows('vote id,Oak,Elm,Total', '1,yes,no,1', '2,no,no,0'), /words for votes beside/],
    [
      'a column of values without a name',
      rows('party,Tolls,,Parks', 'Oak,1,2,0', 'Elm,-1,0,1'),
      /a column of values without a name/,
    ],
  ])('%s', async (_, content, asked) => {
    const { stances, said } = await read('a.csv', content)
    expect(stances).toBeNull()
    expect(said).toMatch(asked)
  })

  it('per cents of a workbook, which holds them as parts of one', async () => {
    const table = [
      ['party', 'Tolls', 'Parks'],
      ['Oak', 0.5, 1],
      ['Elm', 0.25, 0],
    ]
    expect((await read('a.xlsx', book(table, 'xlsx', '0%'))).said).toMatch(
      /run from 0 to 100, and nothing says on which/,
    )
    const told = await read('a.xlsx', book(table, 'xlsx', '0%'), { scale: { min: 0, max: 100 } })
    expect(told.stances).toContain('Elm|Tolls|25')
  })
})

describe('odd writing', () => {
  it('thousands in one column and decimals in another are of one file', async () => {
    const told = { scale: { min: 0, max: 5000 } }
    const { stances } = await read('a.csv', rows('Partei;A;B', 'Oak;1.500;0,5', 'Elm;2.000;1,5'), told)
    expect(stances).toEqual(['Elm|A|2000', 'Elm|B|1.5', 'Oak|A|1500', 'Oak|B|0.5'])
  })

  it('Arabic digits are digits, whatever the direction', async () => {
    const { stances } = await read('a.csv', rows('actor;issue;value', 'البلوط;الرسوم;\u200f١٫٥', 'الدردار;الرسوم;-١'))
    expect(stances).toEqual(['البلوط|الرسوم|1.5', 'الدردار|الرسوم|-1'])
  })

  it('Japanese in Shift_JIS is read as told', async () => {
    const names = [0x8e, 0xa9, 0x96, 0xaf, 0x93, 0x7d]
    const content = Uint8Array.from([...strToU8('actor;issue;value\n'), ...names, ...strToU8(';Tolls;1\n')])
    expect((await read('a.csv', content, { encoding: 'shift_jis' })).stances).toEqual(['自民党|Tolls|1'])
  })

  it('names of JavaScript are names', async () => {
    const wide = await read('a.csv', rows('party,__proto__,constructor', '__proto__,1,2', 'toString,-1,0'))
    expect(wide.stances).toEqual([
      '__proto__|__proto__|1',
      '__proto__|constructor|2',
      'toString|__proto__|-1',
      'toString|constructor|0',
    ])
    const words = await read('a.csv', rows('who;what;position', 'Oak;Tolls;constructor'))
    expect(words.said).toMatch(/nothing says what these values mean: "constructor"/)
  })

  it('a party beside its country is the actor', async () => {
    const { stances } = await read('a.csv', rows('country;party;Tolls;Parks', 'DEU;Oak;1;2', 'DEU;Elm;-1;0'))
    expect(stances).toEqual(FOUR)
  })
})

describe('workbooks of old', () => {
  /** A workbook as Excel 95 wrote it, in the letters of its machine. */
  const old = (codepage: number, letters: readonly number[]) => {
    const sheet = utils.aoa_to_sheet([
      ['______', 'Tolls', 'Parks'],
      ['Oak', 1, 2],
      ['Elm', -1, 0],
    ])
    const workbook = utils.book_new()
    utils.book_append_sheet(workbook, sheet, 'S')
    const bytes = write(workbook, { type: 'buffer', bookType: 'biff5' }) as Buffer
    bytes.set(letters, bytes.indexOf('______'))
    for (let at = 0; at < bytes.length - 6; at++)
      if (bytes.readUInt32LE(at) === 0x00020042) bytes.writeUInt16LE(codepage, at + 4)
    return bytes
  }

  it('texts are read in the code page that the workbook names', async () => {
    const { said, stances } = await read('a.xls', old(1251, [0xcf, 0xe0, 0xf0, 0xf2, 0xe8, 0xff]))
    expect(stances).toEqual(FOUR)
    expect(said).toContain('"Партия" is the actor')
  })

  it('what the library says of records that it does not know is told to nobody', async () => {
    const bytes = old(
      1252,
      [...'party_'].map((letter) => letter.charCodeAt(0)),
    )
    // The record of the code page as one of a number that no version has.
    for (let at = 0; at < bytes.length - 6; at++)
      if (bytes.readUInt32LE(at) === 0x00020042) bytes.writeUInt16LE(0x0fff, at)
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect((await read('a.xls', bytes)).stances).toEqual(FOUR)
    expect(told).not.toHaveBeenCalled()
    told.mockRestore()
  })
})

describe('files that would grow without bound', () => {
  const TABLE = [
    ['actor', 'topic', 'value'],
    ['Oak', 'Tolls', 1],
  ]
  const edited = (bytes: Uint8Array, part: string, from: string, to: string) => {
    const parts = unzipSync(bytes)
    parts[part] = strToU8(new TextDecoder().decode(parts[part]).replace(from, to))
    return zipSync(parts)
  }
  const SHEET = 'xl/worksheets/sheet1.xml'

  it('a sheet that says it has all rows and columns has its cells', async () => {
    const bytes = edited(book(TABLE), SHEET, 'ref="A1:C2"', 'ref="A1:XFD1048576"')
    expect((await read('a.xlsx', bytes)).stances).toEqual(['Oak|Tolls|1'])
  })

  it('a cell beyond what the sheet says of itself is not lost', async () => {
    const bytes = edited(
      book(TABLE),
      SHEET,
      '</sheetData>',
      '<row r="9"><c r="A9"><v>1</v></c><c r="F9"><v>1</v></c></row></sheetData>',
    )
    expect((await read('a.xlsx', bytes)).said).toMatch(/^a\.xlsx:9: 6 cells, where the header has 3/)
  })

  it('repeated cells and rows of OpenDocument are counted before they are made', async () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="1000000" office:value-type="float" office:value="1"/>'
    const row = `<table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row></table:table>`
    const { said } = await read('a.ods', edited(book(TABLE, 'ods'), 'content.xml', '</table:table>', row))
    expect(said).toMatch(/^a\.ods: more than 50,000,000 cells/)
  })

  it('a workbook is measured by its directory before it is unpacked, and checked where that lies', async () => {
    const bytes = zipSync(unzipSync(book(TABLE)))
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2 ** 30, true)
    expect((await read('a.xlsx', bytes)).said).toMatch(/more than 268,435,456 bytes in a workbook/)
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 9, true)
    expect((await read('a.xlsx', bytes)).said).toMatch(/^a\.xlsx: the workbook is damaged/)
  })

  it('JSON that is nested without end is told, and no value is lost', async () => {
    expect((await read('a.json', '['.repeat(1_000_000))).said).toMatch(/^a\.json: it is no JSON, or too deep/)
    const deep = `[{"actor":"Oak","topic":"Tolls","value":1,"x":${'['.repeat(1e5)}${']'.repeat(1e5)}}]`
    expect((await read('a.json', deep)).said).toMatch(/^a\.json:1:x: its lists or objects are too deep/)
  })

  it('objects that each have fields of their own make no endless table', async () => {
    const items = Array.from({ length: 8000 }, (_, at) => ({ actor: 'Oak', [`f${at}`]: 1 }))
    expect((await read('a.json', JSON.stringify(items))).said).toMatch(/more than 50,000,000 cells/)
  })

  it('a Parquet file that claims rows it cannot have is told', async () => {
    const bytes = Uint8Array.from([
      ...strToU8('PAR1'),
      0x15,
      2,
      0x19,
      0x0c,
      0x16,
      0xff,
      0xff,
      0xff,
      0xff,
      0x0f,
      0x19,
      0x0c,
      0,
      13,
      0,
      0,
      0,
      ...strToU8('PAR1'),
    ])
    expect((await read('a.parquet', bytes)).said).toMatch(/^a\.parquet: /)
  })
})
