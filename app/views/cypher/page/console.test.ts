import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outlineOf } from '../../../../test/support/page-outline.ts'
import { openPage, soon, type WholePage, words } from '../../../../test/support/whole-page.ts'

const ROWS = {
  columns: ['who', 'issue', 'n'],
  types: ['NODE', 'STRING', 'INTEGER'],
  rows: [
    [node('1', 'Actor', 'ukraine'), 'territory', 2],
    [node('2', 'Actor', 'poland'), 'territory', 10],
    [node('3', 'Issue', 'territory'), null, null],
    [{ $type: 'Relationship', elementId: 'r', type: 'HOLDS', start: '1', end: '3', properties: {} }, 'b', 1],
  ],
  truncated: false,
  summary: {
    ms: 12,
    rows: 4,
    notifications: [{ code: 'C', title: 'Slow', description: 'It scans all.' }],
    notice: 'A notice.',
  },
}
const PLAN = {
  plan: {
    ...{ operator: 'ProduceResults', details: 'a.name', rows: 12.4, variables: [] },
    children: [{ operator: 'AllNodesScan', details: null, rows: null, variables: [], children: [] }],
  },
  parameters: [],
}
const PROBLEM = { title: 'This is no Cypher', detail: 'Expected RETURN', code: 'Neo.Syntax', line: 2, column: 7 }
const SCHEMA = {
  labels: [{ name: 'Actor', count: 1234, properties: [{ name: 'name', types: ['STRING'], share: 1 }], within: [] }],
  relationships: [{ name: 'ON IT', count: 5, properties: [], between: [{ from: 'Stance', to: 'Issue' }] }],
  ...{ indexes: [], procedures: [], functions: [] },
}

function node(elementId: string, label: string, id: string) {
  return { $type: 'Node', elementId, labels: [label], properties: { id, dataset: 'chevening-2025', name: `The ${id}` } }
}

const asked: { query: string; params: object; dataset?: string; plan?: boolean }[] = []
let answer: () => Promise<Response> | Response = () => Response.json(ROWS)
let page: WholePage

beforeAll(async () => {
  page = await openPage(['seeds/chevening-2025'], '?show=cypher', async (path, init) => {
    if (path === '/api/schema') return Response.json(SCHEMA)
    if (path === '/api/health') {
      const health = await (await memoryHealth()).json()
      return Response.json({ ...health, store: { ...health.store, kind: 'neo4j', name: 'Neo4j' } })
    }
    if (path !== '/api/cypher') return undefined
    const body = JSON.parse(String(init?.body))
    asked.push(body)
    if (init?.signal?.aborted) throw new DOMException('', 'AbortError')
    const given = await Promise.race([
      answer(),
      new Promise<never>((_, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
      ),
    ])
    return body.plan ? Response.json(PLAN) : given
  })
}, 120_000)
afterAll(() => page?.close())

async function memoryHealth(): Promise<Response> {
  const { memoryApp } = await import('../../../../test/support/memory-app.ts')
  const app = await memoryApp([])
  const response = await app.get('/api/health')
  await app.close()
  return response
}

const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)]
const rows = () => all('tbody tr[aria-rowindex]', page.part('cypher-rows')).map((row) => words(row))
const status = () => page.said('cypher-status')
async function run(query: string, params = '{}'): Promise<void> {
  await page.visit(`?show=cypher&cypher=${encodeURIComponent(query)}&params=${encodeURIComponent(params)}`)
  await page.press(page.part('cypher-run'))
}

describe('a query', () => {
  it('is asked of the open dataset with its parameters, and its rows are shown', async () => {
    await run('MATCH (a) WHERE a.n > $n RETURN a', '{"n":3}')
    expect(asked.at(-1)).toEqual({
      query: 'MATCH (a) WHERE a.n > $n RETURN a',
      params: { n: 3 },
      dataset: 'chevening-2025',
    })
    expect(status()).toContain('4 rows')
    expect(rows()).toHaveLength(4)
    expect(rows()[2]).toContain('null')
    expect(words(page.part('cypher'))).toContain('A notice.')
    expect(words(page.part('cypher'))).toContain('It scans all.')
    await run('MATCH (a {dataset: $dataset}) RETURN a', '{"dataset":"other"}')
    expect(asked.at(-1)).toEqual({ query: 'MATCH (a {dataset: $dataset}) RETURN a', params: { dataset: 'other' } })
  })

  it('has its rows ordered by a column, one without a value last in both ways', async () => {
    await run('RETURN 1')
    const numbers = () => rows().map((row) => /(\d+|null)$/.exec(row)?.[1])
    expect(numbers()).toEqual(['2', '10', 'null', '1'])
    await page.press('n', page.part('cypher-rows'))
    expect(numbers()).toEqual(['1', '2', '10', 'null'])
    await page.press('n', page.part('cypher-rows'))
    expect(numbers()).toEqual(['10', '2', '1', 'null'])
    expect(all('[aria-sort="descending"]')).toHaveLength(1)
  })

  it('leads back to the actors and issues that it found', async () => {
    await run('RETURN 1')
    await soon(() => expect(page.has('cypher-open-actors')).toBe(true))
    await page.press(page.part('cypher-open-actors'))
    expect(page.address().getAll('select').sort()).toEqual(['poland', 'ukraine'])
    expect(page.address().get('show')).toBeNull()
  })

  it('is shown as a graph, whose nodes tell their properties', async () => {
    await run('RETURN 1')
    await page.press(page.part('cypher-graph-look'))
    expect(page.part('cypher-graph-look').getAttribute('aria-pressed')).toBe('true')
    const graph = page.part('cypher-graph')
    expect(words(graph)).toContain('3 nodes, 1 relationship between them')
    const choice = graph.querySelector('select') as HTMLSelectElement
    expect(choice.options).toHaveLength(4)
    await page.set(choice, '2')
    expect(words(graph.querySelector('dl') as Element)).toContain('The poland')
    await page.press(page.part('cypher-table-look'))
    expect(page.has('cypher-graph')).toBe(false)
  })

  it('tells its plan without being run', async () => {
    await page.visit('?show=cypher&cypher=RETURN%202')
    await page.press('Show the plan', page.part('cypher'))
    expect(asked.at(-1)).toMatchObject({ query: 'RETURN 2', plan: true })
    expect(page.said('cypher-plan')).toContain('ProduceResults a.name')
    expect(page.said('cypher-plan')).toContain('12')
    expect(all('li li', page.part('cypher-plan'))).toHaveLength(1)
    expect(page.has('cypher-rows')).toBe(false)
  })

  it('tells what is wrong with it, and where', async () => {
    answer = () => Response.json(PROBLEM, { status: 400 })
    await run('RETRUN 1')
    expect(page.said('cypher-problem')).toContain('This is no Cypher')
    expect(page.said('cypher-problem')).toContain('Neo.Syntax')
    expect(page.said('cypher-problem')).toMatch(/2.*7/)
    expect(page.has('cypher-rows')).toBe(false)
    answer = () => Promise.reject(new TypeError('nobody answers'))
    await page.press(page.part('cypher-run'))
    expect(page.said('cypher-problem')).toContain('The server is not responding')
    answer = () => Response.json(ROWS)
    await page.press(page.part('cypher-run'))
    expect(page.has('cypher-problem')).toBe(false)
  })

  it('can be stopped while it runs', async () => {
    answer = () => new Promise(() => undefined)
    await page.visit('?show=cypher&cypher=RETURN%203')
    expect((page.part('cypher-cancel') as HTMLButtonElement).disabled).toBe(true)
    page.part('cypher-run').click()
    await soon(() => expect((page.part('cypher-cancel') as HTMLButtonElement).disabled).toBe(false))
    expect((page.part('cypher-run') as HTMLButtonElement).disabled).toBe(true)
    await page.press(page.part('cypher-cancel'))
    expect(page.has('cypher-problem')).toBe(true)
    expect((page.part('cypher-run') as HTMLButtonElement).disabled).toBe(false)
    answer = () => Response.json(ROWS)
  })
})

describe('the console is shown', () => {
  const long = 'a text of more than forty letters, which a cell cuts off'
  it.each([
    [
      'rows',
      () => Response.json({ ...ROWS, rows: [...ROWS.rows, [null, long, 1.5]], truncated: 'rows' }),
      'cypher-run',
    ],
    ['none', () => Response.json({ ...ROWS, rows: [], summary: { ...ROWS.summary, rows: 0 } }), 'cypher-run'],
    ['problem', () => Response.json(PROBLEM, { status: 400 }), 'cypher-run'],
  ] as const)('with %s', async (name, given, press) => {
    answer = given
    await page.visit('?show=cypher&cypher=MATCH%20(a)%20WHERE%20a.n%20%3E%20%24n%20RETURN%20a&params=%7B%22n%22%3A3%7D')
    await page.press(page.part(press))
    await expect(`${outlineOf(page.part('cypher'))}\n`).toMatchFileSnapshot(`console/${name}.txt`)
    answer = () => Response.json(ROWS)
  })
})

describe('lists of queries', () => {
  const lists = () => document.querySelector('.cypher-lists') as Element

  it('keep a query under a name until it is forgotten', async () => {
    await page.visit('?show=cypher&cypher=RETURN%204')
    const form = lists().querySelector('form') as HTMLFormElement
    const save = async (name: string) => {
      await page.set(form.querySelector('input') as Element, name)
      form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
      await page.rest()
    }
    await save('  ')
    expect(all('.icon', lists())).toHaveLength(0)
    await save(' Mine ')
    await page.visit('?show=cypher&cypher=RETURN%205')
    await page.press('Mine', lists())
    expect(page.address().get('cypher')).toBe('RETURN 4')
    await page.press(lists().querySelector('.icon') as Element)
    expect(words(lists())).not.toContain('Mine')
  })

  it('begin with those that were run, and with the cookbook', async () => {
    await run('RETURN 6')
    await page.visit('?show=cypher&cypher=RETURN%207')
    await page.press('RETURN 6', lists())
    expect(page.address().get('cypher')).toBe('RETURN 6')
    await page.press('Nearest to an actor', page.part('cookbook'))
    expect(page.address().get('cypher')).toContain('MATCH')
    expect(JSON.parse(page.address().get('params') ?? '{}')).toHaveProperty('actor')
    const fields = document.querySelector('.cypher-parameters') as Element
    expect(words(fields)).toContain('$actor')
    const actor = page.field('$actor', fields)
    actor.value = '"poland"'
    actor.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    await page.rest()
    expect(JSON.parse(page.address().get('params') ?? '{}').actor).toBe('poland')
  })

  it('begin with what the graph holds', async () => {
    expect(page.said('cypher-schema')).toContain('Actor 1,234')
    expect(page.said('cypher-schema')).toContain('Stance → Issue')
    await page.press('ON IT', page.part('cypher-schema'))
    expect(page.address().get('cypher')).toContain('[:`ON IT`]')
    await page.press('Actor', page.part('cypher-schema'))
    expect(page.address().get('cypher')).toContain('(n:Actor {dataset: $dataset})')
  })
})
