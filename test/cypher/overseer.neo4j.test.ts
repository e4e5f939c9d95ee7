import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Overseer } from '../../graph-store/guard/overseer.ts'
import { Connection } from '../../graph-store/neo4j/connection.ts'
import { neo4jServer } from '../support/neo4j-server.ts'

const ENDLESS = 'UNWIND range(1, 100000000) AS x UNWIND range(1, 100000) AS y RETURN count(*)'

let driver: Driver
let connection: Connection
let overseer: Overseer

beforeAll(async () => {
  const server = await neo4jServer()
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { telemetryDisabled: true })
  connection = new Connection(server)
  overseer = new Overseer(connection)
})
afterAll(async () => {
  await connection.close()
  await driver.close()
})

/** A transaction whose text has changed what is noted of it, and goes on without end; and its connection, noted before. */
async function disguised(id: string) {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
  const transaction = await session.beginTransaction({ metadata: { parley: id } })
  const known = await overseer.connectionOf(id)
  await transaction.run("CALL tx.setMetaData({parley: 'somebody else'})")
  const ended = transaction.run(ENDLESS).then(
    () => 'answered',
    (error: { code: string }) => error.code,
  )
  return { id, connection: known, ended, close: () => session.close().catch(() => {}) }
}

it('ends a query by its connection, whatever its text has noted of it', async () => {
  const query = await disguised('a-query')
  expect(query.connection).toMatch(/^bolt-\d+$/)
  expect(await overseer.ended(() => query, 60_000)).toBe(true)
  expect(await query.ended).toMatch(/Terminated|TimedOut/)
  await query.close()
})

it('ends what came by a connection of its own and nobody accounts for, and nothing else', async () => {
  const [lost, kept] = [await disguised('a-lost-query'), await disguised('a-kept-query')]
  await overseer.sweep(() => [kept], false)
  expect(await lost.ended).toMatch(/Terminated|TimedOut/)
  expect(await Promise.race([kept.ended, 'goes on'])).toBe('goes on')
  await overseer.sweep(() => [], false)
  expect(await kept.ended).toMatch(/Terminated|TimedOut/)
  await Promise.all([lost.close(), kept.close()])
})
