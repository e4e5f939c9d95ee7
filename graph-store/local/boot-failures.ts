/** What is said when a local Neo4j does not start. */
import { DiskFullError } from '../disk.ts'
import { usefulLines } from './boot-log.ts'
import { LocalNeo4jError } from './errors.ts'
import type { LocalLayout } from './home.ts'

/** So long a start may take, in milliseconds. */
export const BOOT_BOUND_MS = 180_000

/** Neo4j ended while it started (`how`), or did not answer in time (null); with the last lines of its log that say something. */
export function bootFailure(layout: LocalLayout, how: string | null, log: string): LocalNeo4jError {
  const where = `Its logs are in ${layout.logs}.`
  if (how === null)
    return new LocalNeo4jError('boot', `Neo4j did not answer within ${BOOT_BOUND_MS / 1000} s of its start. ${where}`)
  return new LocalNeo4jError('boot', [`Neo4j did not start: ${how}.`, ...usefulLines(log, 3), where].join('\n'))
}

/** A file or folder below the data folder, or of the jars, that belongs to somebody else. */
export function notAllowed(cause: NodeJS.ErrnoException): LocalNeo4jError {
  const what = cause.path ?? 'A file that Neo4j needs'
  return new LocalNeo4jError(
    'home',
    `Neo4j did not start. ${what} cannot be read or written by you (${cause.code}): change its owner or permissions, or set PARLEY_HOME (PARLEY_JARS_HOME for the jars) to a folder that is yours.`,
    { cause },
  )
}

/** The disk of a home is full; what Neo4j had written is whole when it starts again. */
export function diskFull({ neo4j }: LocalLayout, cause?: unknown): LocalNeo4jError {
  const { message } = new DiskFullError(neo4j, 'What is in the database stays as it is.')
  return new LocalNeo4jError('disk', `Neo4j did not start. ${message}`, { cause })
}

/** What Neo4j logs when it finds its own files damaged, incomplete or of another kind. */
export const DAMAGED =
  /database files are missing|Failed to read current store version|Unable to load (NODE|RELATIONSHIP)/

/** A database that cannot be opened: nothing of it is touched, so that it can be looked at. */
export function damaged({ data, logs }: LocalLayout): LocalNeo4jError {
  return new LocalNeo4jError(
    'damaged',
    `Neo4j cannot open its database: files in ${data} are damaged or missing. Stop it (\`parley db stop\`), bring that folder back from a backup, or move it away and load the datasets again. Its logs are in ${logs}.`,
  )
}
