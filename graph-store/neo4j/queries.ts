/**
 * All Cypher of the store. Values go in as parameters only; the few labels and property names that differ between queries come from the
 * lists in this file, in `keys.ts` and in `schema.ts`, never from data. `$prefix` is what the keys of a dataset's nodes begin with.
 */

import { ACTOR_KINDS, type ActorKind, isAlways, STANCE_TEXTS, type TableName } from '../../positions/dataset/index.ts'
import { KEYED_LABELS, type KeyedLabel } from './keys.ts'
import { givenOf, type PropertyColumn, propertyNames } from './properties.ts'

export const COMPONENTS = `CALL dbms.components() YIELD name, versions, edition
WHERE name = 'Neo4j Kernel' RETURN versions[0], edition`

// ─── the schema

export const SHOW_CONSTRAINTS =
  'SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties'
export const SHOW_INDEXES = `SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint
RETURN name, type, labelsOrTypes, properties, owningConstraint`

/** How many nodes of a label have a key that is not of Parley's form, and one of these keys. */
export function foreignKeysQuery(label: string): string {
  return `MATCH (n:${label}) WHERE n.key IS NOT NULL AND NOT coalesce(n.key STARTS WITH n.dataset + $separator, false)
RETURN count(n), toStringOrNull(head(collect(n.key)[..1]))`
}

// ─── datasets

/** Somebody else may have nodes of this label: Parley's are known by what it writes, of which much may be damaged. */
const IS_OURS = `size([p IN ['sha256', 'status', 'format', 'loadedAt', 'columns', 'sources', 'stances', 'documents'] WHERE d[p] IS NOT NULL]) >= 3`

export const FOREIGN_DATASETS = `MATCH (d:Dataset) WHERE d.id IS NOT NULL AND NOT ${IS_OURS}
RETURN count(d), toStringOrNull(head(collect(d.id)[..1]))`
export const FOREIGN_DATASET = `MATCH (d:Dataset {id: $dataset}) WHERE NOT ${IS_OURS} RETURN count(d)`

const DATASET_FIELDS = `d { .id, .title, .description, .version, .licence, .sources, .defaults, .sha256, .status, .loadedAt, .format,
  .actors, .issues, .stances, .documents, .columns, .verifiedAt, .program, .loadedFrom, .loadedBy }`

/** All datasets, each with the id that its actors, issues and documents carry. */
export const DATASETS = `MATCH (d:Dataset) WHERE ${IS_OURS}
RETURN ${DATASET_FIELDS}, COLLECT { MATCH (n)-[:IN]->(d) WHERE n.dataset IS NOT NULL RETURN n.dataset LIMIT 1 }[0]`
export const DATASET = `MATCH (d:Dataset {id: $dataset}) WHERE ${IS_OURS} RETURN ${DATASET_FIELDS}, d.id`
/** Gives a dataset's node its id again, which something else has taken from it; its actors, issues and documents still say whose it is. */
export const ADOPT_DATASET = `MATCH (d:Dataset) WHERE ${IS_OURS} AND (d.id IS NULL OR NOT d.id IS :: STRING NOT NULL OR d.id <> $dataset)
  AND EXISTS { MATCH (n)-[:IN]->(d) WHERE n.dataset = $dataset AND n.key STARTS WITH $prefix }
  AND NOT EXISTS { MATCH (n)-[:IN]->(d) WHERE n.dataset = d.id }
  AND NOT EXISTS { MATCH (other:Dataset {id: $dataset}) }
WITH d LIMIT 1 SET d.id = $dataset RETURN d.id`

// Setting a property locks the node, so that the lease is read as the transaction before has left it.
const LOCKED = 'SET d.leaseAt = coalesce(d.leaseAt, 0) WITH d'

/** Takes the lease when nobody has it, or who has it is `$instead`, and what the node says it holds is among `$holding` (null: whatever it holds); gives what was found. */
export const TAKE_LEASE = `MATCH (d:Dataset {id: $dataset}) WHERE ${IS_OURS}
${LOCKED}, d.lease AS lease, d.leaseOwner AS owner, d.leaseAt AS at, d.lease IS NULL OR d.lease IN [$lease, $instead] AS free,
  $holding IS NULL OR coalesce(d.sha256, '') IN $holding AS fits
WITH d, lease, owner, at, fits, free AND fits AS taken
FOREACH (_ IN CASE WHEN fits OR lease IS NOT NULL THEN [] ELSE [1] END | REMOVE d.leaseAt)
FOREACH (_ IN CASE WHEN taken THEN [1] ELSE [] END |
  SET d.status = 'loading', d.lease = $lease, d.leaseOwner = $owner, d.leaseAt = timestamp())
RETURN taken, lease, owner, at, fits`
/** Makes the node of a dataset that is not there yet, empty and with no load completed. */
export const NEW_DATASET = `MERGE (d:Dataset {id: $dataset}) ON CREATE SET d.title = $title, d.sha256 = '', d.status = 'loading',
  d.actors = 0, d.issues = 0, d.stances = 0, d.documents = 0`
export const RENEW_LEASE = `MATCH (d:Dataset {id: $dataset}) SET d.leaseAt = timestamp()
WITH d WHERE d.lease = $lease RETURN d.id`
export const GIVE_UP_LEASE = `MATCH (d:Dataset {id: $dataset, lease: $lease}) REMOVE d.lease, d.leaseOwner, d.leaseAt`
export const COMPLETE_DATASET = `MATCH (d:Dataset {id: $dataset, lease: $lease}) SET d = $properties`
export const REMOVE_DATASET = `MATCH (d:Dataset {id: $dataset, lease: $lease}) DELETE d`

// ─── what the store holds, to find the difference

export const STANCE_COUNTS = `MATCH (a:Actor) WHERE a.key STARTS WITH $prefix
RETURN a.id, COUNT { (a)-[:HOLDS]->() }`
// ─── removing

/** Nodes by id, with what hangs on them alone. */
export const REMOVE: Readonly<
  Record<'Actor' | 'Issue' | 'Document' | 'Scale' | 'Stance' | 'Evidence' | 'ScalePoint', string>
> = {
  Evidence: 'UNWIND $ids AS id MATCH (n:Evidence {key: $prefix + id}) DETACH DELETE n',
  ScalePoint: 'UNWIND $ids AS id MATCH (n:ScalePoint {key: $prefix + id}) DETACH DELETE n',
  Actor: 'UNWIND $ids AS id MATCH (n:Actor {key: $prefix + id}) DETACH DELETE n',
  Issue: 'UNWIND $ids AS id MATCH (n:Issue {key: $prefix + id}) DETACH DELETE n',
  Document: 'UNWIND $ids AS id MATCH (n:Document {key: $prefix + id}) DETACH DELETE n',
  Scale: `UNWIND $ids AS id MATCH (n:Scale {key: $prefix + id})
OPTIONAL MATCH (n)-[:HAS_POINT]->(p:ScalePoint) DETACH DELETE n, p`,
  Stance: `UNWIND $ids AS id MATCH (n:Stance {key: $prefix + id})
OPTIONAL MATCH (n)-[:SUPPORTED_BY]->(e) WHERE e.key STARTS WITH $prefix DETACH DELETE n, e`,
}
/** Some of a dataset's nodes of a label, whichever; gives how many were left to remove, up to `$limit`. */
export const REMOVE_SOME: Readonly<Record<KeyedLabel, string>> = Object.fromEntries(
  KEYED_LABELS.map((label) => [
    label,
    `MATCH (n:${label}) WHERE n.key STARTS WITH $prefix WITH n LIMIT $limit DETACH DELETE n RETURN count(*)`,
  ]),
) as Record<KeyedLabel, string>

// ─── writing; a row is [id, properties] or as told

const IN_DATASET = `WITH n OPTIONAL MATCH (n)-[in:IN]->() DELETE in
WITH DISTINCT n MATCH (d:Dataset {id: $dataset}) CREATE (n)-[:IN]->(d)`

export const WRITE_DOCUMENTS = `UNWIND $rows AS r MERGE (n:Document {key: $prefix + r[0]}) SET n = r[1] ${IN_DATASET}`
export const WRITE_ISSUES = `UNWIND $rows AS r MERGE (n:Issue {key: $prefix + r[0]}) SET n = r[1] ${IN_DATASET}`
export const WRITE_SCALES = 'UNWIND $rows AS r MERGE (n:Scale {key: $prefix + r[0]}) SET n = r[1]'
export const WRITE_ACTORS: Readonly<Record<ActorKind, string>> = Object.fromEntries(
  ACTOR_KINDS.map((kind) => [kind, writeActors(kind)]),
) as Record<ActorKind, string>
function writeActors(kind: ActorKind): string {
  const label = { nation: 'Nation', person: 'Person', organization: 'Organization', bloc: 'Bloc' }[kind]
  return `UNWIND $rows AS r MERGE (n:Actor {key: $prefix + r[0]}) SET n = r[1]
REMOVE n:Nation:Person:Organization:Bloc SET n:${label} ${IN_DATASET}`
}

export const CLEAR_TIES =
  'UNWIND $ids AS id MATCH (:Actor {key: $prefix + id})-[tie:REPRESENTS|MEMBER_OF]->() DELETE tie'
export const CLEAR_ISSUE_LINKS =
  'UNWIND $ids AS id MATCH (:Issue {key: $prefix + id})-[link:PART_OF|MEASURED_ON|RECORDED_IN]->() DELETE link'
export const CLEAR_POINTS =
  'UNWIND $ids AS id MATCH (:Scale {key: $prefix + id})-[:HAS_POINT]->(p:ScalePoint) DETACH DELETE p'

/** Rows are [actor, group, properties]. */
export const LINK_TIES = {
  represents: `UNWIND $rows AS r MATCH (a:Actor {key: $prefix + r[0]}) MATCH (g:Actor {key: $prefix + r[1]})
CREATE (a)-[tie:REPRESENTS]->(g) SET tie = r[2]`,
  member: `UNWIND $rows AS r MATCH (a:Actor {key: $prefix + r[0]}) MATCH (g:Actor {key: $prefix + r[1]})
CREATE (a)-[tie:MEMBER_OF]->(g) SET tie = r[2]`,
} as const
/** Rows are [issue, parent, place]. */
export const LINK_PARENTS = `UNWIND $rows AS r MATCH (i:Issue {key: $prefix + r[0]}) MATCH (p:Issue {key: $prefix + r[1]})
CREATE (i)-[:PART_OF {order: r[2]}]->(p)`
/** Rows are [issue, scale]. */
export const LINK_SCALES = `UNWIND $rows AS r MATCH (i:Issue {key: $prefix + r[0]}) MATCH (s:Scale {key: $prefix + r[1]})
CREATE (i)-[:MEASURED_ON]->(s)`
/** Rows are [issue, document]. */
export const LINK_RECORDS = `UNWIND $rows AS r MATCH (i:Issue {key: $prefix + r[0]}) MATCH (d:Document {key: $prefix + r[1]})
CREATE (i)-[:RECORDED_IN]->(d)`
/** Rows are [scale, properties of the point]. */
export const WRITE_POINTS = `UNWIND $rows AS r MATCH (s:Scale {key: $prefix + r[0]})
CREATE (s)-[:HAS_POINT]->(p:ScalePoint) SET p = r[1]`

/** The properties of a stance beside id, key and dataset, as `stance-rows.ts` fills them: its columns, and the day on which a later stance replaces it. */
export const STANCE_PROPERTIES: readonly string[] = [
  ...propertyNames('stances').filter((name) => name !== 'id'),
  'supersededOn',
]

const createStances = new Map<string, string>()

/**
 * Makes stances that are not there yet. Rows are [id, actor, issue, …values of the properties], actor and issue as places in `$actors` and
 * `$issues`, which are found once a batch instead of twice a stance. Gives the number made: 0 when one of them is not in the graph.
 */
export function createStancesQuery(properties: readonly string[]): string {
  const name = properties.join()
  let query = createStances.get(name)
  if (query === undefined) {
    const values = properties.map((property, k) => `, ${property}: r[${k + 3}]`).join('')
    query = `UNWIND $actors AS id MATCH (a:Actor {key: $prefix + id}) WITH collect(a) AS actors
WHERE [a IN actors | a.id] = $actors
UNWIND $issues AS id MATCH (i:Issue {key: $prefix + id}) WITH actors, collect(i) AS issues
WHERE [i IN issues | i.id] = $issues
UNWIND $rows AS r WITH actors[r[1]] AS a, issues[r[2]] AS i, r
CREATE (a)-[:HOLDS]->(:Stance {id: r[0], key: $prefix + r[0], dataset: $dataset${values}})-[:ON]->(i)
RETURN count(*)`
    createStances.set(name, query)
  }
  return query
}

/** Rows are [stance, document, relation, properties]. */
export const CREATE_EVIDENCE = `UNWIND $rows AS r MATCH (s:Stance {key: $prefix + r[0]}) MATCH (d:Document {key: $prefix + r[1]})
CREATE (s)-[:SUPPORTED_BY {relation: r[2]}]->(e:Evidence)-[:QUOTED_FROM]->(d) SET e = r[3]`
/** Rows are [id of the evidence, speaker]. */
export const LINK_SPEAKERS = `UNWIND $rows AS r MATCH (e:Evidence {key: $prefix + r[0]}) MATCH (a:Actor {key: $prefix + r[1]})
CREATE (e)-[:SPOKEN_BY]->(a)`

export const MARK_VERIFIED = 'MATCH (d:Dataset {id: $dataset, sha256: $sha256}) SET d.verifiedAt = $now'

// ─── derived, by a run

/**
 * Locks the dataset for the transaction, and makes `$run` its running one when `$begin`. Gives what was found: whether it is whole, its sha256, the running run and
 * how many batches of it are written.
 */
export const HOLD_DERIVED = `MATCH (d:Dataset {id: $dataset})
SET d.derivingBatch = coalesce(d.derivingBatch, 0) WITH d, d.status = 'complete' AND d.format = $format AS whole
FOREACH (_ IN CASE WHEN $begin AND whole AND d.sha256 = $sha256 THEN [1] ELSE [] END |
  SET d.derivingRun = $run, d.derivingBatch = 0 REMOVE d.derivedRun, d.derivedScope, d.derivedAt)
RETURN whole, d.sha256, coalesce(d.derivingRun, d.derivedRun), d.derivingBatch`
export const COUNT_DERIVED_BATCH = 'MATCH (d:Dataset {id: $dataset}) SET d.derivingBatch = $batch'
export const COMPLETE_DERIVED = `MATCH (d:Dataset {id: $dataset})
SET d.derivedRun = $run, d.derivedScope = $scope, d.derivedAt = $now REMOVE d.derivingRun, d.derivingBatch`
/** Some derived relationships, of whichever run; gives how many were removed, up to `$limit`. */
export const REMOVE_SOME_DERIVED = `MATCH (a:Actor) WHERE a.key STARTS WITH $prefix
MATCH (a)-[r:ALIGNS_WITH|POSITION]->() WITH r LIMIT $limit DELETE r RETURN count(*)`
/** Rows are [actor, issue, value, rule]; a rule that is null is no property. */
export const CREATE_POSITIONS = `UNWIND $rows AS r MATCH (a:Actor {key: $prefix + r[0]}) MATCH (i:Issue {key: $prefix + r[1]})
CREATE (a)-[:POSITION {value: r[2], rule: r[3], asOf: $asOf, run: $run}]->(i)`
/** Rows are [a, b, value, shared, coverage]. */
export const CREATE_ALIGNMENTS = `UNWIND $rows AS r MATCH (a:Actor {key: $prefix + r[0]}) MATCH (b:Actor {key: $prefix + r[1]})
CREATE (a)-[:ALIGNS_WITH {measure: $measure, value: r[2], shared: r[3], coverage: r[4], asOf: $asOf, run: $run}]->(b)`

// ─── reading

/** The properties that the columns of a table are, as a map takes them from a node. */
function fields(table: TableName): string {
  return propertyNames(table)
    .map((name) => `.${name}`)
    .join(', ')
}

export const ACTORS = `MATCH (n:Actor) WHERE n.key STARTS WITH $prefix
RETURN n { ${fields('actors')} }`
export const AFFILIATIONS = `MATCH (a:Actor)-[t:REPRESENTS|MEMBER_OF]->(g:Actor) WHERE a.key STARTS WITH $prefix
RETURN a.id, g.id, type(t), t.order, t { ${fields('affiliations')} }`
export const SCALES = `MATCH (n:Scale) WHERE n.key STARTS WITH $prefix
RETURN n.order, n { .id, .min, .max, .continuous, .assumed },
  COLLECT { MATCH (n)-[:HAS_POINT]->(p) RETURN p { ${fields('scale_points')} } AS point ORDER BY p.order }`
export const ISSUES = `MATCH (n:Issue) WHERE n.key STARTS WITH $prefix
RETURN n.order, n { ${fields('issues')} },
  COLLECT { MATCH (n)-[link:PART_OF]->(p) RETURN p.id ORDER BY link.order },
  COLLECT { MATCH (n)-[:MEASURED_ON]->(s) RETURN s.id }[0], COLLECT { MATCH (n)-[:RECORDED_IN]->(d) RETURN d.id }[0]`
const DOCUMENT_FIELDS = `n { ${fields('documents')} }`
export const DOCUMENTS = `MATCH (n:Document) WHERE n.key STARTS WITH $prefix RETURN ${DOCUMENT_FIELDS}`
export const SOME_DOCUMENTS = `UNWIND $ids AS id MATCH (n:Document {key: $prefix + id}) RETURN ${DOCUMENT_FIELDS}`

// ─── finding; `$words` is a query of the index, whose best thousand are enough to choose from

const FOUND_STANCE = 'MATCH (a:Actor)-[:HOLDS]->(s)-[:ON]->(i:Issue)'
export const FIND_ACTORS = `CALL db.index.fulltext.queryNodes('parley_actor_words', $words) YIELD node AS n
WITH n WHERE n.dataset = $dataset RETURN n { .id, .name, .kind, .aliases } ORDER BY n.id LIMIT 1000`
export const FIND_DOCUMENTS = `CALL db.index.fulltext.queryNodes('parley_document_words', $words) YIELD node AS n
WITH n WHERE n.dataset = $dataset RETURN n { .id, .title, .publisher, .url } ORDER BY n.id LIMIT 1000`
export const FIND_EVIDENCE = `CALL db.index.fulltext.queryNodes('parley_evidence_words', $words) YIELD node AS e
WITH e WHERE e.dataset = $dataset WITH e ORDER BY e.key LIMIT 1000
MATCH (s:Stance)-[:SUPPORTED_BY]->(e)-[:QUOTED_FROM]->(d) ${FOUND_STANCE}
RETURN { stance: s.id, actor: a.id, issue: i.id, document: d.id, exact: e.exact, locator: e.locator } ORDER BY e.key`
export const FIND_STANCES = `CALL db.index.fulltext.queryNodes('parley_stance_words', $words) YIELD node AS s
WITH s WHERE s.dataset = $dataset WITH s ORDER BY s.id LIMIT 1000 ${FOUND_STANCE}
RETURN { stance: s.id, actor: a.id, issue: i.id, summary: s.summary } ORDER BY s.id`

/**
 * A column of stances as it is read in bulk: which property, and what stands for none, since lists of the database drop what is null. Words of
 * a fixed list come as their places in it, from `$words`: texts are what takes the driver longest.
 */
export interface BulkColumn {
  readonly name: string
  readonly text: string
}

/** How a column of stances is read in bulk; a day that stands for no date too needs what was given beside it. */
export function bulkColumns(column: PropertyColumn): BulkColumn[] {
  const { field, kind, neo4j } = column
  if (kind.is === 'number' || kind.is === 'whole') return [{ name: field, text: `coalesce(s.${field}, $none)` }]
  if (kind.is === 'word') {
    const text = isAlways(column) ? `s.${field}` : `coalesce(s.${field}, '')`
    return [{ name: field, text: `$words.${field}[${text}]` }]
  }
  if (neo4j === 'property') return [{ name: field, text: `coalesce(s.${field}, '')` }]
  const given = givenOf(field)
  if (neo4j.absent === 'none') return [{ name: field, text: `coalesce(s.${given}, s.${field}, '')` }]
  return [
    { name: field, text: `s.${field}` },
    { name: given, text: `coalesce(s.${given}, '')` },
  ]
}

/** Stances of `$actors`, one wide row an actor: ids, issues by their order, then a list for each of the columns. */
export function stancesByActorQuery(columns: readonly BulkColumn[]): string {
  const lists = columns.map(({ name, text }) => `, collect(${text}) AS ${name}`).join('')
  return `UNWIND $actors AS id MATCH (a:Actor {key: $prefix + id})
CALL (a) { MATCH (a)-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue) RETURN collect(s.id) AS ids, collect(i.order) AS issues${lists} }
RETURN id, ids, issues${columns.map(({ name }) => `, ${name}`).join('')}`
}

/** The same for one actor with too many for one wide row: a row a stance. */
export function stancesOfOneQuery(columns: readonly BulkColumn[]): string {
  return `MATCH (:Actor {key: $prefix + $actor})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
RETURN s.id, i.order${columns.map(({ text }) => `, ${text}`).join('')}`
}

const WHOLE_STANCE = `RETURN a.id, i.id, s { ${fields('stances')} },
  COLLECT {
    MATCH (s)-[r:SUPPORTED_BY]->(e:Evidence)-[:QUOTED_FROM]->(d)
    RETURN e { ${fields('evidence')}, document: d.id, relation: r.relation,
      speaker: COLLECT { MATCH (e)-[:SPOKEN_BY]->(p) RETURN p.id }[0] } AS one ORDER BY e.order
  }`

/** The texts and evidence of those stances that have any. */
export const TEXTS_OF_STANCES = `MATCH (a:Actor)-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue) WHERE a.key STARTS WITH $prefix
  AND (${STANCE_TEXTS.map((name) => `s.${name} IS NOT NULL OR `).join('')}COUNT { (s)-[:SUPPORTED_BY]->() } > 0)
${WHOLE_STANCE}`

/** Whole stances: of `$actors` on `$issues`, by what is asked. */
export const WHOLE_STANCES = {
  all: `MATCH (a:Actor)-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue) WHERE a.key STARTS WITH $prefix ${WHOLE_STANCE}`,
  ofActors: `UNWIND $actors AS id MATCH (a:Actor {key: $prefix + id})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue) ${WHOLE_STANCE}`,
  onIssues: `UNWIND $issues AS id MATCH (i:Issue {key: $prefix + id})<-[:ON]-(s:Stance)<-[:HOLDS]-(a:Actor) ${WHOLE_STANCE}`,
  ofActorsOnIssues: `UNWIND $actors AS id MATCH (a:Actor {key: $prefix + id})-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue)
WHERE i.id IN $issues ${WHOLE_STANCE}`,
} as const
