import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { datasetOf, parseScale } from './dataset-source.ts'

const local = vi.hoisted(() => ({ state: 'stopped', opened: 0, stored: [] as { id: string; counts: object }[] }))
vi.mock('../../graph-store/local/index.ts', async (original) => ({
  ...(await original<object>()),
  statusLocalNeo4j: async () => ({ state: local.state }),
}))
vi.mock('../store/open-store.ts', () => ({
  planStore: async () => ({
    open: async () => {
      local.opened++
      const read = async (id: string) => ({ info: { id, title: 'As it is stored' } })
      return { store: { list: async () => local.stored, read }, close: async () => void local.opened-- }
    },
  }),
}))

let told: string
beforeEach(() => {
  vi.stubEnv('NEO4J_URI', '')
  Object.assign(local, { state: 'stopped', opened: 0, stored: [{ id: 'chevening-2025', counts: { documents: 1 } }] })
  told = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const titleOf = async (flags: object) => (await datasetOf('chevening-2025', flags)).info.title

it('looks a name up in a Neo4j that runs or is named, and else takes the shipped seed', async () => {
  const seed = await titleOf({ store: 'memory' })
  expect(seed).not.toBe('As it is stored')
  expect(await titleOf({})).toBe(seed)
  local.state = 'running'
  expect(await titleOf({})).toBe('As it is stored')
  expect(await titleOf({ store: 'memory' })).toBe(seed)
  local.state = 'stopped'
  expect(await titleOf({ store: 'neo4j' })).toBe('As it is stored')
  vi.stubEnv('NEO4J_URI', 'bolt://db')
  expect(await titleOf({})).toBe('As it is stored')
  expect([told, local.opened]).toEqual(['', 0])
})

it('says that it takes the seed of what is not stored', async () => {
  Object.assign(local, { state: 'running', stored: [] })
  expect(await titleOf({})).not.toBe('As it is stored')
  expect(told).toBe('chevening-2025: not in the store; the shipped seed is read instead.\n')
})

it('takes a scale for files alone, and a store for names alone', async () => {
  await expect(datasetOf('chevening-2025', { scale: '0..1' })).rejects.toThrow('only for files')
  await expect(datasetOf('seeds/chevening-2025', { store: 'memory' })).rejects.toThrow('only for the id of a dataset')
  await expect(datasetOf('nothing-of-the-kind', { store: 'memory' })).rejects.toThrow('no shipped seed')
})

it('reads a scale as two numbers in order', () => {
  expect(parseScale(undefined)).toBeUndefined()
  expect(parseScale(' -2 .. 2 ')).toEqual({ min: -2, max: 2 })
  expect(parseScale('-1000000000000000..1000000000000000')).toEqual({ min: -1e15, max: 1e15 })
  for (const wrong of ['1', '2..2', '2..1', 'a..b', '0..2000000000000000', '..1'])
    expect(() => parseScale(wrong)).toThrow('MIN..MAX')
})
