/** All Cypher that the guard asks itself. `$id` is the mark that it puts on the transactions of a query. */

/** Transactions of a query that are still there. */
export const TRANSACTIONS_OF = `SHOW TRANSACTIONS YIELD transactionId, metaData
WHERE metaData.parley = $id RETURN transactionId`
/** Marks of queries, of whichever process, that were told to end. */
export const UNSTOPPABLE = `SHOW TRANSACTIONS YIELD metaData, status
WHERE metaData.parley IS NOT NULL AND status STARTS WITH 'Terminated' RETURN metaData.parley`
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

/** How many nodes have a label of the database, and how often each property is among `$sample` of them, with the types of its values. */
export function labelQueries(label: string): { count: string; properties: string } {
  return partQueries(`(x:${quoted(label)})`)
}

/** The same for a type of relationships of the database. */
export function relationshipQueries(type: string): { count: string; properties: string } {
  return partQueries(`()-[x:${quoted(type)}]->()`)
}

function partQueries(pattern: string): { count: string; properties: string } {
  return {
    count: `MATCH ${pattern} RETURN count(x)`,
    properties: `MATCH ${pattern} WITH x LIMIT $sample WITH collect(x) AS sample UNWIND sample AS x UNWIND keys(x) AS key
RETURN key, collect(DISTINCT valueType(x[key])), count(*), size(sample) ORDER BY key`,
  }
}

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}
