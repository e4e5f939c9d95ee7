/** A Neo4j of the person's own, without Docker: fetched with Maven, started, watched, stopped. */
export { LocalNeo4jError, type LocalObstacle } from './errors.ts'
export { type LocalLayout, layoutOf, NEO4J_VERSION, parleyHome, parleyJarsHome } from './home.ts'
export { ensureJars, jarsPresent } from './jars.ts'
export type { LocalNeo4j, LocalProgress, StartOptions } from './local-neo4j.ts'
export { findRequirements, type JavaFound, localNeo4jPossible, type Requirements } from './requirements.ts'
export { startLocalNeo4j } from './server.ts'
export { type LocalStatus, statusLocalNeo4j, stopLocalNeo4j } from './status.ts'
export { type SupervisedNeo4j, type SupervisionEvent, superviseLocalNeo4j } from './supervise.ts'
