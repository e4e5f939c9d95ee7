import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { parleyHome, startLocalNeo4j } from '../graph-store/local/index.ts'
import { openNeo4jStore } from '../graph-store/neo4j/neo4j-store.ts'
import type { FullDataset } from '../positions/index.ts'
import { row, spread } from './measure.ts'

/** All pairs of actors over all issues in one statement: whoever holds a stance on an issue is paired with every later holder. */
const ALL_PAIRS = `
MATCH (i:Issue {dataset: $dataset})<-[:ON]-(s:Stance)<-[:HOLDS]-(a:Actor)
WHERE s.value IS NOT NULL AND NOT coalesce(i.partial, false)
WITH i, a, s.value AS value ORDER BY a.id
WITH i, collect(a) AS actors, collect(value) AS values
UNWIND range(0, size(actors) - 2) AS x
UNWIND range(x + 1, size(actors) - 1) AS y
RETURN actors[x].id AS a, actors[y].id AS b, count(*) AS shared, sum(abs(values[x] - values[y])) AS distance`

const RUNS = 5
/** No further run is begun after so long: one alone takes minutes on a small machine. */
const PATIENCE_MS = 400_000

/** The sums over all pairs that every way of counting must give. */
export interface PairTotals {
  readonly pairs: number
  readonly shared: number
  readonly distance: number
}

/** The same question in Cypher, on a Neo4j of its own that holds the dataset; prints a row. Throws an Error when it counts otherwise. */
export async function cypherPeer(dataset: FullDataset, expected: PairTotals): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const server = await startLocalNeo4j({
    home,
    jarsHome: process.env.PARLEY_JARS_HOME ?? parleyHome(),
    settings: { 'db.transaction.timeout': '30m' },
  })
  const store = openNeo4jStore(server)
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  })
  try {
    process.stderr.write('writing the UN record into a Neo4j for the peer …\n')
    await store.write(dataset)
    const times: number[] = []
    const began = performance.now()
    while (times.length < RUNS && (times.length === 0 || performance.now() - began < PATIENCE_MS)) {
      const start = performance.now()
      const totals = await counted(driver, dataset.info.id)
      times.push(performance.now() - start)
      process.stderr.write(`Cypher, run ${times.length}: ${Math.round(times.at(-1) as number)} ms\n`)
      if (
        totals.pairs !== expected.pairs ||
        totals.shared !== expected.shared ||
        totals.distance !== expected.distance
      ) {
        throw new Error(`bench: Cypher counts ${JSON.stringify(totals)}, expected ${JSON.stringify(expected)}`)
      }
    }
    row(`Cypher, one statement, Neo4j ${server.version}`, spread(times), 'ms')
  } finally {
    await driver.close()
    await store.close()
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
}

async function counted(driver: ReturnType<typeof neo4j.driver>, dataset: string): Promise<PairTotals> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
  try {
    const { records } = await session.run(ALL_PAIRS, { dataset })
    const sum = (key: string) => records.reduce((total, record) => total + (record.get(key) as number), 0)
    return { pairs: records.length, shared: sum('shared'), distance: sum('distance') }
  } finally {
    await session.close()
  }
}
