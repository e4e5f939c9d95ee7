import { expect, test } from 'vitest'
import { DatasetDiffersError } from '../graph-store/errors.ts'
import { MemoryStore } from '../graph-store/memory/memory-store.ts'
import { withFiles } from '../test/support/files-in-folder.ts'
import { datasetDifference, losesAnything } from './dataset-difference.ts'
import { type LoadOptions, LoadRefusedError, loadDataset } from './load-dataset.ts'
import { readDataset } from './read-dataset.ts'

const FIRST = 'actor,issue,value,coder\nNorthia,toll,1,ann\nSouthia,toll,-1,ann\n'
const SECOND = 'actor,issue,value,coder\nNorthia,toll,2,ben\nWestia,toll,0,ben\n'

const load = (text: string, store: MemoryStore, options: LoadOptions = {}) =>
  withFiles({ 'talks.csv': text }, (folder) => loadDataset(`${folder}/talks.csv`, store, options))
const held = async (store: MemoryStore) =>
  (await store.stances('talks', {})).map(({ actor, value, coder }) => [actor, value, coder])
const tables = (change: LoadRefusedError['change']) =>
  change.difference?.map(({ table, added, removed, changed }) => [table, added, removed, changed])

test('a file of the same name replaces nothing unless it may', async () => {
  const store = new MemoryStore()
  await load(FIRST, store)
  const before = await held(store)
  const refused = await load(SECOND, store).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(LoadRefusedError)
  expect((refused as Error).message).toContain(
    'would remove or change what the store holds of "talks"; nothing was written',
  )
  expect(tables((refused as LoadRefusedError).change)).toEqual([
    ['actors', 1, 1, 0],
    ['stances', 2, 2, 0],
  ])
  expect(await held(store)).toEqual(before)
  expect(await load(SECOND, store, { mayReplace: () => false }).catch((error: unknown) => error)).toBeInstanceOf(
    LoadRefusedError,
  )
  await load(SECOND, store, { mayReplace: () => true })
  expect((await held(store)).map(([actor]) => actor).sort()).toEqual(['Northia', 'Westia'])
  const [, former] = await store.versions('talks')
  expect((await store.version('talks', former?.number as number)).stances.length).toBe(2)
})

test('what only adds rows, and the same again, is asked of nobody', async () => {
  const store = new MemoryStore()
  const ask = () => {
    throw new Error('nobody is to be asked')
  }
  await load(FIRST, store, { mayReplace: ask })
  expect((await load(FIRST, store, { mayReplace: ask })).report).toMatchObject({ unchanged: true })
  expect((await load(`${FIRST}Eastia,toll,0,ann\n`, store, { mayReplace: ask })).report).toMatchObject({ created: 2 })
})

test('a second coder’s rows are added to the first one’s', async () => {
  const store = new MemoryStore()
  await load(FIRST, store)
  const { report, dataset } = await load(SECOND, store, { add: true })
  expect(report).toMatchObject({ removed: 0 })
  expect((await held(store)).map(String).sort()).toEqual([
    'Northia,1,ann',
    'Northia,2,ben',
    'Southia,-1,ann',
    'Westia,0,ben',
  ])
  // The same as if all had stood in one file from the beginning.
  const together = await withFiles({ 'talks.csv': FIRST + SECOND.slice(SECOND.indexOf('\n') + 1) }, (folder) =>
    readDataset(`${folder}/talks.csv`),
  )
  expect(dataset.info.sha256).toBe(together.info.sha256)
  expect((await load(SECOND, store, { add: true })).report).toMatchObject({ unchanged: true })
})

test('rows of one id with other content are a conflict, named, and refused unless told', async () => {
  const store = new MemoryStore()
  await load(FIRST, store)
  const other = FIRST.replace('Northia,toll,1', 'Northia,toll,-2')
  const refused = (await load(other, store, { add: true }).catch((error: unknown) => error)) as LoadRefusedError
  expect(refused).toBeInstanceOf(LoadRefusedError)
  expect(refused.change.difference).toMatchObject([
    {
      table: 'stances',
      added: 0,
      removed: 0,
      changed: 1,
      first: [{ columns: [{ column: 'value', before: '1', after: '-2' }] }],
    },
  ])
  await load(other, store, { add: true, mayReplace: () => true })
  expect((await held(store)).map(String).sort()).toEqual(['Northia,-2,ann', 'Southia,-1,ann'])
})

test.each([
  ['replaced', {}],
  ['added to', { add: true }],
])('what another loads while a person is asked is not %s unseen', async (_, options) => {
  const store = new MemoryStore()
  await load(FIRST, store)
  const meanwhile = FIRST.replace('Southia,toll,-1', 'Southia,toll,2')
  const late = load(FIRST.replace('Northia,toll,1', 'Northia,toll,-2'), store, {
    ...options,
    async mayReplace() {
      await load(meanwhile, store, { mayReplace: () => true })
      return true
    },
  })
  await expect(late).rejects.toThrow(DatasetDiffersError)
  await expect(late).rejects.toThrow('do it again')
  expect((await held(store)).map(String).sort()).toEqual(['Northia,1,ann', 'Southia,2,ann'])
})

test('a first load takes the place of nothing that came in between', async () => {
  const store = new MemoryStore()
  const listed = store.list.bind(store)
  store.list = async () => {
    const before = await listed()
    store.list = listed
    await load(SECOND, store)
    return before
  }
  await expect(load(FIRST, store)).rejects.toThrow(DatasetDiffersError)
  expect((await held(store)).map(([actor]) => actor).sort()).toEqual(['Northia', 'Westia'])
})

test('what is added keeps names, scales and order of what is there, and must fit its scales', async () => {
  const store = new MemoryStore()
  const files = {
    'actors.csv': 'id,name,kind\nNorthia,Kingdom of Northia,nation\nBloc,The Bloc,bloc\n',
    'affiliations.csv': 'actor,group,kind\nNorthia,Bloc,member\n',
    'issues.csv': 'id,name,scale\ntoll,The toll,yes-no\n',
    'scale_points.csv': 'scale,value,label\nyes-no,-1,no\nyes-no,1,yes\n',
    'stances.csv': 'actor,issue,value\nNorthia,toll,1\n',
  }
  await withFiles(files, (folder) => loadDataset(folder, store, { id: 'talks' }))
  await load('actor,issue,value\nNorthia,toll,-1\nWestia,fish,2\nWestia,toll,1\n', store, {
    add: true,
    mayReplace: () => true,
  })
  const { actors, affiliations, issues, scales } = await store.read('talks')
  expect(actors.map(({ id, name, kind }) => [id, name, kind])).toEqual([
    ['Bloc', 'The Bloc', 'bloc'],
    ['Northia', 'Kingdom of Northia', 'nation'],
    ['Westia', 'Westia', 'organization'],
  ])
  expect(affiliations).toHaveLength(1)
  expect(issues.map(({ id, name, scale }) => [id, name, scale])).toEqual([
    ['toll', 'The toll', 'yes-no'],
    ['fish', 'fish', 'assumed'],
  ])
  expect(scales.map(({ id }) => id)).toEqual(['assumed', 'yes-no'])
  const before = await held(store)
  await expect(load('actor,issue,value\nEastia,toll,2\n', store, { add: true })).rejects.toThrow(
    'assumed: -2..2 instead of -1..1, the dataset’s scale of issue "toll", which adding never changes; the value 2 of stance "Eastia~toll" is off -1..1',
  )
  await expect(load('actor,issue,value\nEastia,toll,0\n', store, { add: true })).rejects.toThrow(
    'expected one of -1, 1',
  )
  expect(await held(store)).toEqual(before)
})

test('a dry run tells the difference and writes nothing', async () => {
  const store = new MemoryStore()
  const fresh = await load(FIRST, store, { dryRun: true })
  expect([fresh.report, fresh.difference, await store.list()]).toEqual([null, null, []])
  await load(FIRST, store)
  const { report, difference } = await load(SECOND, store, { dryRun: true })
  expect(report).toBeNull()
  expect(difference?.map(({ table }) => table)).toEqual(['actors', 'stances'])
  expect(difference?.[0]).toMatchObject({
    first: [
      { change: 'removed', id: 'Southia' },
      { change: 'added', id: 'Westia' },
    ],
  })
  expect((await held(store)).length).toBe(2)
  expect(await store.versions('talks')).toHaveLength(1)
})

test('every table of a package is compared, evidence too', async () => {
  const dataset = await readDataset('seeds/chevening-2025')
  expect(datasetDifference(dataset, dataset)).toEqual([])
  const less = {
    ...dataset,
    info: { ...dataset.info, title: 'Another title' },
    affiliations: dataset.affiliations.slice(1),
    documents: [],
    texts: { ...dataset.texts, evidence: () => [] },
  }
  const difference = datasetDifference(dataset, less)
  expect(difference.map(({ table, removed, changed }) => [table, removed, changed])).toEqual([
    ['dataset', 0, 1],
    ['affiliations', 1, 0],
    ['documents', 1, 0],
    ['evidence', 48, 0],
  ])
  expect(losesAnything(difference)).toBe(true)
  expect(losesAnything(difference.filter(({ table }) => table === 'dataset'))).toBe(false)
  const { licence: _, ...untold } = dataset.info
  expect(losesAnything(datasetDifference(dataset, { ...dataset, info: untold }))).toBe(true)
})
