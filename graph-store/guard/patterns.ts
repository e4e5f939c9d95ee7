import type { CypherPiece } from './cypher-words.ts'
import { CypherRefusedError } from './errors.ts'
import { judgePattern } from './pattern-cost.ts'
import type { CypherParameters } from './statement.ts'
import { constantText } from './text-value.ts'

/** How many steps one match may take, as a power of the text's length: some hundred million are a second. */
const STEPS = 1e10
/** What names, titles and short quotations come to. */
const USUAL_LENGTH = 64

/**
 * Makes sure that no regular expression of a text can go back and forth without an end: what stands after `=~` must be known before the query runs, and be one whose cost is
 * bounded; and where one has several open repeats, no text beside it may be long, or become so by `doublings`. Throws `CypherRefusedError`.
 */
export function assertPatterns(pieces: readonly CypherPiece[], parameters: CypherParameters, doublings: number): void {
  const open = mostOpen(pieces, parameters)
  if (open < 2) return
  const written = pieces.filter(({ kind }) => kind === 'string').map(({ text }) => text.length)
  const longest = Math.max(USUAL_LENGTH, ...written, longestIn(parameters))
  const most = Math.floor(STEPS ** (1 / open))
  if (longest * 2 ** doublings <= most) return
  throw refused(
    `a regular expression with ${open} open repeats (*, + and the like) beside texts of more than ${most.toLocaleString('en')} characters, or such as grow; write several conditions with CONTAINS, joined by AND`,
  )
}

function longestIn(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return 0
  return Object.values(value).reduce((most: number, one) => Math.max(most, longestIn(one)), 0)
}

// The most open repeats of one pattern.
function mostOpen(pieces: readonly CypherPiece[], parameters: CypherParameters): number {
  let most = 0
  pieces.forEach((piece, k) => {
    // Cypher has no other use for this sign.
    if (piece.kind !== 'symbol' || piece.text !== '~') return
    const pattern = constantText(pieces, k + 1, parameters)
    if (pattern === null) {
      throw refused(
        'a regular expression that is made while the query runs; write it as a text or a parameter after =~, or ask with CONTAINS, STARTS WITH or ENDS WITH (and toLower() for any case)',
      )
    }
    if (pattern.value === undefined) return
    const verdict = judgePattern(pattern.value)
    if (verdict.fault !== null) {
      throw refused(`a regular expression ${verdict.fault}; or ask with CONTAINS, STARTS WITH or ENDS WITH`)
    }
    most = Math.max(most, verdict.open)
  })
  return most
}

function refused(what: string): CypherRefusedError {
  return new CypherRefusedError({ kind: 'value', name: 'pattern' }, `query: ${what}`)
}
