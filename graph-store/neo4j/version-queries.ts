/** The Cypher of the versions that are kept; `$key` is a version's. */
const VERSION_FIELDS = `v { .number, .sha256, .title, .version, .loadedAt, .keptAt, .source, .by, .why, .bytes, .actors, .issues, .stances, .documents }`
export const VERSIONS = `MATCH (v:ParleyVersion {dataset: $dataset}) WHERE v.complete RETURN ${VERSION_FIELDS} ORDER BY v.number DESC`
export const VERSIONED = 'MATCH (v:ParleyVersion) WHERE v.complete RETURN DISTINCT v.dataset'
/** Numbers are counted on the dataset's oldest to newest, those too that were never completed. */
export const LAST_VERSION = 'MATCH (v:ParleyVersion {dataset: $dataset}) RETURN coalesce(max(v.number), 0)'
export const CREATE_VERSION = 'CREATE (v:ParleyVersion) SET v = $properties'
export const ADD_CHUNK = `MATCH (v:ParleyVersion {key: $key})
MERGE (c:ParleyChunk {key: $key + $separator + toString($order)}) SET c.dataset = v.dataset, c.order = $order, c.data = $data
MERGE (v)-[:HAS_CHUNK]->(c)`
export const COMPLETE_VERSION = 'MATCH (v:ParleyVersion {key: $key}) SET v.complete = true, v.bytes = $bytes'
export const BYTES_OF_VERSION = 'MATCH (v:ParleyVersion {key: $key}) WHERE v.complete RETURN v.bytes'
export const CHUNK = 'MATCH (c:ParleyChunk {key: $key + $separator + toString($order)}) RETURN c.data'
/** One chunk of a version less, or the version itself when it has none; gives whether there was anything. */
export const REMOVE_CHUNK = `MATCH (v:ParleyVersion {key: $key}) OPTIONAL MATCH (v)-[:HAS_CHUNK]->(c) WITH v, c LIMIT 8
DETACH DELETE c WITH v, count(c) AS chunks LIMIT 1
FOREACH (_ IN CASE WHEN chunks = 0 THEN [1] ELSE [] END | DETACH DELETE v) RETURN chunks`
export const UNFINISHED_VERSIONS = 'MATCH (v:ParleyVersion {dataset: $dataset}) WHERE v.complete IS NULL RETURN v.key'
