import {
  isDate,
  isDateTime,
  isDuration,
  isLocalDateTime,
  isLocalTime,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isTime,
} from 'neo4j-driver'

const CHECKS = [
  ['NODE', isNode],
  ['RELATIONSHIP', isRelationship],
  ['PATH', isPath],
  ['DATE', isDate],
  ['DATETIME', isDateTime],
  ['LOCALDATETIME', isLocalDateTime],
  ['TIME', isTime],
  ['LOCALTIME', isLocalTime],
  ['DURATION', isDuration],
  ['POINT', isPoint],
  ['BYTES', ArrayBuffer.isView],
  ['LIST', Array.isArray],
] as const

/** The type of a value of Cypher; `ANY` for a column whose values differ in type. */
export type CypherType =
  | (typeof CHECKS)[number][0]
  | 'NULL'
  | 'BOOLEAN'
  | 'INTEGER'
  | 'FLOAT'
  | 'STRING'
  | 'MAP'
  | 'ANY'

/** The type of a value as the driver gives it (integers as bigint). */
export function typeOf(value: unknown): CypherType {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'boolean') return 'BOOLEAN'
  if (typeof value === 'bigint') return 'INTEGER'
  if (typeof value === 'number') return 'FLOAT'
  if (typeof value === 'string') return 'STRING'
  return CHECKS.find(([, is]) => (is as (value: unknown) => boolean)(value))?.[0] ?? 'MAP'
}

/** The type of a column that had one type so far (null: nothing but nulls) and now has another. */
export function joinedType(before: CypherType | null, type: CypherType): CypherType | null {
  if (type === 'NULL' || type === before) return before
  return before === null ? type : 'ANY'
}
