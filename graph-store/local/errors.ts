import { UserError } from '../../positions/errors.ts'

/** What was in the way of a local Neo4j: the data folder, Java, Maven, the fetching, the boot, the password, the port, the stop, a full disk, damaged files. */
export type LocalObstacle =
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
export class LocalNeo4jError extends UserError {
  override readonly name = 'LocalNeo4jError'
  readonly obstacle: LocalObstacle

  constructor(obstacle: LocalObstacle, message: string, options?: ErrorOptions) {
    super('no-neo4j', null, message, options)
    this.obstacle = obstacle
  }
}
