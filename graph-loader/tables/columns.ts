/** The columns of a table, those that it must have, and its name. */
export interface TableColumns<C extends string = string> {
  readonly table: string
  readonly columns: readonly C[]
  readonly required: readonly C[]
}

function table<const C extends string>(name: string, columns: readonly C[], required: readonly C[]): TableColumns<C> {
  return { table: name, columns, required }
}

/** The tables of a data package, in the order in which they are read: each refers only to those before it. */
export const TABLES = {
  documents: table(
    'documents',
    ['id', 'title', 'publisher', 'url', 'published_on', 'retrieved_on', 'sha256', 'language', 'licence'],
    ['id', 'title'],
  ),
  actors: table('actors', ['id', 'name', 'kind', 'nation', 'aliases', 'wikidata', 'influence'], ['id', 'name']),
  affiliations: table(
    'affiliations',
    ['actor', 'group', 'kind', 'role', 'rank', 'from', 'to'],
    ['actor', 'group', 'kind'],
  ),
  scale_points: table('scale_points', ['scale', 'value', 'label', 'definition'], ['scale', 'value', 'label']),
  issues: table('issues', ['id', 'name', 'question', 'parent', 'scale', 'partial', 'document'], ['id', 'name']),
  stances: table(
    'stances',
    [
      'id',
      'actor',
      'issue',
      'value',
      'status',
      'origin',
      'confidence',
      'salience',
      'stated_on',
      'valid_from',
      'valid_to',
      'condition',
      'summary',
      'joint',
      'coder',
      'recorded_at',
      'retracted_at',
      'document',
    ],
    ['actor', 'issue', 'value'],
  ),
  evidence: table(
    'evidence',
    ['stance', 'document', 'exact', 'prefix', 'suffix', 'start', 'end', 'locator', 'speaker', 'relation'],
    ['stance', 'document'],
  ),
} as const

/** The name of a table. */
export type TableName = keyof typeof TABLES

/** The tables' names, in the order in which they are read. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

/** The columns of the stances table, by name. */
export type StanceColumn = (typeof TABLES.stances.columns)[number]
