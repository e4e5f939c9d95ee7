/** All Cypher that the guard asks itself. */

/** Every transaction that there is, with its connection, the mark that it was begun with, and whether it was told to end. */
export const TRANSACTIONS = `SHOW TRANSACTIONS YIELD transactionId, connectionId, metaData, status
RETURN transactionId, connectionId, metaData.parley, status STARTS WITH 'Terminated'`
/** Every connection that is open. */
export const CONNECTIONS = 'CALL dbms.listConnections() YIELD connectionId RETURN connectionId'
export const TERMINATE = 'TERMINATE TRANSACTIONS $ids'

export const LABELS = 'CALL db.labels() YIELD label RETURN label ORDER BY label'
export const RELATIONSHIP_TYPES =
  'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType ORDER BY relationshipType'
/** Which labels the relationships of each type join, as nodes that stand for labels. */
export const JOINED = 'CALL db.schema.visualization()'
export const INDEXES = `SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint, state
WHERE type <> 'LOOKUP' RETURN name, type, entityType, labelsOrTypes, properties, owningConstraint, state ORDER BY name`
export const PROCEDURES = `SHOW PROCEDURES YIELD name, signature, description
WHERE name IN $names RETURN name, signature, description ORDER BY name`
export const FUNCTIONS = `SHOW FUNCTIONS YIELD name, signature, description, isBuiltIn
WHERE isBuiltIn RETURN name, collect(signature)[0], collect(description)[0] ORDER BY name`

/**
 * How many nodes have a label of the database, how often each property is among `$sample` of them with the types of its values, and which labels
 * all of these have.
 */
export function labelQuery(label: string): string {
  const pattern = `(x:${quoted(label)})`
  return `${partQuery(pattern)}
CALL { MATCH ${pattern} WITH x LIMIT $sample WITH collect(DISTINCT labels(x)) AS sets
  RETURN [one IN coalesce(sets[0], []) WHERE all(set IN sets WHERE one IN set)] AS labels }
RETURN count, properties, labels`
}

/** The same for a type of relationships of the database, without labels. */
export function relationshipQuery(type: string): string {
  return `${partQuery(`()-[x:${quoted(type)}]->()`)} RETURN count, properties, [] AS labels`
}

function partQuery(pattern: string): string {
  return `MATCH ${pattern} WITH count(x) AS count
CALL { MATCH ${pattern} WITH x LIMIT $sample WITH collect(x) AS sample UNWIND sample AS x UNWIND keys(x) AS key
  WITH key, collect(DISTINCT valueType(x[key])) AS types, count(*) AS found, size(sample) AS of ORDER BY key
  RETURN collect([key, types, found, of]) AS properties }`
}

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}
