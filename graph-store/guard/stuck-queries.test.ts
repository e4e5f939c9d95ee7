import { expect, it } from 'vitest'
import { CypherBusyError } from './errors.ts'
import { StuckQueries } from './stuck-queries.ts'

it('whoever has a query that does not stop waits until it is over, and nobody else', () => {
  const gone = new Set<string>()
  const stuck = new StuckQueries(2, (connection) => !gone.has(connection))
  const ask = (client: string, address = client) => stuck.assertNone({ client, address })
  stuck.add('bolt-1', { client: 'a', address: 'a' })
  expect(() => ask('a')).toThrow(CypherBusyError)
  expect(() => ask('b')).not.toThrow()
  gone.add('bolt-1')
  expect(() => ask('a')).not.toThrow()
  stuck.add('bolt-2', { client: 'b', address: 'b' })
  stuck.delete('bolt-2')
  expect(() => ask('b')).not.toThrow()
})

it('an address under several names has a few, then no more', () => {
  const stuck = new StuckQueries(2, () => true)
  const ask = (client: string, address: string) => stuck.assertNone({ client, address })
  stuck.add('bolt-1', { client: 'here one', address: 'here' })
  expect(() => ask('here two', 'here')).not.toThrow()
  stuck.add('bolt-2', { client: 'here two', address: 'here' })
  expect(() => ask('here three', 'here')).toThrow('2 queries from your address')
  expect(() => ask('there', 'there')).not.toThrow()
})
