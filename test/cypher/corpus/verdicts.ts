import neo4j, { type Driver, Neo4jError } from 'neo4j-driver'
import {
  CypherError,
  type CypherGateway,
  CypherRefusedError,
  cypherParameters,
} from '../../../graph-store/guard/index.ts'
import type { AskedQuery } from './asked-queries.ts'

/** What came of a query: refused, or run, with how many rows it gave or the code of Neo4j's error. */
export type Verdict = { readonly refused: string } | { readonly rows: number } | { readonly code: string }

/** What Neo4j itself says through its plain driver in a session that reads; what it plans as no read counts as refused. */
export async function verdictOfNeo4j(driver: Driver, { query, parameters }: AskedQuery): Promise<Verdict> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
  const values = cypherParameters(parameters)
  try {
    const { summary } = await session.run(`EXPLAIN\n${query}`, values)
    if (summary.queryType !== 'r') return { refused: `planned as ${summary.queryType}` }
    return { rows: (await session.run(query, values)).records.length }
  } catch (error) {
    if (error instanceof Neo4jError) return { code: error.code }
    throw error
  } finally {
    await session.close()
  }
}

/** What the guard says, and Neo4j behind it. */
export async function verdictOfGuard(gateway: CypherGateway, { query, parameters }: AskedQuery): Promise<Verdict> {
  const question = {
    query,
    parameters: cypherParameters(parameters),
    client: 'test',
    signal: new AbortController().signal,
  }
  try {
    return await gateway.run(question, { encode: (row) => row, size: () => 0 }, async (found) => {
      let rows = 0
      for await (const _ of found) rows++
      return { rows }
    })
  } catch (error) {
    if (error instanceof CypherRefusedError) return { refused: error.message }
    if (error instanceof CypherError && error.neo4jCode !== null) return { code: error.neo4jCode }
    throw error
  }
}
