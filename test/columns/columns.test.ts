import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableFromIPC } from '@uwdata/flechette'
import { describe, expect, it } from 'vitest'
import { readDataset } from '../../graph-loader/index.ts'
import { writePackage } from '../../graph-loader/write-package.ts'
import { MemoryStore } from '../../graph-store/memory/memory-store.ts'
import {
  COLUMNS,
  type Column,
  fieldsOf,
  type NamedColumn,
  TABLE_NAMES,
  type TableName,
} from '../../positions/dataset/columns.ts'
import { toArrow } from '../../positions/to-arrow.ts'
import { withDocumentedColumns } from './documented-columns.ts'
import { filledItems, readFilled } from './filled-dataset.ts'
import { filledPackage } from './filled-package.ts'

const every = TABLE_NAMES.flatMap((table) =>
  COLUMNS[table].map((column): [name: string, table: TableName, column: NamedColumn] => [
    `${table}.${column.name}`,
    table,
    column,
  ]),
)

describe('the table of columns', () => {
  it.each(every)('%s is written and read back', async (_, table, { field, name, required }) => {
    const dataset = await readFilled(filledPackage())
    const folder = mkdtempSync(join(tmpdir(), 'columns-'))
    await writePackage(dataset, folder)
    const [header] = readFileSync(join(folder, `${table}.csv`), 'utf8').split('\n')
    // What ties a stance to a document alone is written as the evidence that it is.
    if (field !== null || required) expect(header?.split(',')).toContain(name)
    expect((await readDataset(folder, { id: dataset.info.id })).info.sha256).toBe(dataset.info.sha256)
  })

  it.each(every)('%s changes the content hash, where its column says so', async (_, table, column) => {
    const changed = { table, column }
    const before = await readFilled(filledPackage(changed, 'before'))
    const after = await readFilled(filledPackage(changed, 'after'))
    expect(after.info.sha256 !== before.info.sha256).toBe(column.hash !== 'no')
  })

  it('is in what a store gives back', async () => {
    const dataset = await readFilled(filledPackage())
    const store = new MemoryStore()
    await store.write(dataset)
    const items = await filledItems(store, dataset.info.id)
    for (const table of TABLE_NAMES) expect(Object.keys(items[table])).toEqual(expect.arrayContaining(fieldsOf(table)))
  })

  it('says which columns of stances Arrow has', async () => {
    const { actors, issues, stances } = await readFilled(filledPackage())
    const { names } = tableFromIPC(toArrow(stances, actors, issues))
    expect(names).toEqual(fieldsOf('stances', ({ arrow }) => arrow))
  })

  it('is documented', async () => {
    const page = new URL('../../docs/data-package.md', import.meta.url)
    await expect(withDocumentedColumns(readFileSync(page, 'utf8'))).toMatchFileSnapshot(page.pathname)
  })

  it('takes no column that does not say all of itself', () => {
    const whole: Column = {
      kind: { is: 'date' },
      required: false,
      hash: 'when used',
      neo4j: 'property',
      arrow: false,
      about: 'Made up',
    }
    const { kind, required, hash, neo4j, arrow, about } = whole
    // @ts-expect-error no kind, and so nothing that checks it
    const unchecked: Column = { required, hash, neo4j, arrow, about }
    // @ts-expect-error not whether it is in the hash
    const unhashed: Column = { kind, required, neo4j, arrow, about }
    // @ts-expect-error not where it is in Neo4j
    const unplaced: Column = { kind, required, hash, arrow, about }
    // @ts-expect-error not whether it is in Arrow
    const unloaded: Column = { kind, required, hash, neo4j, about }
    // @ts-expect-error no words for people
    const unworded: Column = { kind, required, hash, neo4j, arrow }
    for (const one of [unchecked, unhashed, unplaced, unloaded, unworded]) expect(Object.keys(one)).toHaveLength(5)
  })
})
