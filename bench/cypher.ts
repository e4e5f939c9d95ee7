import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { SEEDS } from '../app/paths.ts'
import { readDataset } from '../graph-loader/index.ts'
import { CypherGateway, DEFAULT_LIMITS, valueJson } from '../graph-store/guard/index.ts'
import { parleyHome, startLocalNeo4j } from '../graph-store/local/index.ts'
import { openNeo4jStore } from '../graph-store/neo4j/neo4j-store.ts'
import { row, spread, table } from './measure.ts'

const CLIENTS = 20
const EACH = 5
const SECONDS = 60
const QUERY = `MATCH (a:Actor {dataset: 'talks-2025'})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
RETURN $mark AS mark, i.id AS issue, count(s) AS stances, avg(s.value) AS mean ORDER BY issue`

/** A hundred queries at once of twenty clients, for a minute, through guard and gateway; beside the driver alone, one after the other. */
export async function cypher(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const server = await startLocalNeo4j({ home, jarsHome: process.env.PARLEY_JARS_HOME ?? parleyHome() })
  const { uri, user, password } = server
  const store = openNeo4jStore({ uri, user, password })
  const limits = { ...DEFAULT_LIMITS, waitSeconds: 600 }
  const gateway = new CypherGateway({ uri, user, password, limits, managed: null })
  try {
    await store.write(await readDataset(join(SEEDS, 'talks-2025')))
    const alone = await driverAlone(server)
    const before = process.memoryUsage().rss
    const crowd = await crowdOf(gateway)
    table(
      `Cypher: ${CLIENTS * EACH} queries at once of ${CLIENTS} clients for ${SECONDS} s, ${limits.atOnce} running, Neo4j ${server.version}`,
    )
    row('answered, waiting included', spread(crowd.latencies), 'ms')
    row('answers of a client', spread(crowd.perClient), 'answers')
    row('the same query through the driver alone, one after the other', spread(alone), 'ms')
    process.stdout.write(
      `\n${crowd.latencies.length} answered, ${crowd.lost} lost, ${crowd.mixed} mixed up; memory of this process grew by at most ${Math.round((crowd.most - before) / 1e6)} MB.\n`,
    )
  } finally {
    await gateway.close()
    await store.close()
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
}

async function crowdOf(gateway: CypherGateway) {
  const end = performance.now() + SECONDS * 1000
  const latencies: number[] = []
  const perClient = Array.from({ length: CLIENTS }, () => 0)
  let [lost, mixed, most] = [0, 0, 0]
  const asks = async (client: number, place: number) => {
    for (let k = 0; performance.now() < end; k++) {
      const mark = `${client}-${place}-${k}`
      const begun = performance.now()
      try {
        const question = {
          query: QUERY,
          parameters: { mark },
          client: String(client),
          signal: new AbortController().signal,
        }
        const rows = await gateway.run(
          question,
          { encode: (values) => valueJson(values), size: Buffer.byteLength },
          collected,
        )
        if (rows.length === 0 || !rows.every((text) => text.startsWith(`["${mark}",`))) mixed++
        latencies.push(performance.now() - begun)
        perClient[client] = (perClient[client] as number) + 1
      } catch {
        lost++
      }
      most = Math.max(most, process.memoryUsage().rss)
    }
  }
  const all = perClient.flatMap((_, client) => Array.from({ length: EACH }, (__, place) => asks(client, place)))
  await Promise.all(all)
  return { latencies, perClient, lost, mixed, most }
}

async function collected(rows: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = []
  for await (const text of rows) list.push(text)
  return list
}

async function driverAlone({
  uri,
  user,
  password,
}: {
  uri: string
  user: string
  password: string
}): Promise<number[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true })
  const times: number[] = []
  for (let k = 0; k < 200; k++) {
    const begun = performance.now()
    await driver.executeQuery(QUERY, { mark: String(k) }, { database: 'neo4j', routing: 'READ' })
    times.push(performance.now() - begun)
  }
  await driver.close()
  return times
}
