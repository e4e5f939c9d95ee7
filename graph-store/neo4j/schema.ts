import type { Connection } from './connection.ts'

/** Labels of which each node carries a `key` that is unique in the database. */
export const KEYED_LABELS = ['Actor', 'Issue', 'Document', 'Scale', 'ScalePoint', 'Stance', 'Evidence'] as const
export type KeyedLabel = (typeof KEYED_LABELS)[number]

const STATEMENTS: readonly string[] = [
  'CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE',
  ...KEYED_LABELS.map(
    (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_key IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`,
  ),
  // What an analyst's query starts from.
  'CREATE INDEX actor_id IF NOT EXISTS FOR (n:Actor) ON (n.id)',
  'CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name)',
  'CREATE INDEX issue_id IF NOT EXISTS FOR (n:Issue) ON (n.id)',
  // Those of former versions, which knew accents apart.
  'DROP INDEX actor_text IF EXISTS',
  'DROP INDEX evidence_text IF EXISTS',
  wordIndex('actor_words', 'Actor', ['name', 'aliasText']),
  wordIndex('document_words', 'Document', ['title', 'publisher']),
  wordIndex('evidence_words', 'Evidence', ['exact', 'locator']),
  wordIndex('stance_words', 'Stance', ['summary']),
]

function wordIndex(name: string, label: KeyedLabel, properties: readonly string[]): string {
  return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [${properties.map((property) => `n.${property}`).join(', ')}]
OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-folding' } }`
}

/** Makes the constraints and indexes that are missing, and waits until they are of use. */
export async function ensureSchema(connection: Connection): Promise<void> {
  await connection.write(async (transaction) => {
    for (const statement of STATEMENTS) await transaction.change(statement)
  })
  await connection.read((transaction) => transaction.rows('CALL db.awaitIndexes(60)'))
}
