import { open } from 'node:fs/promises'
import { DiskFullError } from '../disk.ts'
import { LocalNeo4jError } from './errors.ts'
import type { LocalLayout } from './home.ts'

const STACK = /^\s*(at |\.\.\. \d+ (more|common)|\[INFO\]\s*$|\[ERROR\]\s*$)/
const TROUBLE = /ERROR|Exception|Caused by|Failed|failed|Unable|Cannot|could not|Invalid|OutOfMemory|denied|in use/
const ADVICE = /\[Help \d\]|re-run Maven|For more information|stack trace/

/** The last lines of a log that tell what went wrong (else simply the last), trimmed, without stack frames, packages, repeats or time stamps. */
export function usefulLines(log: string, count: number): string[] {
  const lines = log
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !STACK.test(line) && !ADVICE.test(line.replace(/-> \[Help \d\].*$/, '')))
    .map((line) =>
      line
        .replace(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+\+\d{4}\s+/, '')
        .replace(/\s*-> \[Help \d\].*$/, '')
        .replace(/^Caused by: /, '')
        .replace(/^(?:[a-z_]\w*\.)+(?=[A-Z][\w$]*(:|$))/, '')
        .trim(),
    )
  const trouble = lines.filter((line) => TROUBLE.test(line))
  return [...new Set(trouble.length > 0 ? trouble : lines)].slice(-count)
}

/** A file's text from a byte on, its last `bytes` at most; from its start where it is shorter (it was rotated), empty when there is none. */
export async function textFrom(file: string, from: number, bytes = 64_000): Promise<string> {
  const handle = await open(file, 'r').catch(() => null)
  if (handle === null) return ''
  try {
    const { size } = await handle.stat()
    const start = Math.max(from > size ? 0 : from, size - bytes)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

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
