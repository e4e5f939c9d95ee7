import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../graph-loader/index.ts'
import { DEFAULT_LIMITS } from '../../graph-store/guard/index.ts'
import { MemoryStore } from '../../graph-store/memory/memory-store.ts'
import { openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { emptyStore } from '../support/empty-store.ts'
import { type Neo4jApp, neo4jApp } from '../support/neo4j-app.ts'
import { emptyNeo4j } from '../support/neo4j-server.ts'

let app: Neo4jApp

beforeAll(async () => {
  const server = await emptyNeo4j()
  // An application lists what is there when it begins.
  const store = openNeo4jStore(server)
  await store.write(await readDataset('seeds/talks-2025'))
  await store.close()
  app = await neo4jApp(server, { ...DEFAULT_LIMITS, planSeconds: 30, rows: 100, bytes: 100_000 })
})
afterAll(async () => {
  await emptyStore(app.store)
  await app.close()
})

const json = async (query: string, params: object = {}) =>
  (await (await app.cypher({ query, params })).json()) as Record<string, never> & { rows: unknown[][]; types: string[] }

describe('values', () => {
  const FORMS: readonly (readonly [expression: string, form: unknown])[] = [
    ['null', null],
    ['true', true],
    ['"é\\n\\u0000"', 'é\n\u0000'],
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', { $type: 'Integer', value: '9007199254740992' }],
    ['-9223372036854775808', { $type: 'Integer', value: '-9223372036854775808' }],
    ['1.5e300', 1.5e300],
    ['0.0 / 0', { $type: 'Float', value: 'NaN' }],
    ['-1.0 / 0', { $type: 'Float', value: '-Infinity' }],
    ['date("-0044-03-15")', { $type: 'Date', value: '-000044-03-15' }],
    ['time("14:30:00.5+02:00")', { $type: 'Time', value: '14:30:00.5+02:00' }],
    ['localtime("14:30:00.000000001")', { $type: 'LocalTime', value: '14:30:00.000000001' }],
    [
      'datetime("2025-08-09T14:30+02:00[Europe/Berlin]")',
      { $type: 'DateTime', value: '2025-08-09T14:30:00+02:00[Europe/Berlin]' },
    ],
    ['datetime("2025-08-09T14:30:10Z")', { $type: 'DateTime', value: '2025-08-09T14:30:10Z' }],
    ['localdatetime("2025-08-09T14:30")', { $type: 'LocalDateTime', value: '2025-08-09T14:30:00' }],
    ['duration("P14M3DT10.5S")', { $type: 'Duration', value: 'P1Y2M3DT10.5S' }],
    ['duration("P-1DT-0.5S")', { $type: 'Duration', value: 'P-1DT-0.5S' }],
    ['point({latitude: 51.3, longitude: 0.1})', { $type: 'Point', srid: 4326, x: 0.1, y: 51.3 }],
    ['point({x: 1, y: 2, z: 3})', { $type: 'Point', srid: 9157, x: 1, y: 2, z: 3 }],
    ['[1, [2.5, null], {a: [date("2025-01-01")]}]', [1, [2.5, null], { a: [{ $type: 'Date', value: '2025-01-01' }] }]],
    ['{`$type`: "Date", value: 1}', { $type: 'Map', value: { $type: 'Date', value: 1 } }],
  ]

  it.each(FORMS)(
    '%s comes out in its documented form, and goes in as a parameter that is the same',
    async (expression, form) => {
      const out = await json(`RETURN ${expression} AS x`)
      expect(out.rows).toEqual([[form]])
      const back = await json(`RETURN $x AS x, valueType($x) = valueType(${expression}) AS same`, { x: form })
      expect(back.rows).toEqual([[form, true]])
      expect(back.types[0]).toBe(out.types[0])
    },
  )

  it('takes parameters by any name, those that objects have of themselves too', async () => {
    const params = JSON.parse('{"__proto__": 1, "constructor": [2], "toString": {"hasOwnProperty": 3}}')
    const asked = { query: 'RETURN $`__proto__` AS a, $constructor AS b, $toString.hasOwnProperty AS c', params }
    expect(await json(asked.query, asked.params)).toMatchObject({ rows: [[1, [2], 3]] })
  })

  it('tells whole floats from integers in the text, and bytes go in and out', async () => {
    const response = await app.cypher({
      query: 'RETURN 1 AS a, 1.0 AS b, -0.0 AS c, $f AS d, $b AS e',
      params: { f: { $type: 'Float', value: '2' }, b: { $type: 'Bytes', value: 'AAH/' } },
    })
    expect(await response.text()).toContain('"rows":[[1,1.0,-0.0,2.0,{"$type":"Bytes","value":"AAH/"}]]')
  })

  it('gives nodes, relationships and paths with element ids', async () => {
    const { rows, types } = await json(
      'MATCH p = (a:Actor {id: "ukraine"})-[r:HOLDS]->(s:Stance) RETURN a, r, p ORDER BY s.id LIMIT 1',
    )
    const [a, r, p] = rows[0] as [
      { elementId: string },
      { start: string; end: string },
      { nodes: object[]; relationships: object[] },
    ]
    expect(types).toEqual(['NODE', 'RELATIONSHIP', 'PATH'])
    expect(a).toMatchObject({
      $type: 'Node',
      labels: ['Actor', 'Nation'],
      properties: { id: 'ukraine', name: 'Ukraine' },
    })
    expect(r).toMatchObject({ $type: 'Relationship', type: 'HOLDS', start: a.elementId })
    expect(p).toMatchObject({ $type: 'Path', nodes: [a, { labels: ['Stance'], elementId: r.end }], relationships: [r] })
  })
})

describe('forms of an answer', () => {
  const query = 'UNWIND [1, "=1+1", "a,\\"b\\"", -2, null, date("2025-01-01"), [1.0]] AS x RETURN x'

  it('lines hold columns, rows and the rest', async () => {
    const lines = (await (await app.cypher({ query }, { accept: 'application/x-ndjson' })).text()).trimEnd().split('\n')
    expect(lines.slice(0, -1)).toEqual([
      '{"columns":["x"]}',
      '[1]',
      '["=1+1"]',
      '["a,\\"b\\""]',
      '[-2]',
      '[null]',
      '[{"$type":"Date","value":"2025-01-01"}]',
      '[[1.0]]',
    ])
    expect(JSON.parse(lines.at(-1) as string)).toMatchObject({ types: ['ANY'], truncated: false, summary: { rows: 7 } })
  })

  it('an error after the first line is the last line', async () => {
    const failing = 'UNWIND range(-5, 5) AS x RETURN 10 / x AS y'
    const lines = (await (await app.cypher({ query: failing }, { accept: 'application/x-ndjson' })).text())
      .trimEnd()
      .split('\n')
    expect(JSON.parse(lines.at(-1) as string)).toMatchObject({
      problem: {
        type: 'urn:parley:problem:cypher-error',
        code: 'Neo.ClientError.Statement.ArithmeticError',
        status: 400,
      },
    })
  })

  it('CSV keeps formulas from spreadsheets, unless raw', async () => {
    const safe = await (await app.cypher({ query }, { accept: 'text/csv' })).text()
    expect(safe).toBe('x\n1\n\'=1+1\n"a,""b"""\n-2\n\n2025-01-01\n[1.0]\n')
    const raw = await (await app.cypher({ query }, { search: '?format=csv&raw=1' })).text()
    expect(raw).toContain('\n=1+1\n')
  })

  it('ends at the limit of rows or bytes, with whole rows, and says which', async () => {
    expect(await json('UNWIND range(1, 1000) AS x RETURN x')).toMatchObject({
      truncated: 'rows',
      summary: { rows: 100 },
    })
    const cut = await json('UNWIND range(1, 50) AS x RETURN reduce(s = "a", y IN range(1, 12) | s + s) AS text')
    expect(cut).toMatchObject({ truncated: 'bytes' })
    expect(cut.rows.length).toBe(24)
    const few = await app.cypher({ query: 'UNWIND range(1, 10) AS x RETURN x', rows: 3 })
    expect(await few.json()).toMatchObject({ truncated: 'rows', rows: [[1], [2], [3]] })
    const csv = await app.cypher({ query: 'UNWIND range(1, 1000) AS x RETURN x' }, { accept: 'text/csv' })
    expect(csv.headers.get('parley-truncated')).toBe('rows')
  })
})

describe('errors, plans, schema and search', () => {
  it('tells code, line and column as they are in the text that was sent', async () => {
    const response = await app.cypher({ query: 'MATCH (a:Actor)\n  RETURN b' })
    expect([response.status, await response.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'Neo.ClientError.Statement.SyntaxError', line: 2, column: 10, offset: 25 }),
    ])
  })

  it('gives the plan without running, with the parameters that it uses', async () => {
    const asked = { query: 'MATCH (a:Actor {dataset: $dataset}) WHERE a.influence > $least RETURN a.name // $no' }
    const plan = (await (await app.cypher({ ...asked, plan: true })).json()) as { plan: object; parameters: string[] }
    expect(plan.parameters).toEqual(['dataset', 'least'])
    expect(plan.plan).toMatchObject({ operator: 'ProduceResults', children: [{ operator: 'Projection' }] })
    const explained = await (await app.cypher({ query: `EXPLAIN ${asked.query}` })).json()
    expect(explained).toMatchObject({ plan: { operator: 'ProduceResults' } })
  })

  it('sets $dataset', async () => {
    const response = await app.cypher({
      query: 'MATCH (a:Actor {dataset: $dataset}) RETURN count(a)',
      dataset: 'talks-2025',
    })
    expect(await response.json()).toMatchObject({ rows: [[75]] })
  })

  it('tells labels, relationships, properties, indexes and what may be called', async () => {
    const schema = (await (await fetch(`${app.url}api/schema`)).json()) as Record<string, { name: string }[]>
    expect(schema.labels).toContainEqual(expect.objectContaining({ name: 'Actor', count: 75 }))
    expect(schema.relationships).toContainEqual(
      expect.objectContaining({ name: 'ON', count: 338, between: [{ from: 'Stance', to: 'Issue' }] }),
    )
    expect(schema.indexes).toContainEqual(
      expect.objectContaining({ name: 'parley_actor_words', kind: 'FULLTEXT', names: ['Actor'] }),
    )
    expect(schema.procedures?.map(({ name }) => name)).toContain('db.labels')
    expect(schema.procedures?.map(({ name }) => name)).not.toContain('dbms.listConfig')
  })

  it.each(['ukr', 'cease', 'Macron', 'para', 'cease fire', 'nobody', '***', 'UNITED st', 'statement', 'guardian'])(
    'finds the same for "%s" as memory does',
    async (q) => {
      const memory = new MemoryStore()
      await memory.write(await readDataset('seeds/talks-2025'))
      const expected = await memory.search('talks-2025', { text: q, limit: 10 })
      const response = await fetch(`${app.url}api/datasets/talks-2025/search?q=${encodeURIComponent(q)}&limit=10`)
      expect(await response.json()).toEqual({ dataset: 'talks-2025', q, ...expected })
    },
  )
})
