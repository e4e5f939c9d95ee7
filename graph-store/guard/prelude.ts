import { cypherWords, readingsOf } from './cypher-words.ts'
import { CypherRefusedError } from './errors.ts'

/**
 * Whether a text asks for its plan itself, by EXPLAIN before the query. Throws `CypherRefusedError` for PROFILE, which runs what it plans.
 */
export function asksForPlan(text: string): boolean {
  const words = readingsOf(text).map(preludeWords)
  if (words.some((found) => found.includes('PROFILE'))) {
    throw new CypherRefusedError(
      { kind: 'profile', name: 'PROFILE' },
      'query: PROFILE is not allowed here; ask for the plan with EXPLAIN',
    )
  }
  return words.some((found) => found.includes('EXPLAIN'))
}

// What may stand before a query: EXPLAIN, PROFILE, CYPHER with a version and options such as runtime=slotted, in any order.
function preludeWords(text: string): string[] {
  const found: string[] = []
  let previous = ''
  for (const { text: raw, kind } of cypherWords(text)) {
    const word = raw.toUpperCase()
    const isPrelude =
      word === 'EXPLAIN' || word === 'PROFILE' || word === 'CYPHER' || word === '=' || word === '.' || previous === '='
    const isOption = found.includes('CYPHER') && (previous === 'CYPHER' || /^\d+$/.test(word) || !CLAUSES.has(word))
    if (kind === 'quoted' || !(isPrelude || isOption)) break
    found.push(word)
    previous = word
  }
  return found
}

const CLAUSES = new Set(
  'MATCH OPTIONAL WITH UNWIND CALL RETURN CREATE MERGE DELETE DETACH NODETACH SET REMOVE FOREACH LOAD USE SHOW TERMINATE ALTER DROP GRANT DENY REVOKE START STOP RENAME ENABLE DEALLOCATE REALLOCATE FINISH INSERT DRYRUN ('.split(
    ' ',
  ),
)
