import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../limits.ts'
import { inWords } from '../words/index.ts'
import { CsvRows } from './csv-rows.ts'

const LONGEST_ROW = LIMITS.rowCharacters.most

interface Read {
  rows: string[][]
  lines: number[]
  faults: [line: number, column: number, message: string][]
}

function read(chunks: readonly string[]): Read {
  const read: Read = { rows: [], lines: [], faults: [] }
  const rows = new CsvRows({
    row: (fields, line) => {
      read.rows.push([...fields])
      read.lines.push(line)
    },
    fault: (line, column, message) => read.faults.push([line, column, inWords(message)]),
  })
  for (const chunk of chunks) rows.push(chunk, false)
  rows.end()
  return read
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '漢', '🍵', ' ', ',', '"', '\n', '\t') })
// A row of one empty field is a blank line, which is skipped.
const table = fc.array(
  fc.array(cell, { minLength: 1, maxLength: 5 }).filter((row) => row.join('') !== '' || row.length > 1),
)

function written(rows: readonly (readonly string[])[], lineEnd: string): string {
  const field = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map(field).join(',') + lineEnd).join('')
}

describe('rows', () => {
  test('are those that were written, whatever ends the lines', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, lineEnd) => {
        expect(read([written(rows, lineEnd)]).rows).toEqual(rows)
      }),
    )
  })

  test('are those that csv-parse reads', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = written(rows, '\n')
        const reference = parse(text, { relax_column_count: true, skip_empty_lines: true }) as string[][]
        expect(read([text]).rows).toEqual(reference)
      }),
    )
  })

  test('and faults are the same however the text is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '🍵', '\u0000', '\ufeff') })
    fc.assert(
      fc.property(fc.array(text), (chunks) => {
        expect(read(chunks)).toEqual(read([chunks.join('')]))
      }),
      { numRuns: 1000 },
    )
  })

  test('begin on the line that an editor shows', () => {
    const text = 'a,b\r\n1,"x\r\ny"\r\n\r\n2,"p\rq\nr"\r3,z'
    expect(read([text])).toEqual({
      rows: [
        ['a', 'b'],
        ['1', 'x\ny'],
        ['2', 'p\nq\nr'],
        ['3', 'z'],
      ],
      lines: [1, 2, 5, 8],
      faults: [],
    })
  })

  test('of more characters than the limit are a fault, and the last', () => {
    const long = 'x'.repeat(LONGEST_ROW)
    expect(read([`a\n${long}\nb\n`]).rows.map((row) => row[0]?.length)).toEqual([1, LONGEST_ROW, 1])
    const { rows, faults } = read([`a\n${long}y\nb\n`])
    expect(rows).toEqual([['a']])
    expect(faults).toEqual([[2, 1, 'more than 1,048,576 characters in a row']])
  })
})
