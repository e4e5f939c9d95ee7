import type { Buffer } from 'node:buffer'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { browserFiles } from '../../graph-loader/files/index.ts'
import { InvalidDataError } from '../../graph-loader/index.ts'
import type { Told } from '../../graph-loader/intake/index.ts'
import { readAny, UntoldError } from '../../graph-loader/read-any.ts'
import { type FullDataset, stanceOf } from '../../positions/dataset/index.ts'
import { CASES } from './cases.ts'

function read(file: string, content: string | Uint8Array, told?: Told): Promise<FullDataset> {
  const blob = new Blob([content as Uint8Array<ArrayBuffer>])
  return readAny(browserFiles(new Map([[file, blob]])), file, { told })
}

function said(dataset: FullDataset): string[] {
  return Array.from({ length: dataset.stances.length }, (_, row) => {
    const { actor, issue, value, statedOn } = stanceOf(dataset, row)
    return [actor, issue, value ?? '-', ...(statedOn === undefined ? [] : [statedOn])].join('|')
  }).sort()
}

describe('tables of any kind', () => {
  it.each(CASES)('$what', async ({ file, content, stances, asked }) => {
    if (stances) return expect(said(await read(file, content))).toEqual([...stances].sort())
    const fault = await read(file, content).catch((error: unknown) => error)
    if (!(fault instanceof InvalidDataError)) throw fault
    const questions = fault instanceof UntoldError ? fault.understood.flatMap((one) => one.questions) : []
    expect(questions.map(({ about }) => about)).toEqual(asked)
    expect(fault.message).toMatch(/, expected \S/)
  })
})

describe('workbooks', () => {
  const ROWS = [
    ['Akteur', 'Thema', 'Wert', 'Datum'],
    ['Oak', 'Tolls', 1.5, new Date(Date.UTC(2024, 11, 31))],
    ['Elm', 'Tolls', -1, new Date(Date.UTC(2024, 0, 2))],
  ]
  const book = (type: 'xlsx' | 'xls' | 'ods', sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>) => {
    const workbook = utils.book_new()
    for (const [name, rows] of Object.entries(sheets))
      utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows as unknown[][], { UTC: true }), name)
    return new Uint8Array(write(workbook, { type: 'buffer', bookType: type }) as Buffer)
  }

  it.each(['xlsx', 'xls', 'ods'] as const)('%s has numbers and days, whatever they look like there', async (type) => {
    const dataset = await read(`a.${type}`, book(type, { Blatt: ROWS }))
    expect(said(dataset)).toEqual(['Elm|Tolls|-1|2024-01-02', 'Oak|Tolls|1.5|2024-12-31'])
  })

  it('the first sheet that holds anything is read, or the one that is told', async () => {
    const bytes = book('xlsx', {
      Empty: [],
      One: ROWS,
      Two: [
        ['actor', 'issue', 'value'],
        ['Ash', 'Parks', 2],
      ],
    })
    expect(said(await read('a.xlsx', bytes))).toHaveLength(2)
    expect(said(await read('a.xlsx', bytes, { sheet: 'Two' }))).toEqual(['Ash|Parks|2'])
    await expect(read('a.xlsx', bytes, { sheet: 'Three' })).rejects.toThrow(/no sheet "Three", it has "One"/)
  })
})

describe('votes of another kind of file', () => {
  it('are refused whole when a row of them cannot be read', async () => {
    const broken = 'rcid;country;vote\n1;Oak;yes\n1;Elm;no;more\n'
    const bytes = Uint8Array.from(
      [...`\ufeff${broken}`].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
    )
    await expect(read('votes.csv', bytes)).rejects.toThrow(/votes\.csv:3: 4 cells, where the header has 3/)
  })
})

describe('what is told', () => {
  const UNKNOWN = 'x1;x2;x3\nOak;Tolls;high\nElm;Tolls;low\n'

  it('says which column is which, and what words mean', async () => {
    const told: Told = { columns: { x1: 'actor', x2: 'issue', x3: 'value' }, words: { high: 2, low: -2 } }
    expect(said(await read('a.csv', UNKNOWN, told))).toEqual(['Elm|Tolls|-2', 'Oak|Tolls|2'])
  })

  it('is refused where it names what is not there', async () => {
    await expect(read('a.csv', UNKNOWN, { columns: { x9: 'actor' } })).rejects.toThrow(/no column "x9"/)
    await expect(read('a.csv', UNKNOWN, { columns: { x1: 'king' } })).rejects.toThrow(/"king" is no role/)
    await expect(read('a.csv', UNKNOWN, { columns: { x1: 'actor', x2: 'actor' } })).rejects.toThrow(/two columns/)
  })

  it('decides between two numbers, and between two days', async () => {
    const numbers = 'Actor;Issue;Value\nOak;Tolls;1,125\nElm;Tolls;1\n'
    expect(said(await read('a.csv', numbers, { decimal: ',' }))).toContain('Oak|Tolls|1.125')
    const thousands = await read('a.csv', numbers, { decimal: '.', scale: { min: 0, max: 2000 } })
    expect(said(thousands)).toContain('Oak|Tolls|1125')
    const days = 'actor,issue,value,date\nOak,Tolls,1,01/02/2024\n'
    expect(said(await read('a.csv', days, { dates: 'day-first' }))).toEqual(['Oak|Tolls|1|2024-02-01'])
    expect(said(await read('a.csv', days, { dates: 'month-first' }))).toEqual(['Oak|Tolls|1|2024-01-02'])
  })

  it('may be the roles of all columns of a wide table', async () => {
    const table = 'party,Tolls,Parks,Size\nOak,1,2,1\nElm,-1,0,2\n'
    const columns = { party: 'actor', Tolls: 'value', Parks: 'value', Size: 'ignore' }
    expect(said(await read('a.csv', table, { columns }))).toHaveLength(4)
    await expect(read('a.csv', table, { columns, shape: 'long' })).rejects.toThrow(/nothing says what its columns mean/)
  })

  it('turns a table', async () => {
    const table = ',Tolls,Parks\nOak,1,2\nElm,-1,0\n'
    expect(said(await read('a.csv', table, { shape: 'issues-by-actors' }))).toContain('Tolls|Oak|1')
  })
})

describe('what columns say beside actor, issue and value', () => {
  const TABLE = [
    'party,member,issue,value,date,source,url,quote,page,salience,note,coder',
    'Reds,Oak,Tolls,1,2024-05-06,The Post,https://example.org/1,"No, ""never""",4,3,said so,Kim',
  ].join('\n')

  it('becomes group, document, evidence, salience, summary and coder', async () => {
    const dataset = await read('a.csv', TABLE)
    expect(dataset.affiliations).toMatchObject([{ actor: 'Oak', group: 'Reds', kind: 'member' }])
    expect(dataset.actors.map(({ id, kind }) => [id, kind])).toEqual([
      ['Oak', 'person'],
      ['Reds', 'bloc'],
    ])
    expect(dataset.documents).toMatchObject([{ title: 'The Post', url: 'https://example.org/1' }])
    const stance = stanceOf(dataset, 0)
    expect(stance).toMatchObject({ salience: 3, summary: 'said so', coder: 'Kim', statedOn: '2024-05-06' })
    expect(stance.evidence).toMatchObject([{ exact: 'No, "never"', locator: '4' }])
  })
})
