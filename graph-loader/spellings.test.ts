import { expect, test } from 'vitest'
import { TABLE_NAMES } from '../positions/dataset/columns.ts'
import { withFiles } from '../test/support/files-in-folder.ts'
import { Dictionary, owned } from './growing.ts'
import { InvalidDataError } from './problem.ts'
import { readDataset } from './read-dataset.ts'

// What one key may be spelt like without being text: bytes of other encodings, marks, halves of characters, other forms, ends of lines.
const SPELLINGS: readonly (readonly [what: string, bytes: readonly number[]])[] = [
  ['a byte of Windows-1252', [0xe9]],
  ['a sequence that breaks off', [0xe2, 0x82]],
  ['a high surrogate in UTF-8', [0xed, 0xa0, 0x80]],
  ['a low surrogate in UTF-8', [0xed, 0xb0, 0x80]],
  ['an overlong slash', [0xc0, 0xaf]],
  ['a byte that no text has', [0xff]],
  ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ['a byte order mark', [0xef, 0xbb, 0xbf]],
  ['a combining accent', [0x65, 0xcc, 0x81]],
  ['a composed accent', [0xc3, 0xa9]],
  ['a return', [0x0d]],
  ['a NUL', [0x00]],
  ['a control character of Latin-1', [0xc2, 0x85]],
  ['a line separator', [0xe2, 0x80, 0xa8]],
  ['an astral character', [0xf0, 0x9f, 0x8f, 0xb3]],
]

const LONG = 'a key of many letters'
const SOUND: Readonly<Record<string, Record<string, string>>> = {
  documents: {
    id: `d ${LONG}`,
    title: `t ${LONG}`,
    published_on: '2031-01-01',
    url: 'https://example.org/a-long-address',
  },
  actors: { id: `a ${LONG}`, name: `n ${LONG}`, aliases: `x ${LONG}|y ${LONG}` },
  affiliations: { actor: `a ${LONG}`, group: `b ${LONG}`, kind: 'member', role: `r ${LONG}` },
  scale_points: { scale: `s ${LONG}`, value: '1', label: `l ${LONG}`, definition: `m ${LONG}` },
  issues: { id: `i ${LONG}`, name: `n ${LONG}`, question: `q ${LONG}`, scale: `s ${LONG}`, document: `d ${LONG}` },
  stances: {
    id: `z ${LONG}`,
    actor: `a ${LONG}`,
    issue: `i ${LONG}`,
    value: '1',
    stated_on: '2031-01-01',
    condition: `c ${LONG}`,
    summary: `u ${LONG}`,
    joint: `j ${LONG}`,
    coder: `k ${LONG}`,
    document: `d ${LONG}`,
  },
  evidence: {
    stance: `z ${LONG}`,
    document: `d ${LONG}`,
    exact: `e ${LONG}`,
    locator: `o ${LONG}`,
    speaker: `a ${LONG}`,
  },
}

function fileOf(table: string, column: string | null, bytes: readonly number[]): Buffer {
  const row = SOUND[table] as Record<string, string>
  const columns = Object.keys(row)
  const cells = columns.map((name) => {
    const cell = Buffer.from(row[name] as string)
    if (name !== column) return cell
    const middle = cell.length >> 1
    return Buffer.concat([cell.subarray(0, middle), Buffer.from(bytes), cell.subarray(middle)])
  })
  const line = (parts: readonly Buffer[]) =>
    Buffer.concat(parts.flatMap((part, i) => [Buffer.from(i === 0 ? '' : ','), part]))
  const more: Readonly<Record<string, string>> = {
    scale_points: `s ${LONG},2,two,\n`,
    actors: `b ${LONG},b,\n`,
  }
  return Buffer.concat([Buffer.from(`${columns.join(',')}\n`), line(cells), Buffer.from(`\n${more[table] ?? ''}`)])
}

async function read(files: Record<string, Uint8Array>): Promise<unknown> {
  return withFiles(files, (folder) => readDataset(folder).catch((error: unknown) => error))
}

test('the tables are sound as they stand', async () => {
  const files = Object.fromEntries(TABLE_NAMES.map((name) => [`${name}.csv`, fileOf(name, null, [])]))
  expect(await read(files)).toMatchObject({ actors: { length: 2 }, stances: { length: 1 } })
})

test.each(TABLE_NAMES)(
  'a key of %s that is no text is told, whatever the column and the bytes',
  async (table) => {
    for (const column of Object.keys(SOUND[table] as object)) {
      for (const [what, bytes] of SPELLINGS) {
        const files = Object.fromEntries(
          TABLE_NAMES.map((name) => [`${name}.csv`, fileOf(name, name === table ? column : null, bytes)]),
        )
        const answer = await read(files)
        if (answer instanceof Error) expect(answer, `${column}: ${what}`).toBeInstanceOf(InvalidDataError)
        else expect(answer, `${column}: ${what}`).toMatchObject({ stances: { length: 1 } })
      }
    }
  },
  60_000,
)

test('without tables of their own, too, and in a wide table', async () => {
  for (const [what, bytes] of SPELLINGS) {
    const name = Buffer.concat([Buffer.from(LONG), Buffer.from(bytes), Buffer.from('and more')])
    const long = Buffer.concat([
      Buffer.from('actor,issue,value\n'),
      name,
      Buffer.from(',tea,1\n'),
      name,
      Buffer.from(',milk,1\n'),
    ])
    const wide = Buffer.concat([Buffer.from('issue,'), name, Buffer.from(',B\ntea,1,2\n'), name, Buffer.from(',1,2\n')])
    for (const files of [
      { 'stances.csv': long },
      { 'stances.csv': wide, 'datapackage.json': Buffer.from('{"parley":{"layout":"wide"}}') },
    ]) {
      const answer = await read(files)
      if (answer instanceof Error) expect(answer, what).toBeInstanceOf(InvalidDataError)
    }
  }
})

test('ids of a description that are half a character are told', async () => {
  const half = '"\\ud800 half of a character"'
  for (const json of [
    `{"name":${half}}`,
    `{"title":${half},"description":${half},"version":${half}}`,
    `{"parley":{"scales":{${half}:{"min":0,"max":1,"continuous":true}}}}`,
    `{"sources":[{"title":${half}}],"licenses":[{"name":${half}}]}`,
  ]) {
    const files = { 'stances.csv': Buffer.from('actor,issue,value\nA,tea,1\n'), 'datapackage.json': Buffer.from(json) }
    expect(await read(files), json).toBeInstanceOf(InvalidDataError)
  }
})

test('a text is kept as it is, also when it is half a character', () => {
  const halves = [`${'x'.repeat(13)}\udce9`, `\ud83d${'y'.repeat(20)}`, `${'z'.repeat(20)}\ud83c\udff3`]
  expect(halves.map(owned)).toEqual(halves)
  const dictionary = new Dictionary()
  for (const text of halves) {
    const code = dictionary.code(text)
    expect(dictionary.find(text)).toBe(code)
    expect(dictionary.code(text)).toBe(code)
  }
})
