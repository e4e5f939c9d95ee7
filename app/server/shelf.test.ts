import { expect, it } from 'vitest'
import { datasetOf } from '../../test/support/dataset-builder.ts'
import { Shelf } from './shelf.ts'

const shelf = new Shelf()
const told = (id: string) => shelf.describe(shelf.entry(id))

it('tells of a dataset what is known of it, and leaves out what nobody said', () => {
  const nothing = told('atlantis')
  expect(nothing).toMatchObject({ title: 'atlantis', sha256: null, stances: 0, status: 'loading', servesFormer: false })
  expect(Object.keys(nothing)).not.toContain('version')
  expect(Object.keys(nothing)).not.toContain('description')
  Object.assign(shelf.entry('atlantis'), { version: '2.1', description: 'Of the sea' })
  expect(told('atlantis')).toMatchObject({ version: '2.1', description: 'Of the sea' })
})

it('serves the former version of a dataset for as long as a newer one is not ready', () => {
  const dataset = datasetOf({ actors: ['Atlantis'], issues: ['tide'], stances: [] })
  Object.assign(shelf.entry('ruritania'), { dataset })
  expect(told('ruritania')).toMatchObject({ servesFormer: true, sha256: dataset.info.sha256 })
  Object.assign(shelf.entry('ruritania'), { status: 'ready' })
  expect(told('ruritania').servesFormer).toBe(false)
})

it('lists those with the fewest stances first, and forgets one that is gone', () => {
  Object.assign(shelf.entry('avalon'), { counts: { actors: 1, issues: 1, stances: 5, documents: 0 } })
  expect(shelf.all().map(({ id }) => id)).toEqual(['atlantis', 'ruritania', 'avalon'])
  shelf.forget('atlantis')
  expect(shelf.find('atlantis')).toBeUndefined()
})

it('makes the file of a dataset once, and again where that failed', async () => {
  const dataset = datasetOf({ actors: ['Atlantis'], issues: ['tide'], stances: [] })
  const bytes = new Uint8Array([1])
  let made = 0
  const make = async () => {
    if (made++ === 0) throw new Error('out of memory')
    return bytes
  }
  await expect(shelf.arrow(dataset, make)).rejects.toThrow('out of memory')
  await expect(shelf.arrow(dataset, make)).resolves.toBe(bytes)
  await expect(shelf.arrow(dataset, make)).resolves.toBe(bytes)
  expect(made).toBe(2)
})
