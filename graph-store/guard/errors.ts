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
export class CypherRefusedError extends Error {
  override readonly name = 'CypherRefusedError'
  readonly refused: Refused
  constructor(refused: Refused, message: string, options?: ErrorOptions) {
    super(message, options)
    this.refused = refused
  }
}

/** Where in a text something is: `line` and `column` from 1, `offset` from 0. */
export interface TextPlace {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Neo4j's own error about a query; `code` is Neo4j's, `place` null where it names none. */
export class CypherError extends Error {
  override readonly name = 'CypherError'
  readonly code: string | null
  readonly place: TextPlace | null
  constructor(code: string | null, message: string, place: TextPlace | null, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.place = place
  }
}

/** A query took longer than it may, by our own clock or the server's. */
export class CypherTimeoutError extends Error {
  override readonly name = 'CypherTimeoutError'
}

/** A query's text is too long. */
export class CypherTooLongError extends Error {
  override readonly name = 'CypherTooLongError'
}

/** Too many queries wait, this one has waited too long, or Neo4j is being restarted; `seconds` until it is worth asking again. */
export class CypherBusyError extends Error {
  override readonly name = 'CypherBusyError'
  readonly restarting: boolean
  readonly seconds: number
  constructor(message: string, { restarting = false, seconds = 2 } = {}) {
    super(message)
    this.restarting = restarting
    this.seconds = seconds
  }
}

/** Who asked has gone away, or wants it no more. */
export class CypherCancelledError extends Error {
  override readonly name = 'CypherCancelledError'
  constructor() {
    super('query: cancelled')
  }
}
