import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WEB } from '../../app/paths.ts'
import { readPage } from '../../app/server/page.ts'
import { readDataset } from '../../graph-loader/index.ts'
import { RECIPES } from '../../graph-store/cookbook/index.ts'
import { DEFAULT_LIMITS } from '../../graph-store/guard/index.ts'
import { openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { emptyStore } from '../support/empty-store.ts'
import { type Neo4jApp, neo4jApp } from '../support/neo4j-app.ts'
import { emptyNeo4j } from '../support/neo4j-server.ts'
import { axeFaults } from '../support/page-checks.ts'

const DATASET = 'talks-2025'
let app: Neo4jApp
let browser: Browser

beforeAll(async () => {
  const server = await emptyNeo4j()
  const store = openNeo4jStore(server)
  await store.write(await readDataset(`seeds/${DATASET}`))
  await store.close()
  app = await neo4jApp(server, { ...DEFAULT_LIMITS, seconds: 30, planSeconds: 30 }, null, readPage(WEB))
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await emptyStore(app.store)
  await app.close()
})

async function open(params: Record<string, string>, options = {}) {
  const watched = await watchedPage(browser, app.url, options)
  await watched.page.goto(`${app.url}?${new URLSearchParams({ dataset: DATASET, ...params })}`)
  return watched
}

const console = (cypher: string, options = {}) => open({ show: 'cypher', cypher }, options)

async function run(page: Page): Promise<string> {
  await page.getByTestId('cypher-run').click()
  await page.locator('.cypher-result[aria-busy="false"]').waitFor()
  return (await page.getByTestId('cypher-status').textContent()) ?? ''
}

const cells = (page: Page) =>
  page
    .getByTestId('cypher-rows')
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')))

it('shows rows as a table that can be sorted and as a graph, and goes back to the explorer with the actors that were found', async () => {
  const { page, faults } = await console(
    'MATCH p = (a:Actor {dataset: $dataset})-[:REPRESENTS]->(:Actor {id: "usa"}) RETURN a, size(a.name) AS letters, p ORDER BY a.id',
  )
  await run(page)
  const rows = page.getByTestId('cypher-rows')
  await rows.locator('tbody td').first().waitFor()
  await rows.getByRole('button', { name: 'letters' }).click()
  const letters = (await cells(page)).flatMap((row) => (row.length > 2 ? [Number(row[1])] : []))
  expect(letters.length).toBeGreaterThan(1)
  expect(letters).toEqual([...letters].sort((a, b) => a - b))
  await page.getByTestId('cypher-graph-look').click()
  expect(await page.getByTestId('cypher-graph').textContent()).toContain('relationships between them')
  await page.getByTestId('cypher-open-actors').click()
  await page.getByTestId('map').waitFor()
  expect(page.url()).toContain('select=usa')
  expect(faults).toEqual([])
})

it('underlines a mistake where Neo4j says, tells what the guard refuses, and ends a query on request', async () => {
  const { page } = await console('MATCH (a:Actor)\nRETURN b')
  await run(page)
  const problem = page.getByTestId('cypher-problem')
  expect(await problem.textContent()).toMatch(/Neo\.ClientError\.Statement\.SyntaxError.*line 2, column 8/)
  expect(await page.locator('.cm-lintRange-error').textContent()).toMatch(/^b/)

  const writing = await console('MATCH (a) DETACH DELETE a')
  await run(writing.page)
  await expect.poll(() => writing.page.getByTestId('cypher-problem').textContent()).toContain('only queries that read')

  const endless = await console('UNWIND range(1, 100000000) AS x UNWIND range(1, 100000) AS y RETURN count(*)')
  await endless.page.getByTestId('cypher-run').click()
  await endless.page.getByTestId('cypher-cancel').click()
  await endless.page.locator('.cypher-result[aria-busy="false"]').waitFor()
  await expect.poll(() => app.gateway.state.running, { timeout: 30_000 }).toBe(0)
})

it('opens with the Cypher for what is shown, which gives the same numbers', async () => {
  const { page, faults } = await open({ asOf: '2025-08-10' })
  await page.locator('[data-testid="map"][data-places]').waitFor()
  await page.getByTestId('cypher-for').click()
  await page.getByTestId('cypher').waitFor()
  await run(page)
  await page.getByTestId('cypher-rows').locator('tbody tr').first().waitFor()
  const params = JSON.parse(new URL(page.url()).searchParams.get('params') ?? '{}')
  const query = new URL(page.url()).searchParams.get('cypher')
  const answer = (await (await app.cypher({ query, params: { ...params, dataset: DATASET } })).json()) as {
    columns: string[]
    rows: (string | number)[][]
  }
  const at = (name: string) => answer.columns.indexOf(name)
  const { pairs } = (await (await fetch(`${app.url}api/datasets/${DATASET}/alignments?asOf=2025-08-10`)).json()) as {
    pairs: { a: string; b: string; value: number | null }[]
  }
  const known = pairs.filter(({ value }) => value !== null)
  expect(answer.rows.filter((row) => row[at('value')] !== null)).toHaveLength(known.length)
  const told = new Map(answer.rows.map((row) => [`${row[at('a')]} ${row[at('b')]}`, row[at('value')]]))
  for (const { a, b, value } of known)
    expect(told.get(`${a} ${b}`) ?? told.get(`${b} ${a}`)).toBeCloseTo(value as number, 9)
  expect(faults).toEqual([])
})

it('has the questions of the cookbook, each of which runs as it stands', async () => {
  const { page } = await console('RETURN 1 AS one')
  const list = page.getByTestId('cookbook').getByRole('button')
  await expect.poll(() => list.allTextContents()).toEqual(RECIPES.map(({ title }) => title))
  await list.first().click()
  await run(page)
  expect(await page.getByTestId('cypher-problem').count()).toBe(0)
  expect((await cells(page)).length).toBeGreaterThan(0)
})

it.each(['light', 'dark'] as const)(
  'draws the graph model, small and whole, in %s, and nothing hinders a reader',
  async (scheme) => {
    const { page, faults } = await console('RETURN 1 AS one', { colorScheme: scheme, bypassCSP: true })
    await page.getByTestId('model').locator('summary').click()
    const small = page.getByTestId('model').locator('.schema-picture img')
    await small.waitFor()
    const size = () => small.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
    await expect.poll(async () => Math.min(...(await size()))).toBeGreaterThan(100)
    expect(await page.getByTestId('cypher-schema').textContent()).toContain('Stance')
    expect(await axeFaults(page)).toEqual([])
    await page.getByTestId('model').locator('.schema-picture').click()
    await page.getByTestId('schema-picture').locator('img').waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(faults).toEqual([])
  },
)
