import { hostname } from 'node:os'
import fc from 'fast-check'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Neo4jStore, openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { resolvePositions, scopeOf } from '../../positions/index.ts'
import { emptyStore } from '../support/empty-store.ts'
import { neo4jServer } from '../support/neo4j-server.ts'
import { arbitraryParts } from './arbitrary-dataset.ts'
import { everyKind, type FullParts, fullDataset } from './full-dataset.ts'
import { expectSame } from './graph-store.ts'
import { tiny } from './tiny-dataset.ts'

let driver: Driver
let store: Neo4jStore

const ask = async (query: string, parameters = {}): Promise<unknown[][]> => {
  const { records } = await driver.executeQuery(query, parameters, { database: 'neo4j' })
  return records.map((record) => Array.from(record.values()))
}
const clear = async () => {
  await emptyStore(store)
}

beforeAll(async () => {
  const { uri, user, password } = await neo4jServer()
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  })
  store = openNeo4jStore({ uri, user, password })
  await clear()
})
afterAll(async () => {
  await clear()
  await store.close()
  await driver.close()
})

describe('the graph that an analyst meets', () => {
  const dataset = fullDataset(everyKind('graph'))
  beforeAll(async () => {
    await store.write(dataset)
  })

  it('has the labels, relationships and directions of the glossary, and no others', async () => {
    const found = await ask(
      `MATCH (a)-[r]->(b) WITH head(labels(a)) AS a, type(r) AS r, head(labels(b)) AS b, count(*) AS n
       RETURN a + ' ' + r + ' ' + b, n ORDER BY a, r, b`,
    )
    expect(found).toEqual([
      ['Actor HOLDS Stance', 10],
      ['Actor IN Dataset', 8],
      ['Actor MEMBER_OF Actor', 3],
      ['Actor REPRESENTS Actor', 2],
      ['Document IN Dataset', 3],
      ['Evidence QUOTED_FROM Document', 4],
      ['Evidence SPOKEN_BY Actor', 2],
      ['Issue IN Dataset', 4],
      ['Issue MEASURED_ON Scale', 3],
      ['Issue PART_OF Issue', 6],
      ['Issue RECORDED_IN Document', 1],
      ['Scale HAS_POINT ScalePoint', 4],
      ['Stance ON Issue', 10],
      ['Stance SUPPORTED_BY Evidence', 4],
    ])
    expect(await ask('MATCH (n) WHERE n.key IS NULL OR n.dataset IS NULL RETURN DISTINCT labels(n)')).toEqual([
      [['Dataset']],
    ])
    expect(await ask(`MATCH (n) WHERE n.key <> n.dataset + '\u001f' + n.id RETURN labels(n)`)).toEqual([])
  })

  it('gives actors a second label by their kind', async () => {
    expect(await ask('MATCH (a:Actor) RETURN labels(a), count(*) ORDER BY labels(a)[1]')).toEqual([
      [['Actor', 'Bloc'], 2],
      [['Actor', 'Nation'], 3],
      [['Actor', 'Organization'], 1],
      [['Actor', 'Person'], 2],
    ])
  })

  it('holds open ends and coarse dates as days', async () => {
    const days = 'MATCH (s:Stance {id: $id}) RETURN s.statedOn, s.validFrom, s.validTo, s.supersededOn'
    expect(await ask(days, { id: 's1' })).toEqual([['2031-01-05', '2031-01-05', '9999-12-31', '2031-02-01']])
    expect(await ask(days, { id: 's10' })).toEqual([['2031-02-28', '2031-02-01', '9999-12-31', '9999-12-31']])
    expect(await ask(days, { id: 's9' })).toEqual([['2031-03-01', '2031-03-01', '2031-03-31', '9999-12-31']])
    expect(await ask(days, { id: 'quiet' })).toEqual([[null, '0001-01-01', '9999-12-31', '9999-12-31']])
  })

  it('keeps counts, places and offsets as whole numbers', async () => {
    const types = await ask(
      `MATCH (d:Dataset) MATCH (e:Evidence) WHERE e.start IS NOT NULL MATCH (i:Issue)
       RETURN DISTINCT [x IN [d.actors, d.stances, e.start, e.end, e.order, i.order] | x IS :: INTEGER NOT NULL]`,
    )
    expect(types).toEqual([[[true, true, true, true, true, true]]])
  })

  it('finds actors by name and alias, and evidence by its words', async () => {
    const search = 'CALL db.index.fulltext.queryNodes($index, $text) YIELD node RETURN coalesce(node.id, node.exact)'
    expect(await ask(search, { index: 'parley_actor_words', text: 'azurie' })).toEqual([['Côte d’Azurie']])
    expect(await ask(search, { index: 'parley_evidence_words', text: 'moat' })).toEqual([['“No moat,” she said.']])
  })

  it('has every constraint and index, in use', async () => {
    const constraints = await ask(
      'SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties RETURN type, labelsOrTypes[0] AS label, properties[0] ORDER BY label',
    )
    expect(constraints).toEqual(
      [
        ...['Actor', 'Dataset', 'Document', 'Evidence', 'Issue', 'ParleyChunk', 'ParleyVersion'],
        ...['Scale', 'ScalePoint', 'Stance'],
      ].map((label) => ['UNIQUENESS', label, label === 'Dataset' ? 'id' : 'key']),
    )
    expect(await ask("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN state")).toEqual([])
  })
})

it('writes nothing at all for the same dataset: the node of the dataset is not even touched', async () => {
  const dataset = fullDataset(tiny('same'))
  await store.write(dataset)
  // Whoever holds a lock on every node would make any write wait.
  const session = driver.session({ database: 'neo4j' })
  const lock = session.beginTransaction()
  await lock.run('MATCH (n) SET n.locked = true')
  try {
    expect(await store.write(dataset)).toMatchObject({ unchanged: true })
  } finally {
    await lock.rollback()
    await session.close()
  }
})

it('leaves no node behind when a dataset is removed or loses its parts', async () => {
  await clear()
  await store.write(fullDataset(everyKind('gone')))
  await store.write(fullDataset({ ...tiny('gone') }))
  expect(
    await ask(
      'MATCH (n) WHERE NOT n:ParleyVersion AND NOT n:ParleyChunk RETURN labels(n)[0], count(*) ORDER BY labels(n)[0]',
    ),
  ).toEqual([
    ['Actor', 2],
    ['Dataset', 1],
    ['Issue', 1],
    ['Scale', 1],
    ['Stance', 2],
  ])
  await store.remove('gone', { forget: true })
  expect(await ask('MATCH (n) RETURN count(n)')).toEqual([[0]])
})

it('takes a dataset of another layout for one of another version, and writes it again', async () => {
  const dataset = fullDataset(tiny('old'))
  await store.write(dataset)
  await ask("MATCH (d:Dataset {id: 'old'}) SET d.format = 0")
  expect(await store.list()).toMatchObject([{ id: 'old', status: 'other-format' }])
  expect(await store.write(dataset)).toMatchObject({ unchanged: false })
  expectSame(await store.read('old'), dataset)
})

it('takes what an earlier version of the program noted beside the content for no difference', async () => {
  const dataset = fullDataset(everyKind('earlier'))
  await store.write(dataset)
  await ask("MATCH (n {dataset: 'earlier'}) SET n.hash = 'of an earlier version'")
  expect((await store.audit('earlier', dataset)).findings).toEqual([])
  expect(await store.write(dataset)).toMatchObject({ unchanged: true })
})

it('writes again what was half written by one who was killed', async () => {
  const dataset = fullDataset(everyKind('half'))
  await store.write(dataset)
  await ask(`MATCH (d:Dataset {id: 'half'}) SET d.status = 'loading'
    WITH d MATCH (a:Actor {dataset: d.id}) OPTIONAL MATCH (a)-[t:REPRESENTS|MEMBER_OF]->() DELETE t
    WITH DISTINCT d MATCH (s:Stance {dataset: d.id}) WHERE s.id STARTS WITH 's' DETACH DELETE s`)
  await ask("MATCH (e:Evidence {dataset: 'half'}) WHERE NOT EXISTS { (e)<-[:SUPPORTED_BY]-() } DETACH DELETE e")
  expect(await store.write(dataset)).toEqual({ created: 3, updated: 3, removed: 0, unchanged: false, mended: false })
  expectSame(await store.read('half'), dataset)
})

describe('the lease', () => {
  const held = (owner: string, at: string) =>
    ask(
      `MATCH (d:Dataset {id: 'leased'}) SET d.status = 'loading', d.lease = 'other', d.leaseOwner = $owner, d.leaseAt = ${at}`,
      { owner },
    )

  it('is taken over at once from a process of this machine that is gone', async () => {
    const dataset = fullDataset(tiny('leased'))
    await store.write(dataset)
    await held(`2147483646@${hostname()}`, 'timestamp()')
    expect(await store.write(dataset)).toMatchObject({ unchanged: false })
    expectSame(await store.read('leased'), dataset)
  })

  it('is taken over from a process elsewhere that renews it no more', async () => {
    const dataset = fullDataset(tiny('leased'))
    await store.write(dataset)
    await held('1@elsewhere', 'timestamp()')
    expect(await store.write(dataset)).toMatchObject({ unchanged: false })
    expect(await ask("MATCH (d:Dataset {id: 'leased'}) RETURN d.lease, d.leaseOwner, d.leaseAt, d.status")).toEqual([
      [null, null, null, 'complete'],
    ])
  })

  it('stays with a process elsewhere that renews it', async () => {
    const dataset = fullDataset(tiny('leased'))
    await store.write(dataset)
    await held('1@elsewhere', 'timestamp()')
    const renewing = setInterval(() => void ask("MATCH (d:Dataset {id: 'leased'}) SET d.leaseAt = timestamp()"), 300)
    try {
      await expect(store.write(dataset)).rejects.toThrow('being loaded by another process')
    } finally {
      clearInterval(renewing)
    }
  })
})

it('answers as-of queries with the position that is resolved, one for an actor and issue', async () => {
  const asOf = `MATCH (a:Actor {dataset: $dataset})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
WHERE s.validFrom <= $day AND s.validTo >= $day AND s.supersededOn > $day RETURN s.id ORDER BY s.id`
  await fc.assert(
    fc.asyncProperty(arbitraryParts('as of'), async (parts: FullParts) => {
      const stances = parts.stances.map(({ validTo: _, ...stance }) => stance)
      const dataset = fullDataset({
        ...parts,
        issues: parts.issues.map((issue) => ({ ...issue, partial: false })),
        stances,
      })
      await store.write(dataset)
      for (const day of ['0001-01-01', '2029-06-15', '2030-12-31', '9999-12-30']) {
        const { row } = resolvePositions(dataset, scopeOf(dataset, { asOf: day, level: 'persons' }))
        const resolved = [...row].filter((one) => one >= 0).map((one) => dataset.texts.id(one))
        const found = (await ask(asOf, { dataset: 'as of', day })).map(([id]) => id)
        expect(found.sort()).toEqual(resolved.sort())
      }
    }),
    { numRuns: 10 },
  )
})
