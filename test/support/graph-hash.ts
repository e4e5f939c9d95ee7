import { createHash } from 'node:crypto'
import type { Driver } from 'neo4j-driver'

const ALL = [
  'MATCH (n) RETURN elementId(n), labels(n), properties(n) ORDER BY elementId(n)',
  'MATCH (a)-[r]->(b) RETURN elementId(r), type(r), elementId(a), elementId(b), properties(r) ORDER BY elementId(r)',
  'SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties RETURN name, type, state, labelsOrTypes, properties ORDER BY name',
  'SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name',
  'CALL db.labels() YIELD label RETURN label ORDER BY label',
  'CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey',
  'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType ORDER BY relationshipType',
  'SHOW USERS YIELD user RETURN user ORDER BY user',
]

/** A hash of all that a database holds: nodes, relationships, schema, names and users. */
export async function graphHash(driver: Driver): Promise<string> {
  const hash = createHash('sha256')
  for (const query of ALL) {
    const { records } = await driver.executeQuery(query, {}, { database: 'neo4j' })
    for (const record of records) hash.update(JSON.stringify(record.toObject()))
    hash.update('\u0000')
  }
  return hash.digest('hex')
}
