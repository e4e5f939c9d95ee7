import neo4j, { Neo4jError } from 'neo4j-driver'
import { StoreUnavailableError } from '../errors.ts'
import { saysConnectionIsLost } from '../foreign-words.ts'

const SENTENCES: Readonly<Record<string, (where: string, database: string) => string>> = {
  'Neo.ClientError.Security.Unauthorized': (where) =>
    `Neo4j at ${where} refused the user name or the password: check NEO4J_USER and NEO4J_PASSWORD`,
  'Neo.ClientError.Security.AuthenticationRateLimit': (where) =>
    `Neo4j at ${where} has seen too many wrong passwords: check NEO4J_USER and NEO4J_PASSWORD, wait some seconds and try again`,
  'Neo.ClientError.Security.CredentialsExpired': (where) =>
    `Neo4j at ${where} wants the password to be changed before it can be used: change it with cypher-shell`,
  'Neo.ClientError.Security.Forbidden': (where) =>
    `Neo4j at ${where} does not allow this user to do that: give it a role that may read, write, and make constraints and indexes`,
  'Neo.ClientError.Database.DatabaseNotFound': (where, database) =>
    `Neo4j at ${where} has no database named "${database}": check NEO4J_DATABASE`,
}

const AWAY = new Set<string>([neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED])

/** What to do about a server of somebody's own that does not answer. */
export const START_IT = 'start it, or check NEO4J_URI'

/** The sentence for people about a server that does not answer. */
export function away(address: string, advice: string): string {
  return `Neo4j at ${address} does not answer: ${advice}`
}

/** The driver's errors in Parley's words: `StoreUnavailableError` when the server cannot be used; any other error as it is. `whenAway` says what to do about one that does not answer. */
export function translated(error: unknown, address: string, database: string, whenAway = START_IT): unknown {
  if (!(error instanceof Neo4jError)) return error
  const sentence = SENTENCES[error.code]
  if (sentence) return new StoreUnavailableError(sentence(address, database), address, { cause: error })
  if (AWAY.has(error.code) || (error.code === 'N/A' && saysConnectionIsLost(error.message))) {
    return new StoreUnavailableError(away(address, whenAway), address, { cause: error })
  }
  if (error.code.startsWith('Neo.DatabaseError.')) {
    return new StoreUnavailableError(
      `Neo4j at ${address} failed within itself (${error.code}): try again, and if that does not help, its files may be damaged (its log tells more): bring its data folder back from a backup, or load the datasets into a new one`,
      address,
      { cause: error },
    )
  }
  if (neo4j.isRetryableError(error)) {
    return new StoreUnavailableError(`Neo4j at ${address} cannot do its work now (${error.code}): try again`, address, {
      cause: error,
    })
  }
  return error
}

/** Whether the database refused a node whose key it holds already. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Neo4jError && error.code === 'Neo.ClientError.Schema.ConstraintValidationFailed'
}
