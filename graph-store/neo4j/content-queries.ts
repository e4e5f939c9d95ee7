/** The Cypher that reads all that a load writes, to compare it with what should be there. Parameters are as in `queries.ts`. */
import type { KeyedLabel } from './keys.ts'
import { propertyNames } from './properties.ts'
import { STANCE_PROPERTIES } from './queries.ts'

export type HeldLabel = 'Actor' | 'Issue' | 'Document' | 'Scale'

/** The properties of a node that are compared, in this order; its key is what it is found by. */
export const CONTENT_PROPERTIES = {
  Actor: ['dataset', ...propertyNames('actors'), 'aliasText'],
  Issue: ['dataset', ...propertyNames('issues'), 'order'],
  Document: ['dataset', ...propertyNames('documents')],
  Scale: ['id', 'dataset', 'min', 'max', 'continuous', 'assumed', 'order'],
} satisfies Record<HeldLabel, readonly string[]>
/** The same of what hangs on a node, or goes out from one. */
export const PART_PROPERTIES = {
  tie: ['order', ...propertyNames('affiliations')],
  point: ['key', 'dataset', 'order', ...propertyNames('scale_points')],
  evidence: propertyNames('evidence'),
}

/** Properties of a variable of a query, as a list has them. */
function listed(variable: string, names: readonly string[]): string {
  return names.map((name) => `${variable}.${name}`).join(', ')
}

const IN_DATASETS = 'COLLECT { MATCH (n)-[:IN]->(d) RETURN d.id }'

/** Every node of a label with all that a load writes of it: its key, its properties as `CONTENT_PROPERTIES` lists them, and what goes out from it. */
export const HELD: Readonly<Record<HeldLabel, string>> = {
  Actor: held(
    'Actor',
    `[l IN labels(n) WHERE l IN ['Nation', 'Person', 'Organization', 'Bloc']] + ${IN_DATASETS}`,
    `MATCH (n)-[t:REPRESENTS|MEMBER_OF]->(g)
    RETURN [type(t), g.key, ${listed('t', PART_PROPERTIES.tie)}] AS one`,
  ),
  Issue: held(
    'Issue',
    IN_DATASETS,
    'MATCH (n)-[l:PART_OF|MEASURED_ON|RECORDED_IN]->(x) RETURN [type(l), x.key, l.order] AS one',
  ),
  Document: held('Document', IN_DATASETS, 'UNWIND [] AS one RETURN one'),
  Scale: held('Scale', '[]', `MATCH (n)-[:HAS_POINT]->(p) RETURN [${listed('p', PART_PROPERTIES.point)}] AS one`),
}

function held(label: HeldLabel, beside: string, parts: string): string {
  return `MATCH (n:${label}) WHERE n.key STARTS WITH $prefix
RETURN n.key, [${listed('n', CONTENT_PROPERTIES[label])}], ${beside}, COLLECT { ${parts} }`
}

/** All that a load writes of a stance, beside the actor that it was found by. */
const HELD_STANCE = `[s.key, s.id, s.dataset, ${listed('s', STANCE_PROPERTIES)}],
  COUNT { ()-[:HOLDS]->(s) }, COLLECT { MATCH (s)-[:ON]->(i) RETURN i.key },
  CASE WHEN COUNT { (s)-[:SUPPORTED_BY]->() } = 0 THEN [] ELSE COLLECT {
    MATCH (s)-[r:SUPPORTED_BY]->(e)
    RETURN [e.key, e.dataset, e.order, CASE WHEN e:Evidence THEN r.relation END,
      ${listed('e', PART_PROPERTIES.evidence)},
      COLLECT { MATCH (e)-[:QUOTED_FROM]->(d) RETURN d.key }, COLLECT { MATCH (e)-[:SPOKEN_BY]->(p) RETURN p.key },
      COUNT { ()-[:SUPPORTED_BY]->(e) }] AS one
  } END`
/** The stances of each of some actors, one wide row an actor. */
export const HELD_STANCES = `UNWIND $actors AS id MATCH (a:Actor {key: $prefix + id})
CALL (a) { MATCH (a)-[:HOLDS]->(s:Stance) RETURN collect([${HELD_STANCE}]) AS stances }
RETURN id, stances`
/** The same for one actor with too many for one row. */
export const HELD_STANCES_OF_ONE = `MATCH (:Actor {key: $prefix + $actor})-[:HOLDS]->(s:Stance) RETURN ${HELD_STANCE}`

/** Nodes that carry a key of the dataset and hang on nothing of it: keys of stances, of evidence and of points. */
export const STRAY_STANCES = `MATCH (s:Stance) WHERE s.key STARTS WITH $prefix
  AND NOT EXISTS { MATCH (a:Actor)-[:HOLDS]->(s) WHERE a.key STARTS WITH $prefix } RETURN s.key`
export const STRAY_PARTS: Readonly<Record<'Evidence' | 'ScalePoint', string>> = {
  Evidence: `MATCH (n:Evidence) WHERE n.key STARTS WITH $prefix
  AND NOT EXISTS { MATCH (s:Stance)-[:SUPPORTED_BY]->(n) WHERE s.key STARTS WITH $prefix } RETURN n.key`,
  ScalePoint: `MATCH (n:ScalePoint) WHERE n.key STARTS WITH $prefix
  AND NOT EXISTS { MATCH (s:Scale)-[:HAS_POINT]->(n) WHERE s.key STARTS WITH $prefix } RETURN n.key`,
}
/** Nodes of a label that say that they are the dataset's and have no key of it. */
export function strangersQuery(label: KeyedLabel): string {
  return `MATCH (n:${label}) WHERE n.dataset = $dataset AND NOT coalesce(n.key STARTS WITH $prefix, false)
RETURN elementId(n), toStringOrNull(n.id)`
}
export const REMOVE_STRANGERS = 'UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id DETACH DELETE n'
/** Relationships between actors and stances, and from stances to issues, of which one end is another dataset's or nobody's. */
export const STRANGE_TIES = `MATCH (a:Actor)-[r:HOLDS]->(s) WHERE a.key STARTS WITH $prefix AND NOT coalesce(s:Stance AND s.key STARTS WITH $prefix, false)
RETURN elementId(r) AS id, 'HOLDS' AS type, toStringOrNull(a.id) AS of
UNION ALL MATCH (i:Issue)<-[r:ON]-(s) WHERE i.key STARTS WITH $prefix AND NOT coalesce(s:Stance AND s.key STARTS WITH $prefix, false)
RETURN elementId(r) AS id, 'ON' AS type, toStringOrNull(i.id) AS of`
export const REMOVE_TIES = 'UNWIND $ids AS id MATCH ()-[r]->() WHERE elementId(r) = id DELETE r'
