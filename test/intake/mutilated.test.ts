import type { Buffer } from 'node:buffer'
import { type BookType, utils, write } from '@e965/xlsx'
import { tableFromArrays, tableToIPC } from '@uwdata/flechette'
import { gzipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { browserFiles } from '../../graph-loader/files/index.ts'
import { InvalidDataError } from '../../graph-loader/index.ts'
import { readAny } from '../../graph-loader/read-any.ts'
import { stanceOf } from '../../positions/dataset/index.ts'
import { seededRandom } from '../../positions/map/seeded-random.ts'
import { below, DAMAGES } from '../support/damages.ts'

const SEED = Number(process.env.PARLEY_SEED ?? 20261130)
const FILES = 500
/** No file takes longer, on a machine that does other things too. */
const LONGEST_MS = 5000

const ACTORS = ['Oak', 'Élan', 'Łąka', 'Ash']
const ISSUES = ['Tolls', 'Parks', 'Übermaß']
const ROWS = ACTORS.flatMap((actor, a) =>
  ISSUES.map((issue, i) => ({ actor, topic: issue, value: ((a + i) % 5) - 2, date: `2024-0${i + 1}-1${a}` })),
)
const GRID = [Object.keys(ROWS[0] as object), ...ROWS.map((row) => Object.values(row))]
const text = (mark: string) => GRID.map((row) => row.join(mark)).join('\n')
const book = (bookType: BookType) => {
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(GRID), 'Sheet')
  return new Uint8Array(write(workbook, { type: 'buffer', bookType }) as Buffer)
}
const columns = Object.fromEntries(
  (['actor', 'topic', 'value', 'date'] as const).map((name) => [name, ROWS.map((row) => row[name])]),
)

/** Sound files of each kind that is read. */
const SOUND: readonly (readonly [file: string, bytes: Uint8Array])[] = [
  ['a.csv', strToU8(text(','))],
  ['a.csv', strToU8(text(';'))],
  ['a.tsv', strToU8(text('\t'))],
  ['a.csv.gz', gzipSync(strToU8(text(';')))],
  ['a.json', strToU8(JSON.stringify(ROWS))],
  ['a.ndjson', strToU8(ROWS.map((row) => JSON.stringify(row)).join('\n'))],
  ['a.xlsx', book('xlsx')],
  ['a.xlsb', book('xlsb')],
  ['a.xls', book('biff8')],
  ['a.ods', book('ods')],
  ['a.arrow', tableToIPC(tableFromArrays(columns), { format: 'file' }) as Uint8Array],
]

async function outcome(file: string, bytes: Uint8Array): Promise<string | null> {
  const start = performance.now()
  try {
    const held = new Map([[file, new Blob([bytes as Uint8Array<ArrayBuffer>])]])
    const dataset = await readAny(browserFiles(held), file)
    for (let row = 0; row < dataset.stances.length; row++) {
      const { actor, issue, value } = stanceOf(dataset, row)
      if (actor === '' || issue === '' || (value !== undefined && value !== null && !Number.isFinite(value)))
        return `half a stance in row ${row}`
    }
    if (dataset.stances.length === 0) return 'a dataset without stances'
  } catch (error) {
    if (!(error instanceof InvalidDataError)) return `not an InvalidDataError: ${(error as Error)?.stack ?? error}`
    const bare = error.problems.find((problem) => problem.file === '' || problem.message === '' || !problem.expected)
    if (error.problems.length === 0 || bare) return `a problem without a place or an expectation: ${error.message}`
  }
  const took = performance.now() - start
  return took > LONGEST_MS ? `it took ${Math.round(took)} ms` : null
}

describe('mutilated files', () => {
  it(`${FILES} of them are read right, or refused with a place and an expectation`, async () => {
    const random = seededRandom(SEED)
    const damages = Object.entries(DAMAGES)
    const faults: string[] = []
    for (let n = 0; n < FILES; n++) {
      const [file, sound] = SOUND[n % SOUND.length] as (typeof SOUND)[number]
      const [name, damage] = damages[below(random, damages.length)] as (typeof damages)[number]
      const fault = await outcome(file, damage(sound, random))
      if (fault !== null) faults.push(`seed ${SEED}, file ${n} (${file}, ${name}): ${fault}`)
    }
    expect(faults).toEqual([])
  }, 60_000)

  it.each(SOUND.map(([file, bytes]) => ({ file, bytes })))(
    '$file is sound before it is damaged',
    async ({ file, bytes }) => {
      expect(await outcome(file, bytes)).toBeNull()
    },
  )
})
