import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CypherGateway, DEFAULT_LIMITS } from '../../graph-store/guard/index.ts'
import { emptyNeo4j } from '../support/neo4j-server.ts'
import { ASKED_QUERIES, type AskedQuery } from './corpus/asked-queries.ts'
import { type Verdict, verdictOfGuard, verdictOfNeo4j } from './corpus/verdicts.ts'

const LIMITS = { ...DEFAULT_LIMITS, seconds: 60, planSeconds: 60 }

/** What Neo4j takes for a read and the guard does not let through, each with its reason. */
const FALSE_REFUSALS: readonly string[] = []

let driver: Driver
let gateway: CypherGateway
const answers: { asked: AskedQuery; neo4j: Verdict; guard: Verdict }[] = []

beforeAll(async () => {
  const server = await emptyNeo4j()
  driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { telemetryDisabled: true })
  gateway = new CypherGateway({ ...server, limits: LIMITS, managed: null })
  const left = [...ASKED_QUERIES]
  const worker = async () => {
    for (let asked = left.shift(); asked; asked = left.shift()) {
      const [theirs, ours] = await Promise.all([verdictOfNeo4j(driver, asked), verdictOfGuard(gateway, asked)])
      answers.push({ asked, neo4j: theirs, guard: ours })
    }
  }
  await Promise.all(Array.from({ length: LIMITS.atOnce }, worker))
}, 600_000)
afterAll(async () => {
  await gateway.close()
  await driver.close()
})

const named = ({ asked: { from, scenario }, guard, neo4j: theirs }: (typeof answers)[number]) =>
  `${from.replace('tck/features/', '')} ${scenario}: ${JSON.stringify(guard)} instead of ${JSON.stringify(theirs)}`

it('lets through all that Neo4j takes for a read, with the same outcome, and nothing else', () => {
  const took = answers.filter(({ neo4j: theirs }) => !('refused' in theirs))
  expect(took.filter(({ neo4j: theirs }) => 'rows' in theirs).length).toBeGreaterThanOrEqual(500)
  const falseRefusals = took.filter(({ guard }) => 'refused' in guard).map(named)
  expect(falseRefusals.sort()).toEqual(FALSE_REFUSALS)
  const falseAcceptances = answers.filter(({ guard, neo4j: theirs }) => 'refused' in theirs && 'rows' in guard)
  expect(falseAcceptances.map(named)).toEqual([])
  const others = took.filter(
    ({ guard, neo4j: theirs }) => !('refused' in guard) && JSON.stringify(guard) !== JSON.stringify(theirs),
  )
  expect(others.map(named)).toEqual([])
})
