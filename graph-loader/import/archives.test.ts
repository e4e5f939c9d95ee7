import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { datasetHash, readDataset } from '../read-dataset.ts'
import { importTable } from './import-table.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'parley-archives-'))
const ARCHIVE = {
  'talks/january.csv': strToU8('Party;Topic;View;Day\nOak;Tolls;1;2024-01-05\nElm;Tolls;-1;2024-01-05\n'),
  'talks/february.csv': strToU8('Party;Topic;View;Day\nOak;Tolls;2;2024-02-05\nElm;Tolls;0;2024-02-05\n'),
}

it('the tables of an archive are imported as every command reads them, beside others too', async () => {
  const cwd = folder()
  const path = join(cwd, 'year.zip')
  writeFileSync(path, zipSync(ARCHIVE))
  const report = await importTable([path], join(cwd, 'out'), { id: 'year' })
  expect(report.dataset.stances.length).toBe(4)
  expect(report.understood.map(({ table }) => table.file).sort()).toEqual(['february.csv', 'january.csv'])
  const [read, written] = [await readDataset(path, { id: 'year' }), await readDataset(join(cwd, 'out'))]
  expect(await datasetHash(written)).toBe(await datasetHash(read))
  const march = join(cwd, 'march.csv')
  writeFileSync(march, 'Party;Topic;View;Day\nOak;Tolls;-2;2024-03-05\n')
  expect((await importTable([path, march], join(cwd, 'more'))).dataset.stances.length).toBe(5)
})

it('an archive of a data package, and one that is none, are refused in a sentence', async () => {
  const cwd = folder()
  const path = join(cwd, 'packed.zip')
  writeFileSync(path, zipSync({ 'stances.csv': strToU8('actor,issue,value\nOak,Tolls,1\n') }))
  await expect(importTable([path], join(cwd, 'a'))).rejects.toThrow(
    /^packed\.zip: it holds a data package, which needs/,
  )
  writeFileSync(path, 'PK no archive')
  await expect(importTable([path], join(cwd, 'b'))).rejects.toThrow(/^packed\.zip: the archive is damaged/)
})

it.each([
  ['a.dta', /^a\.dta: it is a data file of Stata, which is not read here, expected the same table saved as CSV/],
  ['a.sav', /^a\.sav: it is a data file of SPSS, which is not read here/],
])('%s is refused by its name, as validate refuses it', async (name, words) => {
  const path = join(folder(), name)
  writeFileSync(path, '<stata_dta>\u0000\u0001')
  await expect(importTable([path], join(folder(), 'out'))).rejects.toThrow(words)
  await expect(readDataset(path)).rejects.toThrow(words)
})
