import { readFileSync } from 'node:fs'
import { StoreUnavailableError } from '../../graph-store/errors.ts'

/** How to reach a Neo4j, as the surroundings name it. */
export interface Neo4jAddress {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database?: string
}

/**
 * The Neo4j that NEO4J_URI names, or null when it is not set. The password is NEO4J_PASSWORD or the first line of NEO4J_PASSWORD_FILE.
 * Throws `StoreUnavailableError` when the file cannot be read or the address is no Neo4j URI or holds credentials.
 */
export function givenNeo4j(env: NodeJS.ProcessEnv = process.env): Neo4jAddress | null {
  const uri = env.NEO4J_URI
  if (!uri) return null
  if (!/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/@\s]+\/?$/.test(uri)) {
    const shown = uri.includes('@')
      ? 'it holds credentials; give them as NEO4J_USER and NEO4J_PASSWORD'
      : `found "${uri}"`
    throw new StoreUnavailableError(`NEO4J_URI: expected an address such as bolt://127.0.0.1:7687; ${shown}`, null)
  }
  const database = env.NEO4J_DATABASE
  return { uri, user: env.NEO4J_USER ?? 'neo4j', password: password(env), ...(database ? { database } : {}) }
}

function password(env: NodeJS.ProcessEnv): string {
  if (env.NEO4J_PASSWORD !== undefined) return env.NEO4J_PASSWORD
  const file = env.NEO4J_PASSWORD_FILE
  if (!file) return ''
  try {
    return (readFileSync(file, 'utf8').split('\n')[0] as string).trim()
  } catch (error) {
    throw new StoreUnavailableError(`NEO4J_PASSWORD_FILE: ${file} cannot be read`, null, { cause: error })
  }
}
