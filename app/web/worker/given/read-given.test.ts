import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { DropOutcome, GivenFiles, GivenTold } from './drop-protocol.ts'
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
  readGiven(given, scale && { scale }, new HeldDatasets(), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
const refusal = async (given: GivenFiles) => {
  const outcome = await read(given)
  return outcome.kind === 'invalid' ? outcome.problems : outcome
}

it.each([
  ['a CSV', loose({ 'tea.csv': CSV })],
  ['a CSV in an archive', archive({ 'tea.csv': CSV })],
  ['stances in an archive', archive({ 'a folder/stances.csv': CSV })],
  ['a folder', { ...loose({ 'stances.csv': CSV, 'actors.csv': 'id,name\nAvalon,A\nBrobdingnag,B\n' }), name: 'tea' }],
])('%s without a scale asks for it, and with it is opened or refused by it', async (what, given) => {
  const unscaled = await read(given)
  expect(unscaled.kind).toBe('unscaled')
  // Of a single table its first rows are shown beside the question.
  const [table] = unscaled.kind === 'unscaled' ? unscaled.tables : []
  if (what.startsWith('a CSV'))
    expect([table?.range, table?.columns.map(({ role }) => role)]).toEqual([
      { min: expect.any(Number), max: expect.any(Number) },
      ['actor', 'issue', 'value'],
    ])
  expect(await read(given, { min: 0, max: 9 })).toMatchObject({ kind: 'held', passedOver: [], tables: [] })
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
    archive({ 'notes.md': 'x', 'sheet.xlsx': 'x' }),
    'sheet.xlsx: the workbook is damaged, or of a kind that is not read, expected a workbook that opens in Excel or LibreOffice, saved as .xlsx there',
  ],
  [
    archive({}),
    'tea.zip: no table in the archive, which is empty, expected a data package, or tables such as CSV or Excel',
  ],
  [
    loose({ 'a.md': 'x', 'b.md': 'x' }),
    'files: no table among the files, which are a.md, b.md, expected a data package, or tables such as CSV or Excel',
  ],
  [
    loose({ 'notes.md': 'x' }),
    'notes.md: no kind of file that is read here, expected a table or a graph (.parquet, .arrow, .feather, .arrows, .xlsx, .xlsm, .xlsb, .xls, .ods, .json, .ndjson, .jsonl, .gexf, .graphml, .net, .paj, .dl, .gml, .edges, .edgelist, .ncol, .csv, .tsv, .tab, .txt, .dat, .psv), a data package as a folder or ZIP, or a picture drawn by Parley',
  ],
  [
    loose({ 'datapackage.json': '{}' }),
    'datapackage.json: a description without its tables, expected the folder of the data package, or a ZIP of it',
  ],
] as const)('what is no dataset is named with what came and what works', async (given, words) => {
  expect(await refusal(given)).toEqual([words])
})

it.each([archive, loose])('several tables in one form are one dataset', async (give) => {
  const outcome = await read(give({ 'one.csv': CSV, 'two.csv': 'Actor;Issue;Value\nLilliput;tea;0,5\n' }), {
    min: 0,
    max: 9,
  })
  expect(outcome).toMatchObject({ kind: 'held', dataset: { actors: 3, stances: 3 } })
  expect(outcome.kind === 'held' && outcome.tables.map(({ name }) => name)).toEqual(['one.csv', 'two.csv'])
})

it('a table that may mean several things is shown as far as it is understood, with what is asked', async () => {
  const outcome = await read(loose({ 'tea.csv': 'party;tax\nAvalon;3\nBrobdingnag;9\n' }))
  if (outcome.kind !== 'untold') throw new Error(outcome.kind)
  const [table] = outcome.tables
  expect(table?.shape).toBe('actors-by-issues')
  expect(table?.columns).toEqual([
    { name: 'party', role: 'actor', cells: ['Avalon', 'Brobdingnag'] },
    { name: 'tax', role: 'value', cells: ['3', '9'] },
  ])
  expect(table?.questions.map(({ about }) => about)).toEqual(['scale'])
  expect(table?.range).toEqual({ min: 3, max: 9 })
})

it('a name that is nearly that of a table is told as such', async () => {
  expect(await refusal(loose({ 'stance.csv': CSV, 'other.csv': CSV }))).toContain(
    'stance.csv: no table has this name, expected stances.csv, or a name that is not so like it',
  )
})

it('files with data that were not read are named', async () => {
  const beside = { '../evil.csv': CSV, 'pkg/other.csv': CSV, 'sheet.xlsx': 'x', 'read me.md': 'x', '.hidden.csv': CSV }
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

const TWICE = ' is there twice, and nobody can say which of the two is meant'
const ONE = ', expected one: give each by itself, as a folder or a ZIP of its own, or open one and add the other to it'

it('an archive or a pick that holds a name twice is refused, for either could be meant', async () => {
  // Archives are written with names of one length, of which one is then made the other's.
  const packed = zipSync({ 'stances.csv': strToU8(CSV), 'stancez.csv': strToU8(`${CSV}Crete,tea,3\n`) })
  const bytes = Uint8Array.from(
    Buffer.from(Buffer.from(packed).toString('latin1').replaceAll('stancez', 'stances'), 'latin1'),
  )
  const given = { name: 'tea.zip', files: [['tea.zip', new File([bytes], 'tea.zip')]] as const }
  expect(await refusal(given)).toEqual([expect.stringContaining(`tea.zip: "stances.csv"${TWICE}`)])
  expect(await refusal(archive({ ...DECLARED, './stances.csv': CSV }))).toEqual([
    expect.stringContaining(`"./stances.csv"${TWICE}`),
  ])
  const [file] = loose({ 'stances.csv': CSV }).files
  if (!file) throw new Error('no file')
  expect(await refusal({ name: 'files', files: [file, file] })).toEqual([
    expect.stringContaining(`files: "stances.csv"${TWICE}`),
  ])
})

it('two datasets in one archive or folder are named, and none is chosen', async () => {
  const two = { 'a/stances.csv': CSV, 'b/stances.csv': CSV }
  expect(await refusal(archive(two))).toEqual([`tea.zip: there are 2 datasets, in a/, b/${ONE}`])
  expect(await refusal({ ...loose(two), name: 'teas' })).toEqual([`teas: there are 2 datasets, in a/, b/${ONE}`])
  expect(await refusal(archive({ 'b/datapackage.json': '{}', ...two }))).toEqual([
    `tea.zip: there are 2 datasets, in b/, a/${ONE}`,
  ])
  expect(await refusal(archive({ ...DECLARED, 'a/datapackage.json': '{}', ...two }))).toEqual([
    `tea.zip: there are 3 datasets, in a/, (at the top), b/${ONE}`,
  ])
  const described = {
    resources: [
      { name: 'stances', path: 'data/stances.csv' },
      { name: 'issues', path: 'issues.csv' },
    ],
  }
  expect(
    await read(archive({ ...DECLARED, 'stances.csv': '', 'datapackage.json': JSON.stringify(described) })),
  ).toMatchObject({ kind: 'invalid' })
  const { 'stances.csv': stances, ...issues } = DECLARED
  expect(
    await read(archive({ ...issues, 'data/stances.csv': stances, 'datapackage.json': JSON.stringify(described) })),
  ).toMatchObject({ kind: 'held', dataset: { stances: 2 } })
})

it('asks what a cell of 0 in a two-mode matrix says, as a word of which the meaning is told', async () => {
  const given = loose({ 'trees.dl': 'dl nr=2 nc=2 row labels: Ash Birch column labels: Water Shade data: 1 0 -1 1' })
  const outcome = await read(given)
  if (outcome.kind !== 'untold') throw new Error(outcome.kind)
  expect(outcome.tables[0]).toMatchObject({ unknown: ['0'], questions: [{ about: 'words', column: 'value' }] })
  const told = { words: { 0: 'none' as const }, scale: { min: -1, max: 1 } }
  const answered = await readGiven(given, told, new HeldDatasets(), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  expect(answered).toMatchObject({ kind: 'held', dataset: { stances: 3 } })
})

const SCALE = { min: -2, max: 2 }
const told = (given: GivenFiles, of?: GivenTold) =>
  readGiven(given, of, new HeldDatasets(), { signal: new AbortController().signal, onProgress: () => undefined })

it('what is told of one of several tables is that one’s, and a file is left out when that is wanted', async () => {
  const files = loose({ 'one.csv': 'x1;x2;x3\nUtopia;tea;1\n', 'two.csv': CSV.replace('7', '2'), 'three.tsv': 'a\n' })
  const first = await told(files, {})
  expect(first).toMatchObject({ kind: 'untold', tables: [{ key: 'files/one.csv' }, { questions: [] }, {}] })
  const columns = { x1: 'actor', x2: 'issue', x3: 'value' }
  const tables = { 'files/one.csv': { columns } }
  expect(await told(files, { tables, leftOut: ['files/three.tsv'], scale: SCALE })).toMatchObject({
    kind: 'held',
    dataset: { stances: 3 },
    passedOver: ['three.tsv'],
  })
  expect(
    await told(loose({ 'one.csv': CSV, 'two.csv': 'actor,issue,value\nUtopia,tea,99\n' }), {
      scale: { min: 0, max: 9 },
    }),
  ).toMatchObject({
    kind: 'invalid',
    paths: ['files/one.csv', 'files/two.csv'],
  })
})

it('sheets of a workbook are read as they are chosen, each told of by itself', async () => {
  const book = utils.book_new()
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['actor', 'issue', 'value'],
      ['Avalon', 'tea', 1],
    ]),
    'May',
  )
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Wer', 'x', 'y'],
      ['Lilliput', 'tea', 2],
    ]),
    'June',
  )
  const bytes = write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer
  const given: GivenFiles = { name: 'a.xlsx', files: [['a.xlsx', new File([bytes], 'a.xlsx')]] }
  expect(await told(given, { scale: SCALE })).toMatchObject({
    tables: [{ key: 'a.xlsx', sheet: 'May', sheets: ['May', 'June'] }],
    dataset: { stances: 1 },
  })
  const both = await told(given, {
    scale: SCALE,
    sheets: { 'a.xlsx': ['May', 'June'] },
    tables: { 'a.xlsx\nJune': { shape: 'long', columns: { Wer: 'actor', x: 'issue', y: 'value' } } },
  })
  expect(both).toMatchObject({ kind: 'held', dataset: { stances: 2 }, tables: [{}, { key: 'a.xlsx\nJune' }] })
})

it('a recipe beside a table reads it as that was read, and what is new is said', async () => {
  const columns = { x1: 'actor', x2: 'issue', x3: 'value' }
  const january = await told(loose({ 'january.csv': 'x1;x2;x3\nAvalon;tea;1\n' }), {
    tables: { 'january.csv': { columns } },
    scale: SCALE,
  })
  if (january.kind !== 'held') throw new Error(january.kind)
  const february = loose({
    'february.csv': 'x1;x2;x3;x4\nAvalon;tea;2\n',
    'import.json': january.recipe as string,
  })
  const outcome = await told(february, {})
  expect(outcome).toMatchObject({ kind: 'held', dataset: { stances: 1 } })
  expect(outcome.kind === 'held' && outcome.tables[0]?.sentences).toContain('new since the recipe, and left out: "x4"')
  const broken = loose({ 'february.csv': 'a,b\n', 'import.json': '{"recipe": 1}' })
  expect(await refusal(broken)).toEqual([expect.stringMatching(/"import.json" is no recipe/)])
})

const TALKS =
  'Actor;Tea;Cake\nVenezuela;2;1\nVenezuela (Bolivarian Republic of);1;1\nTürkei;-1;0\nCongo;1;2\nUSSR;-2;-2\nEU average;1;1\n'
it('actors that are called as nations are nations, and what may be told of names is offered', async () => {
  const outcome = await told(loose({ 'talks.csv': TALKS }), { scale: SCALE })
  if (outcome.kind !== 'held') throw new Error(outcome.kind)
  expect(outcome.names).toMatchObject({
    nations: {
      actors: 6,
      taken: true,
      clear: [
        { name: 'Venezuela', code: 'VEN', flag: 'VE' },
        { name: 'Venezuela (Bolivarian Republic of)', code: 'VEN' },
        { name: 'Türkei', code: 'TUR', flag: 'TR' },
        { name: 'USSR', code: 'SUN', flag: 'SU', years: { from: 1922, to: 1991 } },
      ],
      asked: [{ name: 'Congo', code: null, choices: [{ code: 'COG' }, { code: 'COD' }] }],
    },
    same: [['Venezuela', 'Venezuela (Bolivarian Republic of)']],
    totals: [{ name: 'EU average', why: 'sum' }],
  })
})

it('what is told of names is in the recipe, by which the next table is read the same way', async () => {
  const outcome = await told(loose({ 'talks.csv': TALKS }), {
    scale: SCALE,
    aliases: ['Venezuela (Bolivarian Republic of)=Venezuela'],
    nationOf: { Congo: 'COD' },
    without: ['EU average'],
  })
  if (outcome.kind !== 'held') throw new Error(outcome.kind)
  expect(outcome.dataset).toMatchObject({ actors: 4, stances: 10 })
  expect(outcome.names).toMatchObject({ same: [], totals: [] })
  const recipe = outcome.recipe ?? ''
  expect(JSON.parse(recipe).tables[0].told).toMatchObject({
    aliases: ['Venezuela (Bolivarian Republic of)=Venezuela'],
    nations: true,
    nationOf: { Congo: 'COD' },
    without: ['EU average'],
  })
  const next = await told(loose({ 'talks.csv': TALKS.replace('Türkei;-1;0\n', 'Iran;-1;0\n'), 'import.json': recipe }))
  expect(next).toMatchObject({ kind: 'held', dataset: { actors: 4, stances: 10 } })
})

it('names that are two actors’ are not offered as one again', async () => {
  const apart = ['Venezuela=Venezuela (Bolivarian Republic of)']
  expect(await told(loose({ 'talks.csv': TALKS }), { scale: SCALE, apart })).toMatchObject({
    kind: 'held',
    names: { same: [] },
  })
})

it('a CSV in Parley’s own form is read as it is, and the same is offered', async () => {
  const csv = 'actor,issue,value\nFrance,tea,1\nChile,tea,2\nWorld,tea,1\n'
  const outcome = await told(loose({ 'tea.csv': csv }), { scale: SCALE })
  expect(outcome).toMatchObject({ names: { nations: { taken: false }, totals: [{ name: 'World' }] }, tables: [] })
  const again = await told(loose({ 'tea.csv': csv }), { scale: SCALE, nations: true, without: ['World'] })
  expect(again).toMatchObject({ kind: 'held', dataset: { actors: 2 }, names: { nations: { taken: true }, totals: [] } })
  expect(await told(loose({ 'tea.csv': CSV }), { scale: { min: 0, max: 9 } })).toMatchObject({ names: null })
})

it.each([
  [
    { 'stances.csv': 'actor,issue,value\nAvalon,tea,12\n', 'issues.csv': 'id,name,scale\ntea,Tea,0..9\n' },
    'stances.csv:2:value: Der Wert 12 liegt nicht auf der Skala "0..9"; erwartet: eine Zahl von 0 bis 9',
  ],
  [
    { 'stances.csv': 'actor,issue,value\n,tea,much\n', 'issues.csv': 'id,name,scale\ntea,Tea,0..9\n' },
    'stances.csv:2:actor: actor fehlt; erwartet: ein Eintrag in jeder Zeile',
  ],
  [
    { 'stances.csv': CSV, 'actors.csv': 'id,name\nAvalon,A\nAvalon,B\nBrobdingnag,B\n' },
    'actors.csv:3:id: Die Kennung "Avalon" hat schon Zeile 2; erwartet: verschiedene Kennungen',
  ],
  [
    { 'stances.csv': CSV, 'actors.csv': 'id,name\nAvalon,A\nBrobdingnagg,B\n' },
    'stances.csv:3:actor: Akteur "Brobdingnag" ist nicht bekannt; erwartet: eine Kennung aus actors.csv (vielleicht "Brobdingnagg")',
  ],
  [
    { 'a/stances.csv': CSV, 'b/stances.csv': CSV },
    'teas: Darin sind 2 Datensätze: a/, b/; erwartet: einer: geben Sie jeden für sich, als eigenen Ordner oder eigenes ZIP, oder öffnen Sie einen und fügen Sie den anderen hinzu',
  ],
])('on a German page the problems are told in German: %j', async (files, line) => {
  const scale = { min: 0, max: 9 }
  const outcome = await readGiven({ ...loose(files), name: 'teas' }, { scale }, new HeldDatasets(), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    language: 'de',
  })
  expect(outcome).toMatchObject({ kind: 'invalid', inEnglish: false, problems: expect.arrayContaining([line]) })
})

it('a German page is told where a problem has no German words yet', async () => {
  const given = archive({ 'stances.csv': CSV, 'datapackage.json': '{"name": 3}' })
  const how = { signal: new AbortController().signal, onProgress: () => undefined }
  const outcome = await readGiven(given, undefined, new HeldDatasets(), { ...how, language: 'de' })
  expect(outcome).toMatchObject({ kind: 'invalid', inEnglish: true })
  expect(await readGiven(given, undefined, new HeldDatasets(), how)).toMatchObject({ inEnglish: false })
})
