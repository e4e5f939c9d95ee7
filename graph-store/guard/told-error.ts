import { Neo4jError } from 'neo4j-driver'
import { saysAdministration } from '../foreign-words.ts'
import { translated } from '../neo4j/index.ts'
import { CypherError, CypherRefusedError, CypherTimeoutError, type TextPlace } from './errors.ts'
import { PLAN_PREFIX } from './plan.ts'

const PLACE = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/

interface Context {
  /** Whether the text that was sent began with a line of ours. */
  readonly prefixed: boolean
  /** Whether the transaction had begun: then an unknown database is one that the query names. */
  readonly begun: boolean
  readonly address: string
  readonly database: string
}

/**
 * Neo4j's errors about a query in the guard's terms. Errors about the server are those of
 * the store, others as they are.
 */
export function toldError(error: unknown, { prefixed, begun, address, database }: Context): unknown {
  if (!(error instanceof Neo4jError)) return error
  const { code } = error
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new CypherTimeoutError('query: it took longer than it may; ask for less, or narrow it down', {
      cause: error,
    })
  }
  if (code === 'Neo.ClientError.Statement.AccessMode') {
    return new CypherRefusedError(
      { kind: 'write', name: 'write' },
      'query: it writes; only queries that read the graph run here',
      {
        cause: error,
      },
    )
  }
  if (code === 'Neo.ClientError.Statement.UnsupportedAdministrationCommand' || saysAdministration(error.message)) {
    return new CypherRefusedError(
      { kind: 'operator', name: 'AdministrationCommand' },
      'query: it administers the server; only queries that read the graph run here',
      { cause: error },
    )
  }
  if (code === 'Neo.ClientError.Security.Forbidden') {
    return new CypherRefusedError(
      { kind: 'privilege', name: 'privilege' },
      `query: Neo4j does not allow it to this user: ${plainWords(error.message)}`,
      {
        cause: error,
      },
    )
  }
  if (/MemoryPool|OutOfMemory|MemoryLimit/.test(code)) {
    return new CypherError(
      code,
      'query: it needs more memory than a query may take; ask for less, or narrow it down',
      null,
      {
        cause: error,
      },
    )
  }
  if (
    (begun && /^Neo\.ClientError\.(?!Security)/.test(code)) ||
    /^Neo\.DatabaseError\.(Statement|General)/.test(code)
  ) {
    const place = placeOf(error.message, prefixed)
    return new CypherError(code, messageOf(error.message, place), place, { cause: error })
  }
  return translated(error, address, database)
}

function placeOf(message: string, prefixed: boolean): TextPlace | null {
  const match = PLACE.exec(message)
  if (!match) return null
  const [line, column, offset] = match.slice(1).map(Number) as [number, number, number]
  if (!prefixed) return { line, column: Math.max(1, column), offset }
  // An error before the text's first word is one of the line that we put before it.
  if (line === 1) return { line: 1, column: 1, offset: 0 }
  return { line: line - 1, column: Math.max(1, column), offset: offset - PLAN_PREFIX.length }
}

// Neo4j repeats the line with a mark under the place: that is for the reader to do, who has the text.
function messageOf(message: string, place: TextPlace | null): string {
  const sentence = plainWords((message.split(/\n"/) as [string])[0])
  return place === null
    ? sentence
    : sentence.replace(PLACE, `(line ${place.line}, column ${place.column} (offset: ${place.offset}))`)
}

/** What Cypher calls the values of classes that Neo4j's errors name. */
const TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^(Long|Integer|Int|Short|Byte|Integral|BigInteger)/, 'INTEGER'],
  [/^(Double|Float|FloatingPoint|BigDecimal)/, 'FLOAT'],
  [/^(String|Text|UTF8|Character|Char)/, 'STRING'],
  [/^Boolean/, 'BOOLEAN'],
  [/^(Array|List|Collection|Sequence|Vector\$)/, 'LIST'],
  [/^(Map|HashMap|Virtual.*Map)/, 'MAP'],
  [/Node/, 'NODE'],
  [/Relationship|Edge/, 'RELATIONSHIP'],
  [/Path/, 'PATH'],
  [/DateTime|Date|Time|Duration|Temporal/, 'DATE or time'],
  [/Point/, 'POINT'],
  [/^Null|^NoValue/, 'NULL'],
]

const EXCEPTIONS = /(?:\bCaused by:\s*)?(?:\b[a-z_][\w$]*\.)+[A-Z][\w$]*(?:Exception|Error)\b(?::\s*)?/g
const BARE_EXCEPTIONS = /(?:\bCaused by:\s*)?\b[A-Z]\w*Exception\b(?::\s*)?/g
const OF_CLASS = /\s*\(of class [\w.$]+\)/g
const CLASSES = /\b(?:class\s+)?(?:java|javax|jdk|scala|org|com|io|net)\.(?:[a-z_][\w$]*\.)+([A-Z][\w$]*)/g

/** Neo4j's words of an error without the classes of Java that it is made of: exceptions are left out, values go by the name of their type in Cypher. */
export function plainWords(message: string): string {
  const words = message
    .replace(OF_CLASS, '')
    .replace(EXCEPTIONS, '')
    .replace(BARE_EXCEPTIONS, '')
    .replace(CLASSES, (_, name: string) => TYPES.find(([pattern]) => pattern.test(name))?.[1] ?? 'value')
    .trim()
  return words === '' ? 'query: Neo4j could not run it' : words
}
