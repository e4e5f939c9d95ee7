import { UserError } from '../../positions/errors.ts'

/** What the guard did not let through: a `kind` of thing, and its name where it has one. */
export interface Refused {
  readonly kind:
    | 'text'
    | 'depth'
    | 'value'
    | 'option'
    | 'operator'
    | 'procedure'
    | 'function'
    | 'profile'
    | 'write'
    | 'privilege'
  readonly name: string
}

/** The guard does not let a query through. */
export class CypherRefusedError extends UserError {
  override readonly name = 'CypherRefusedError'
  readonly refused: Refused
  constructor(refused: Refused, message: string, options?: ErrorOptions) {
    super('cypher-refused', null, message, { ...options, more: { refused } })
    this.refused = refused
  }
}

/** Where in a text something is: `line` and `column` from 1, `offset` from 0. */
export interface TextPlace {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Neo4j's own error about a query; `place` is null where it names none. */
export class CypherError extends UserError {
  override readonly name = 'CypherError'
  /** Neo4j's own code. */
  readonly neo4jCode: string | null
  readonly place: TextPlace | null
  constructor(neo4jCode: string | null, message: string, place: TextPlace | null, options?: ErrorOptions) {
    const { line, column, offset } = place ?? { line: null, column: null, offset: null }
    super('cypher-error', null, message, { ...options, more: { code: neo4jCode, line, column, offset } })
    this.neo4jCode = neo4jCode
    this.place = place
  }
}

/** A query took longer than it may, by our own clock or the server's. */
export class CypherTimeoutError extends UserError {
  override readonly name = 'CypherTimeoutError'
  constructor(message: string, options?: ErrorOptions) {
    super('cypher-timeout', null, message, options)
  }
}

/** A query's text is too long. */
export class CypherTooLongError extends UserError {
  override readonly name = 'CypherTooLongError'
  constructor(message: string) {
    super('too-large', null, message)
  }
}

/** Too many queries wait, this one has waited too long, or Neo4j is being restarted; `seconds` until it is worth asking again. */
export class CypherBusyError extends UserError {
  override readonly name = 'CypherBusyError'
  readonly restarting: boolean
  readonly seconds: number
  constructor(message: string, { restarting = false, seconds = 2 } = {}) {
    super(restarting ? 'cypher-restarting' : 'cypher-busy', null, message, { retryAfter: seconds })
    this.restarting = restarting
    this.seconds = seconds
  }
}

/** Who asked has gone away, or wants it no more. */
export class CypherCancelledError extends UserError {
  override readonly name = 'CypherCancelledError'
  constructor() {
    super('cypher-timeout', 'query', 'cancelled')
  }
}
