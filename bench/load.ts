import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { SEEDS } from '../app/paths.ts'
import { readDataset } from '../graph-loader/index.ts'
import { layoutOf, parleyHome, startLocalNeo4j } from '../graph-store/local/index.ts'
import { openNeo4jStore } from '../graph-store/neo4j/neo4j-store.ts'
import { type FullDataset, firstDay, textAt } from '../positions/index.ts'
import { row, spread, table } from './measure.ts'

const RUNS = 3

/** Loads the UN record into a Neo4j of its own, again, and back, beside LOAD CSV of the same rows on the same server. */
export async function load(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const server = await startLocalNeo4j({
    home,
    jarsHome: process.env.PARLEY_JARS_HOME ?? parleyHome(),
    settings: { 'dbms.security.allow_csv_import_from_file_urls': 'true' },
  })
  const store = openNeo4jStore(server)
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
  try {
    const dataset = await readDataset(join(SEEDS, 'un-general-assembly'))
    const count = dataset.stances.length
    await writeRows(dataset, join(layoutOf(home).importFolder, 'stances.csv'))
    const figures = { ours: [] as number[], again: [] as number[], back: [] as number[], csv: [] as number[] }
    for (let run = 0; run < RUNS; run++) {
      figures.ours.push(count / (await seconds(() => store.write(dataset))))
      figures.again.push(await seconds(() => store.write(dataset)))
      figures.back.push(await seconds(() => store.read(dataset.info.id)))
      await store.remove(dataset.info.id)
      figures.csv.push(count / (await seconds(() => loadCsv(driver, dataset))))
      await clear(driver)
      const last = Object.entries(figures).map(([name, all]) => `${name} ${all.at(-1)?.toFixed(1)}`)
      process.stderr.write(`run ${run + 1} of ${RUNS}: ${last.join(', ')}\n`)
    }
    table(`Loading ${count.toLocaleString('en')} votes into Neo4j ${server.version}`)
    row('Parley, checked difference, stance as a node', spread(figures.ours), 'stances/s')
    row('LOAD CSV … IN TRANSACTIONS OF 10000 ROWS, same rows, nodes and properties', spread(figures.csv), 'stances/s')
    row('Parley, the same again (nothing to write)', spread(figures.again), 's')
    row('Parley, reading all back', spread(figures.back), 's')
  } finally {
    await driver.close()
    await store.close()
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function writeRows({ stances, actors, issues, texts }: FullDataset, path: string): Promise<void> {
  const file = createWriteStream(path)
  file.write('id,actor,issue,value,stated\n')
  for (let at = 0; at < stances.length; at++) {
    const [actor, issue] = [actors[stances.actor[at] as number]?.id, issues[stances.issue[at] as number]?.id]
    const cells = [texts.id(at), actor, issue, stances.value[at], textAt(stances.statedOn, at)]
    if (!file.write(`${cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join()}\n`))
      await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

async function loadCsv(driver: Driver, { actors, issues, stances }: FullDataset): Promise<void> {
  const session = driver.session({ database: 'neo4j' })
  try {
    for (const label of ['PeerActor', 'PeerIssue', 'PeerStance']) {
      await session.run(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`)
    }
    await session.run('CALL db.awaitIndexes(60)')
    await session.run('UNWIND $ids AS id CREATE (:PeerActor {key: id})', { ids: actors.map(({ id }) => id) })
    await session.run('UNWIND $ids AS id CREATE (:PeerIssue {key: id})', { ids: issues.map(({ id }) => id) })
    await session.run(
      `LOAD CSV WITH HEADERS FROM 'file:///stances.csv' AS row
       CALL (row) {
         MATCH (a:PeerActor {key: row.actor}), (i:PeerIssue {key: row.issue})
         MERGE (s:PeerStance {key: row.id})
         SET s.id = row.id, s.dataset = 'un-general-assembly', s.value = toFloat(row.value), s.status = 'position', s.origin = 'vote',
             s.statedOn = row.stated, s.validFrom = $first, s.validTo = '9999-12-31', s.supersededOn = '9999-12-31', s.hash = 'hash'
         MERGE (a)-[:PEER_HOLDS]->(s)
         MERGE (s)-[:PEER_ON]->(i)
       } IN TRANSACTIONS OF 10000 ROWS`,
      { first: firstDay(textAt(stances.statedOn, 0) ?? '1946') },
    )
  } finally {
    await session.close()
  }
}

async function clear(driver: Driver): Promise<void> {
  const session = driver.session({ database: 'neo4j' })
  try {
    for (const label of ['PeerStance', 'PeerActor', 'PeerIssue']) {
      await session.run(`MATCH (n:${label}) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`)
    }
  } finally {
    await session.close()
  }
}
