import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { CSV_FOR, csvRows } from '../../app/api/csv.ts'
import type { Cell, Table } from '../../app/api/table.ts'
import { copiedTable, MOST_COPIED } from '../../app/export-files/clip.ts'
import { MOST_ROWS, workbookOf } from '../../app/export-files/workbook.ts'

const ODD: Table = {
  columns: ['name', 'value', 'name'],
  rows: [
    ['tab\there', -0.25, 'line\nend'],
    ['a "quote"', 1e-7, 'semi;colon, comma'],
    ['=1+1', -3, '@cmd'],
    ['-2', 12345.678, '+x'],
    ['007', 0, '1-2'],
    ['<b>&amp;', null, ' blank '],
    ['_x0041_', 0.1 + 0.2, 'ünï漢'],
    ['', -0, 'true'],
  ],
}
const rows = [...ODD.rows]
/** A text as it is told where a spreadsheet would run it. */
const RUN: Readonly<Record<string, string>> = { '=1+1': "'=1+1", '@cmd': "'@cmd", '-2': "'-2", '+x': "'+x" }
const safe = (cell: Cell) => (typeof cell === 'string' ? (RUN[cell] ?? cell) : cell)

it.each([undefined, ...CSV_FOR])('CSV for %s keeps every value in its column', (of) => {
  const text = [...csvRows(ODD.columns, ODD.rows, of === undefined ? {} : { for: of })].join('')
  const back = parse(text, { bom: true, delimiter: of === 'excel-de' ? ';' : ',' }) as string[][]
  const number = (one: string | undefined) => Number((one ?? '').replace(of === 'excel-de' ? ',' : '.', '.'))
  expect(back[0]).toEqual(ODD.columns)
  expect(back.slice(1).map(([first, , last]) => [first, last])).toEqual(
    rows.map(([a, , b]) => [safe(a as Cell), safe(b as Cell)]),
  )
  for (const [at, row] of rows.entries()) {
    if (row[1] === null) expect(back[at + 1]?.[1]).toBe('')
    else expect(number(back[at + 1]?.[1])).toBe(Number(row[1]) + 0)
  }
  expect(text.startsWith('\uFEFF')).toBe(of !== undefined)
  expect(/\r\n/.test(text)).toBe(of !== undefined)
  // A minus is that of the keyboard, and no number is a text.
  expect(text).toContain(of === 'excel-de' ? '-0,25' : '-0.25')
  expect(text).not.toMatch(/−|'-0|'-3/)
})

it('what is copied divides into the same cells as text and as HTML', () => {
  for (const of of CSV_FOR) {
    const copied = copiedTable(ODD, of)
    const back = parse(copied?.text ?? '', { delimiter: '\t' }) as string[][]
    const shown = (cell: Cell) =>
      cell === null
        ? ''
        : typeof cell === 'number'
          ? String(cell).replace('.', of === 'excel-de' ? ',' : '.')
          : String(safe(cell))
    expect(back).toEqual([ODD.columns, ...rows.map((row) => row.map(shown))])
    expect(copied?.rows).toBe(rows.length)
    expect(copied?.html.match(/<tr>/g)).toHaveLength(rows.length + 1)
    expect(copied?.html.match(/<t[dh]/g)).toHaveLength(3 * (rows.length + 1))
    expect(copied?.html).toContain('line<br style="mso-data-placement:same-cell">end')
    expect(copied?.html).toContain('&lt;b&gt;&amp;amp;')
  }
  const many = Array.from({ length: MOST_COPIED + 1 }, () => [0])
  expect(copiedTable({ columns: ['n'], rows: many }, 'excel')).toBeNull()
})

it('a workbook holds numbers as numbers and texts as texts, and refuses what no cell holds', async () => {
  const book = read(await workbookOf([{ name: 'odd', ...ODD }]))
  const back = utils.sheet_to_json<Cell[]>(book.Sheets.odd as never, { header: 1, defval: null })
  expect(back.slice(1).map((row) => row.map((cell) => cell ?? ''))).toEqual(
    rows.map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'number' ? cell + 0 : cell))),
  )
  for (const sheet of Object.values(book.Sheets.odd as object)) expect(sheet.f).toBeUndefined()
  const wide = { name: 'odd', columns: ['text'], rows: [['x'], ['x'.repeat(40_000)]] }
  await expect(workbookOf([wide])).rejects.toThrow('odd, row 3, column text: a text of 40,000 characters')
  const long = { name: 'odd', columns: ['n'], rows: Array.from({ length: MOST_ROWS + 1 }, () => [0]) }
  await expect(workbookOf([long])).rejects.toThrow('odd has more than 250,000 rows')
})

it('whole numbers that a double cannot hold stay whole', async () => {
  const table: Table = { columns: ['n'], rows: [[-9007199254740993n], [Number.NaN]] }
  expect([...csvRows(table.columns, table.rows)].join('')).toBe('n\n-9007199254740993\nNaN\n')
  const book = read(await workbookOf([{ name: 'n', ...table }]))
  expect(utils.sheet_to_json(book.Sheets.n as never, { header: 1 })).toEqual([['n'], ['-9007199254740993'], ['NaN']])
})
