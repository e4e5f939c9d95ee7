import type { CypherWord } from './cypher-words.ts'
import { CypherRefusedError } from './errors.ts'
import { namedIn } from './functions.ts'
import { READ_OPERATORS } from './operators.ts'
import type { CypherPlan } from './plan.ts'

/** The procedures that a query may call: they tell the schema, or find by full text or vector; nothing of the server, its users or its settings. */
export const READ_PROCEDURES: ReadonlySet<string> = new Set([
  'db.index.fulltext.listAvailableAnalyzers',
  'db.index.fulltext.queryNodes',
  'db.index.fulltext.queryRelationships',
  'db.index.vector.queryNodes',
  'db.index.vector.queryRelationships',
  'db.info',
  'db.labels',
  'db.ping',
  'db.propertyKeys',
  'db.relationshipTypes',
  'db.schema.nodeTypeProperties',
  'db.schema.relTypeProperties',
  'db.schema.visualization',
])

/** What an operator does that is refused, for people; others are told by their name alone. */
const WORDS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^LoadCSV$/, 'LOAD CSV reads files and other hosts'],
  [/^(Show|Terminate)/, 'it shows or ends what the server does'],
  [/^Transaction/, 'CALL { … } IN TRANSACTIONS is for writing'],
  [/Administration|User|Role|Privilege|Database|Server|Alias/, 'it administers the server'],
  [/Constraint|Index$|Index\)|DoNothingIf/, 'it changes the schema'],
  [/^(Create|Merge|LockingMerge|Delete|DetachDelete|Set|Remove|Foreach|Assert)|Locking/, 'it writes'],
  [/^RunQueryAt$/, 'it asks another database'],
]

/** Makes sure that every operator and procedure of a plan is one that only reads. Throws `CypherRefusedError` that names the first that is not. */
export function assertReads(plan: CypherPlan): void {
  for (const { operator, details } of nodesOf(plan)) {
    if (!READ_OPERATORS.has(operator)) {
      const words = WORDS.find(([pattern]) => pattern.test(operator))?.[1] ?? 'it is not known to read only'
      // Nothing of it has run: the plan alone told.
      throw new CypherRefusedError(
        { kind: 'operator', name: operator },
        `query: ${words} (${operator}); only queries that read the graph run here`,
      )
    }
    if (operator.endsWith('ProcedureCall')) assertProcedure(/^[^(]*/.exec(details ?? '')?.[0].trim() ?? '')
  }
}

/**
 * Makes sure that what stands after CALL in a text that could be planned is a procedure that only reads: a second look beside the plan's, and the only one at what
 * looks like a call and is none. Throws `CypherRefusedError`.
 */
export function assertCalled(words: Iterable<CypherWord>): void {
  for (const name of namedIn(words).called) if (name.includes('.')) assertProcedure(name)
}

function assertProcedure(name: string): void {
  if (READ_PROCEDURES.has(name)) return
  throw new CypherRefusedError(
    { kind: 'procedure', name },
    `query: procedure ${name} is not allowed here; allowed are ${[...READ_PROCEDURES].join(', ')}`,
  )
}

function* nodesOf(plan: CypherPlan): Generator<CypherPlan> {
  const left = [plan]
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    yield node
    left.push(...node.children)
  }
}
