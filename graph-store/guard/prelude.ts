import type { CypherPiece } from './cypher-words.ts'
import { CypherRefusedError } from './errors.ts'

/** The options of `CYPHER name=value` that change neither what is read nor, beyond measure, what it costs; null for any value. */
const OPTIONS: ReadonlyMap<string, ReadonlySet<string> | null> = new Map([
  ['runtime', null],
  ['planner', new Set(['cost', 'idp'])],
  ['replan', new Set(['default', 'skip', 'force'])],
  ['expressionengine', null],
  ['operatorengine', null],
])

/**
 * What stands before a query, in capitals and by the grammar of Neo4j: EXPLAIN, and CYPHER with a version and options such as `runtime=slotted`, in any
 * order. Throws `CypherRefusedError` for PROFILE, which runs what it plans, and for options that are not known to be harmless.
 */
export function preludeOf(pieces: readonly CypherPiece[]): readonly string[] {
  const rest = pieces.filter(({ kind }) => kind !== 'comment')
  const word = (at: number) => (rest[at]?.kind === 'word' ? rest[at].text.toUpperCase() : '')
  const found: string[] = []
  for (let at = 0; ; ) {
    const next = word(at)
    if (next === 'PROFILE') {
      throw new CypherRefusedError(
        { kind: 'profile', name: 'PROFILE' },
        'query: PROFILE is not allowed here; ask for the plan with EXPLAIN',
      )
    }
    if (next === 'EXPLAIN') at++
    else if (next === 'CYPHER') at = afterOptions(rest, at + 1)
    else return found
    found.push(next)
  }
}

// After the version and the options of CYPHER, both of which may be left out.
function afterOptions(rest: readonly CypherPiece[], from: number): number {
  let at = from
  if (/^\d/.test(rest[at]?.text ?? '')) at += rest[at + 1]?.text === '.' ? 3 : 1
  while (rest[at]?.kind === 'word' && rest[at + 1]?.kind === 'symbol' && rest[at + 1]?.text === '=') {
    const name = rest[at]?.text ?? ''
    const value = rest[at + 2]?.text ?? ''
    const values = OPTIONS.get(name.toLowerCase())
    if (values === undefined || (values !== null && !values.has(value.toLowerCase()))) {
      const option = `${name}=${value}`.slice(0, 60)
      throw new CypherRefusedError(
        { kind: 'option', name },
        `query: the option ${option} is not allowed here; allowed are ${[...OPTIONS.keys()].join(', ')}`,
      )
    }
    at += 3
  }
  return at
}
