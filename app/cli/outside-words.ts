import { outsideTerms, type Positions } from '../../positions/resolve/index.ts'

/** So many persons are named; of more the first ones. */
const NAMED = 5

/** What to tell of statements outside of terms: nothing where there are none. */
export function outsideWords(positions: Positions): string[] {
  const { statements, actors } = outsideTerms(positions)
  if (statements === 0) return []
  const named = actors.slice(0, NAMED).map(({ actor, statements: n, first, last }) => {
    const when = first === null ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`
    return `${actor} (${n}${when})`
  })
  const more = actors.length > NAMED ? `, and ${actors.length - NAMED} more (all with --json)` : ''
  const [of, persons] = [statements === 1 ? 'statement' : 'statements', actors.length === 1 ? 'person' : 'persons']
  const lie = statements === 1 ? 'lies outside its term and counts' : 'lie outside their terms and count'
  return [
    `${statements} ${of} of ${actors.length} ${persons} ${lie} for nobody at level ${positions.scope.level}: ${named.join(', ')}${more}`,
  ]
}
