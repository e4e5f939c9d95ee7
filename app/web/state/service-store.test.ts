import { expect, test } from 'vitest'
import type { DatasetAnswer, Health } from '../../api/answers.ts'
import { canBeAsked, datasetOf } from './datasets.ts'
import { isUnsettled, type Service, serviceAfter } from './service-store.ts'

const health = (state: Health['store']['state'], status: Health['status'] = 'ok'): Health => ({
  status,
  version: '1',
  store: { kind: 'neo4j', name: 'Neo4j', version: '5', address: null, state, notice: null },
})
const dataset = (id: string, status: DatasetAnswer['status'], servesFormer = false) =>
  ({ id, status, servesFormer }) as DatasetAnswer
const begin: Service = { health: null, datasets: null, reachable: true, recoveries: 0 }
const up = { health: health('up'), datasets: [dataset('a', 'ready')] }

test('a server that comes back is one recovery, and so is a store', () => {
  let now = serviceAfter(begin, up)
  expect(now.recoveries).toBe(0)
  now = serviceAfter(serviceAfter(now, null), up)
  expect([now.recoveries, now.reachable]).toEqual([1, true])
  now = serviceAfter(serviceAfter(now, { ...up, health: health('down', 'degraded') }), up)
  expect(now.recoveries).toBe(2)
})

test('a dataset that becomes ready is a recovery too', () => {
  const loading = serviceAfter(begin, { health: health('up', 'loading'), datasets: [dataset('a', 'loading')] })
  expect([loading.recoveries, serviceAfter(loading, up).recoveries]).toEqual([0, 1])
})

test('what was known stays known while the server is away', () => {
  const away = serviceAfter(serviceAfter(begin, up), null)
  expect([away.datasets, away.reachable]).toEqual([up.datasets, false])
})

test('the server is asked more often while anything is under way or wrong', () => {
  expect(isUnsettled(begin)).toBe(true)
  expect(isUnsettled({ ...begin, ...up })).toBe(false)
  expect(isUnsettled({ ...begin, ...up, datasets: [dataset('a', 'loading')] })).toBe(true)
  expect(isUnsettled({ ...begin, ...up, health: health('starting', 'loading') })).toBe(true)
})

test('the page opens the dataset that is named, else the opening one, else one that can be asked', () => {
  const list = [dataset('small', 'loading'), dataset('other', 'ready'), dataset('talks-2025', 'loading')]
  expect(datasetOf('small', list)?.id).toBe('small')
  expect(datasetOf('gone', list)).toBeUndefined()
  expect(datasetOf(undefined, list)?.id).toBe('talks-2025')
  expect(datasetOf(undefined, list.slice(0, 2))?.id).toBe('other')
  expect([canBeAsked(dataset('a', 'loading', true)), canBeAsked(dataset('a', 'failed'))]).toEqual([true, false])
})
