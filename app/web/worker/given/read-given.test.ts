import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { DropOutcome, GivenFiles } from './drop-protocol.ts'
import { HeldDatasets } from './held-datasets.ts'
import { readGiven } from './read-given.ts'

type Texts = Readonly<Record<string, string>>
const CSV = 'actor,issue,value\nAvalon,tea,7\nBrobdingnag,tea,1\n'
const DECLARED = {
  'issues.csv': 'id,name,scale\ntea,Tea,0..9\n',
  'stances.csv': CSV,
}

const archive = (files: Texts): GivenFiles => {
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  return { name: 'tea.zip', files: [['tea.zip', new File([bytes as Uint8Array<ArrayBuffer>], 'tea.zip')]] }
}
const loose = (files: Texts): GivenFiles => {
  const list = Object.entries(files).map(([name, text]) => [name, new File([text], name)] as const)
  return { name: list.length === 1 ? (list[0]?.[0] as string) : 'files', files: list }
}
const read = (given: GivenFiles, scale?: { min: number; max: number }): Promise<DropOutcome> =>
  readGiven(given, scale, new HeldDatasets(), { signal: new AbortController().signal, onProgress: () => undefined })
const refusal = async (given: GivenFiles) => {
  const outcome = await read(given)
  return outcome.kind === 'invalid' ? outcome.problems : outcome
}

it.each([
  ['a CSV', loose({ 'tea.csv': CSV })],
  ['a CSV in an archive', archive({ 'tea.csv': CSV })],
  ['stances in an archive', archive({ 'a folder/stances.csv': CSV })],
  ['a folder', { ...loose({ 'stances.csv': CSV, 'actors.csv': 'id,name\nAvalon,A\nBrobdingnag,B\n' }), name: 'tea' }],
])('%s without a scale asks for it, and with it is opened or refused by it', async (_, given) => {
  expect(await read(given)).toEqual({ kind: 'unscaled' })
  expect(await read(given, { min: 0, max: 9 })).toMatchObject({ kind: 'held', passedOver: [] })
  const refused = await read(given, { min: 0, max: 5 })
  expect(refused).toMatchObject({ kind: 'invalid', total: 1 })
})

it('what declares its scales is asked for none', async () => {
  expect(await read(archive(DECLARED))).toMatchObject({ kind: 'held' })
  const bounds = JSON.stringify({ name: 'tea', parley: { scales: { assumed: { min: 0, max: 9 } } } })
  expect(await read(archive({ 'stances.csv': CSV, 'datapackage.json': bounds }))).toMatchObject({ kind: 'held' })
})

it.each([
  [
    archive({ 'notes.txt': 'x', 'sheet.xlsx': 'x' }),
    'tea.zip: no CSV in the archive, which holds notes.txt, sheet.xlsx, expected a data package, or one CSV with the columns actor, issue and value',
  ],
  [
    archive({}),
    'tea.zip: no CSV in the archive, which is empty, expected a data package, or one CSV with the columns actor, issue and value',
  ],
  ...[archive, loose].map(
    (give) =>
      [
        give({ 'one.csv': CSV, 'two.csv': CSV }),
        `${give === archive ? 'tea.zip' : 'files'}: several tables came, and none is called stances: one.csv, two.csv, expected one table at a time, or a data package: a folder or ZIP with stances.csv or datapackage.json`,
      ] as const,
  ),
  [
    loose({ 'a.txt': 'x', 'b.txt': 'x' }),
    'files: no CSV among the files, which are a.txt, b.txt, expected a data package, or one CSV with the columns actor, issue and value',
  ],
  [
    loose({ 'notes.txt': 'x' }),
    'notes.txt: neither a CSV nor a ZIP file, expected a CSV (.csv or .csv.gz), a data package as a folder or ZIP, or a picture drawn by Parley',
  ],
  [
    loose({ 'datapackage.json': '{}' }),
    'datapackage.json: a description without its tables, expected the folder of the data package, or a ZIP of it',
  ],
] as const)('what is no dataset is named with what came and what works', async (given, words) => {
  expect(await refusal(given)).toEqual([words])
})

it('a name that is nearly that of a table is told as such', async () => {
  expect(await refusal(loose({ 'stance.csv': CSV, 'other.csv': CSV }))).toContain(
    'stance.csv: no table has this name, expected stances.csv, or a name that is not so like it',
  )
})

it('files with data that were not read are named', async () => {
  const beside = { '../evil.csv': CSV, 'pkg/other.csv': CSV, 'sheet.xlsx': 'x', 'read me.txt': 'x', '.hidden.csv': CSV }
  expect(await read(archive({ ...DECLARED, ...beside }))).toMatchObject({
    kind: 'held',
    passedOver: ['../evil.csv', 'pkg/other.csv', 'sheet.xlsx'],
  })
  expect(
    await read(
      archive({
        ...Object.fromEntries(Object.entries(DECLARED).map(([name, text]) => [`tea/${name}`, text])),
        'old.csv': CSV,
      }),
    ),
  ).toMatchObject({
    passedOver: ['old.csv'],
  })
  expect(await read(loose({ ...DECLARED, 'other.csv': CSV }))).toMatchObject({ passedOver: ['other.csv'] })
})
