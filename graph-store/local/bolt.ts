import type { QueryResult } from 'neo4j-driver'
import { LocalNeo4jError } from './errors.ts'

/** The one user of Community Edition's fresh data folder. */
export const LOCAL_USER = 'neo4j'

/** What an authenticated query came to: answered, refused, no such database open (yet), or nobody there yet. */
type BoltAnswer = 'ready' | 'unauthorized' | 'shut' | 'wait'

const answerOf = (error: unknown): BoltAnswer => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'Neo.ClientError.Security.Unauthorized') return 'unauthorized'
  return code.startsWith('Neo.') ? 'shut' : 'wait'
}

async function query(uri: string, password: string, database: string, text: string): Promise<QueryResult> {
  // Loaded when a database is asked: most commands ask none.
  const { default: neo4j } = await import('neo4j-driver')
  const driver = neo4j.driver(uri, neo4j.auth.basic(LOCAL_USER, password), {
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 5_000,
    maxConnectionPoolSize: 1,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  })
  const session = driver.session({ database })
  try {
    return await session.run(text, {}, { timeout: 10_000 })
  } finally {
    await session.close().catch(() => {})
    await driver.close()
  }
}

/** Asks the database a real question with this password. */
export async function askBolt(uri: string, password: string): Promise<BoltAnswer> {
  try {
    await query(uri, password, 'neo4j', 'RETURN 1')
    return 'ready'
  } catch (error) {
    return answerOf(error)
  }
}

/** Whether Neo4j has tried to open the database and failed; false while it tries, or when it does not tell. */
async function couldNotOpen(uri: string, password: string): Promise<boolean> {
  const states = 'SHOW DATABASE neo4j YIELD currentStatus, requestedStatus, statusMessage'
  const told = await query(uri, password, 'system', states).catch(() => null)
  const state = told?.records[0]?.toObject()
  return state?.requestedStatus === 'online' && state.currentStatus !== 'online' && Boolean(state.statusMessage)
}

/**
 * Asks with the stored password; `broken` when the server runs and its database does not open. Throws {@link LocalNeo4jError} `password`, which
 * names `passwordFile`, when the server refuses it.
 */
export async function openBolt(
  uri: string,
  password: string,
  passwordFile: string,
): Promise<'ready' | 'wait' | 'broken'> {
  const answer = await askBolt(uri, password)
  if (answer === 'shut') return (await couldNotOpen(uri, password)) ? 'broken' : 'wait'
  if (answer === 'unauthorized') {
    throw new LocalNeo4jError(
      'password',
      `The password in ${passwordFile} does not open the local Neo4j: restore that file, or move the data folder beside it away and load again.`,
    )
  }
  return answer
}
