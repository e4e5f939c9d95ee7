/** The store in Neo4j, which is the record; and the connection to it, by which the guard asks too. */
export { Connection, type Neo4jOptions, parseNeo4jUri, type Transaction, whole } from './connection.ts'
export { openNeo4jStore } from './neo4j-store.ts'
export { hasRoom, withDisk } from './server-disk.ts'
export { translated } from './translated.ts'
