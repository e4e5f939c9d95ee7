import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils, write } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { beforeAll, expect, it, vi } from 'vitest'
import { browserFiles } from '../../graph-loader/files/index.ts'
import { readDataset } from '../../graph-loader/index.ts'
import { readAny } from '../../graph-loader/read-any.ts'
import { type FullDataset, stanceOf } from '../../positions/dataset/index.ts'
import { datasetFileOf, exportDataset } from './export-dataset.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-out-'))
let dataset: FullDataset

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  dataset = await readDataset(join(import.meta.dirname, '../../seeds/talks-2025'))
})

it('is a folder, an archive or a workbook by its name', () => {
  expect(['x.zip', 'X.ZIP', 'x.xlsx', 'out', 'v1.2/', folder, 'x.svg'].map(datasetFileOf)).toEqual([
    'zip',
    'zip',
    'workbook',
    'folder',
    'folder',
    'folder',
    undefined,
  ])
})

it('a folder loads again to the same hash, and is not written over another package', async () => {
  const out = join(folder, 'copy')
  await exportDataset('folder', dataset, out)
  expect((await readDataset(out)).info.sha256).toBe(dataset.info.sha256)
  await expect(exportDataset('folder', dataset, out)).rejects.toThrow(/holds a data package already/)
})

it('an archive loads again to the same hash, and is the same bytes each time', async () => {
  const out = join(folder, 'talks.zip')
  await exportDataset('zip', dataset, out)
  const bytes = readFileSync(out)
  const files = Object.entries(unzipSync(bytes)).map(
    ([path, content]) => [path, new Blob([content as Uint8Array<ArrayBuffer>])] as const,
  )
  expect((await readAny(browserFiles(new Map(files)), 'talks')).info.sha256).toBe(dataset.info.sha256)
  expect((await readDataset(out)).info.sha256).toBe(dataset.info.sha256)
  await exportDataset('zip', dataset, out)
  expect(readFileSync(out).equals(bytes)).toBe(true)
})

it('a workbook has a sheet for each table, numbers as numbers and no formulas', async () => {
  const out = join(folder, 'talks.xlsx')
  const [first] = dataset.actors
  const odd = {
    ...dataset,
    actors: dataset.actors.map((actor) => (actor === first ? { ...actor, name: '=1+1' } : actor)),
  }
  await exportDataset('workbook', odd, out)
  const book = read(readFileSync(out), { cellFormula: true })
  expect(book.SheetNames).toEqual(expect.arrayContaining(['actors', 'issues', 'stances', 'documents', 'evidence']))
  const stances = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.stances as never)
  expect(stances).toHaveLength(dataset.stances.length)
  expect(stances.some(({ value }) => typeof value === 'number')).toBe(true)
  const cells = Object.values(book.Sheets.actors as object) as { f?: string; v?: unknown }[]
  expect(cells.find(({ v }) => v === '=1+1')).toBeDefined()
  expect(cells.some(({ f }) => f !== undefined)).toBe(false)
})

it('a workbook loads again to the same sha256, and one that lacks a sheet or has another is told or read as any', async () => {
  const out = join(folder, 'again.xlsx')
  await exportDataset('workbook', dataset, out)
  expect((await readDataset(out)).info).toEqual(dataset.info)
  const content = readFileSync(out)
  const here = browserFiles(new Map([['again.xlsx', new Blob([content as Uint8Array<ArrayBuffer>])]]))
  expect((await readAny(here, 'again.xlsx')).info.sha256).toBe(dataset.info.sha256)
  const book = read(content)
  const filled = { A1: 'actor', B1: 'issue', C1: 'value', D1: 'stated_on', A2: 'Ann', B2: 'Tolls', C2: 1 }
  const sheet = {
    ...Object.fromEntries(Object.entries(filled).map(([at, v]) => [at, { t: typeof v === 'number' ? 'n' : 's', v }])),
    D2: { t: 'd', v: new Date(Date.UTC(2024, 4, 6)) },
    '!ref': 'A1:D2',
  }
  const byHand = write({ SheetNames: ['stances'], Sheets: { stances: sheet } } as never, {
    type: 'buffer',
    bookType: 'xlsx',
  }) as Uint8Array<ArrayBuffer>
  const one = await readAny(browserFiles(new Map([['h.xlsx', new Blob([byHand])]])), 'h.xlsx')
  expect(stanceOf(one, 0)).toMatchObject({ actor: 'Ann', value: 1, statedOn: '2024-05-06' })
  utils.sheet_add_aoa(book.Sheets.stances as never, [['nobody']], { origin: 'A2' })
  const broken = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Uint8Array<ArrayBuffer>
  const changed = browserFiles(new Map([['again.xlsx', new Blob([broken])]]))
  await expect(readAny(changed, 'again.xlsx')).rejects.toThrow(/\.csv:2/)
})
