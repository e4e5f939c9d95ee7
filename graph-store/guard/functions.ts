import type { CypherWord } from './cypher-words.ts'
import { CypherRefusedError } from './errors.ts'

/** Namespaces of Neo4j's own functions that read nothing but their arguments and the clock, in small letters. */
const NAMESPACES = new Set([
  'coll',
  'date',
  'datetime',
  'duration',
  'localdatetime',
  'localtime',
  'point',
  'time',
  'vector.similarity',
])

/** The functions and procedures that a text names: `foreign`, the first function that is none of Neo4j's own harmless ones, and what CALL may call. */
interface Named {
  readonly foreign: string | null
  readonly called: readonly string[]
}

/**
 * Names joined by dots before an opening bracket are functions: added ones always have a namespace (Neo4j refuses others), and so has a quoted name with
 * a dot. What stands after CALL is a procedure, or was meant to look like one.
 */
export function namedIn(words: Iterable<CypherWord>): Named {
  const procedures: string[] = []
  let chain: string[] = []
  let joined = false
  let called = false
  let foreign: string | null = null
  for (const { text: word, kind } of words) {
    if (kind === 'symbol') {
      if (word === '.' && chain.length > 0 && !joined) {
        joined = true
        continue
      }
      const name = chain.join('.')
      if (called && name !== '') procedures.push(name)
      else if (word === '(' && name.includes('.') && !joined && !isOwn(name)) foreign ??= name
      chain = []
      called = false
    } else if (joined) {
      chain.push(word)
    } else {
      if (called && chain.length > 0) procedures.push(chain.join('.'))
      called = chain.length === 1 && !called && chain[0]?.toLowerCase() === 'call'
      chain = [word]
    }
    joined = false
  }
  if (called && chain.length > 0) procedures.push(chain.join('.'))
  return { foreign, called: procedures }
}

/** Throws `CypherRefusedError` for a text that calls a function that is none of Neo4j's own harmless ones. */
export function assertFunctions(words: Iterable<CypherWord>): void {
  const { foreign } = namedIn(words)
  if (foreign === null) return
  throw new CypherRefusedError(
    { kind: 'function', name: foreign },
    `query: function ${foreign} is not allowed here; Neo4j’s own functions are`,
  )
}

function isOwn(name: string): boolean {
  return NAMESPACES.has(name.slice(0, name.lastIndexOf('.')).toLowerCase())
}
