/** What was in the way of a local Neo4j: the data folder, Java, Maven, the fetching, the boot, the password, the port, the stop, a full disk, damaged files. */
export type LocalNeo4jErrorCode =
  | 'boot'
  | 'damaged'
  | 'disk'
  | 'fetch'
  | 'home'
  | 'java'
  | 'maven'
  | 'password'
  | 'port'
  | 'stop'

/** A local Neo4j could not be had; `message` is written for people and says what to do next, `cause` is for a log. */
export class LocalNeo4jError extends Error {
  readonly code: LocalNeo4jErrorCode

  constructor(code: LocalNeo4jErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LocalNeo4jError'
    this.code = code
  }
}
