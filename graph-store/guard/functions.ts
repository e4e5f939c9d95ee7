import { cypherWords, readingsOf } from './cypher-words.ts'
import { CypherRefusedError } from './errors.ts'

/** Namespaces of Neo4j's own functions that read nothing but their arguments and the clock, in small letters. */
const NAMESPACES = new Set([
  'date',
  'datetime',
  'duration',
  'localdatetime',
  'localtime',
  'point',
  'time',
  'vector.similarity',
])

/**
 * The first function of a text that is none of Neo4j's own harmless ones, or null. Added functions always have a namespace (Neo4j refuses
 * others), and so are names joined by dots before an opening bracket; procedures after CALL are left to the plan.
 */
export function foreignFunction(text: string): string | null {
  let chain: string[] = []
  let joined = false
  let called = false
  for (const { text: word, kind } of cypherWords(text)) {
    if (kind === 'symbol') {
      if (word === '.' && chain.length > 0 && !joined) {
        joined = true
        continue
      }
      if (word === '(' && chain.length > 1 && !joined && !called && !isOwn(chain)) return chain.join('.')
      chain = []
      called = false
    } else if (joined) {
      chain.push(word)
    } else {
      called =
        chain.length === 1 && kind === 'word'
          ? chain[0]?.toLowerCase() === 'call'
          : chain.at(-1)?.toLowerCase() === 'call'
      chain = [word]
    }
    joined = false
  }
  return null
}

/** Throws `CypherRefusedError` for a text that calls a function that is none of Neo4j's own harmless ones. */
export function assertFunctions(text: string): void {
  for (const reading of readingsOf(text)) {
    const name = foreignFunction(reading)
    if (name !== null) {
      throw new CypherRefusedError(
        { kind: 'function', name },
        `query: function ${name} is not allowed here; Neo4j’s own functions are`,
      )
    }
  }
}

function isOwn(chain: readonly string[]): boolean {
  return NAMESPACES.has(chain.slice(0, -1).join('.').toLowerCase())
}
