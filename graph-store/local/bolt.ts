import { LocalNeo4jError } from './errors.ts'

/** The one user of Community Edition's fresh data folder. */
export const LOCAL_USER = 'neo4j'
const INITIAL_PASSWORD = 'neo4j'

/** What an authenticated query came to: answered, refused, the initial password still to be changed, or nobody there yet. */
type BoltAnswer = 'ready' | 'unauthorized' | 'expired' | 'wait'

const answerOf = (error: unknown): BoltAnswer => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'Neo.ClientError.Security.Unauthorized') return 'unauthorized'
  if (code === 'Neo.ClientError.Security.CredentialsExpired') return 'expired'
  return 'wait'
}

async function query(uri: string, password: string, database: string, text: string, params = {}): Promise<void> {
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
    await session.run(text, params, { timeout: 10_000 })
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

/** Asks with the stored password, and where the data folder is fresh sets it first; `passwordFile` is named when neither opens. */
export async function openBolt(uri: string, password: string, passwordFile: string): Promise<'ready' | 'wait'> {
  const answer = await askBolt(uri, password)
  if (answer === 'ready' || answer === 'wait') return answer
  if (answer === 'unauthorized') {
    const initial = await askBolt(uri, INITIAL_PASSWORD)
    if (initial === 'wait') return 'wait'
    if (initial === 'unauthorized') {
      throw new LocalNeo4jError(
        'password',
        `The password in ${passwordFile} does not open the local Neo4j: restore that file, or move the data folder beside it away and load again.`,
      )
    }
  }
  try {
    await query(uri, INITIAL_PASSWORD, 'system', 'ALTER CURRENT USER SET PASSWORD FROM $old TO $new', {
      old: INITIAL_PASSWORD,
      new: password,
    })
  } catch {
    // The next question tells whether it was set all the same.
  }
  return 'wait'
}
