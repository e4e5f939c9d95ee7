import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, watchedPage } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { emptyNeo4j } from '../support/neo4j-server.ts'
import { parley } from '../support/parley-command.ts'
import { type RunningParley, runParley } from '../support/running-parley.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-verified-'))
let env: Record<string, string>
let app: RunningParley
let browser: Browser

beforeAll(async () => {
  const { uri, user, password } = await emptyNeo4j()
  env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PARLEY_HOME: join(folder, 'home') }
  const file = join(folder, 'tolls.csv')
  writeFileSync(file, 'actor,issue,value,stated_on\nNorthia,toll,1,2031-01-02\nSouthia,toll,-1,2031-01-03\n')
  expect(await parley(['load', file], { env })).toMatchObject({ code: 0 })
  app = await runParley(['--store', 'neo4j', '--no-seeds'], env)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens the dataset's page in a browser of its own, as somebody does who comes later. */
async function line(): Promise<{ line: ReturnType<Page['getByTestId']>; faults: string[] }> {
  const { page, faults } = await watchedPage(browser, app.url)
  await page.goto(`${app.url}?dataset=tolls`)
  const verified = page.getByTestId('verified')
  await verified.waitFor({ timeout: 60_000 })
  return { line: verified, faults }
}

it('the page says since when a dataset was not verified, and when it was', async () => {
  const before = await line()
  expect(await before.line.textContent()).toMatch(/^Loaded on .*; not verified since/)
  expect((await parley(['verify', 'tolls'], { env })).code).toBe(0)
  const { verifiedAt } = (await eventually(
    () => app.dataset('tolls'),
    (dataset) => typeof dataset?.verifiedAt === 'string',
  )) as { verifiedAt: string }
  const after = await line()
  expect(await after.line.textContent()).toContain(` ${Number(verifiedAt.slice(8, 10))} `)
  expect(await after.line.textContent()).not.toMatch(/not verified/i)
  expect([...before.faults, ...after.faults]).toEqual([])
})
