import type { Node, Path, Point, Relationship } from 'neo4j-driver'
import { CypherError } from './errors.ts'
import { VALUE_DEPTH } from './limits.ts'
import { type CypherType, typeOf } from './types.ts'

/** How each type is written, from its value and how deep it lies. */
const FORMS: Readonly<Record<Exclude<CypherType, 'ANY'>, (value: never, depth: number) => string>> = {
  NULL: () => 'null',
  BOOLEAN: (value: boolean) => String(value),
  STRING: (value: string) => JSON.stringify(value),
  INTEGER: integerJson,
  FLOAT: floatJson,
  BYTES: (value: Int8Array) => typed('Bytes', Buffer.from(value).toString('base64')),
  LIST: (value: unknown[], depth) => `[${value.map((item) => valueJson(item, depth + 1)).join(',')}]`,
  MAP: (value: object, depth) =>
    Object.hasOwn(value, '$type') ? `{"$type":"Map","value":${mapJson(value, depth)}}` : mapJson(value, depth),
  DATE: textual('Date'),
  TIME: textual('Time'),
  LOCALTIME: textual('LocalTime'),
  DATETIME: textual('DateTime'),
  LOCALDATETIME: textual('LocalDateTime'),
  DURATION: textual('Duration'),
  POINT: pointJson,
  NODE: nodeJson,
  RELATIONSHIP: relationshipJson,
  PATH: pathJson,
}
const TEXTUAL: ReadonlySet<CypherType> = new Set(['DATE', 'TIME', 'LOCALTIME', 'DATETIME', 'LOCALDATETIME', 'DURATION'])

/**
 * A value of Cypher as JSON text, from which the very value can be had again: integers without a point, floats with one, and what JSON cannot hold as an
 * object with `$type` (`docs/cypher-api.md`). Throws `CypherError` when it nests deeper than 100.
 */
export function valueJson(value: unknown, depth = 0): string {
  if (depth > VALUE_DEPTH)
    throw new CypherError(null, `query: a value of the answer nests deeper than ${VALUE_DEPTH}`, null)
  const write = FORMS[typeOf(value) as keyof typeof FORMS] as (value: unknown, depth: number) => string
  return write(value, depth)
}

/** The ISO text of a date, time or duration; null for values of other types. */
export function isoText(value: unknown): string | null {
  return TEXTUAL.has(typeOf(value)) ? tidy(String(value)) : null
}

function textual(type: string): (value: object) => string {
  return (value) => typed(type, tidy(String(value)))
}

// The driver writes fractions of a second with nine digits.
function tidy(text: string): string {
  return text.replace(/\.(\d*?)0+(?!\d)/, (_, digits: string) => (digits === '' ? '' : `.${digits}`))
}

function typed(type: string, value: string): string {
  return `{"$type":${JSON.stringify(type)},"value":${JSON.stringify(value)}}`
}

function integerJson(value: bigint): string {
  const isSafe = value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER)
  return isSafe ? String(value) : typed('Integer', String(value))
}

function floatJson(value: number): string {
  if (!Number.isFinite(value)) return typed('Float', String(value))
  const text = Object.is(value, -0) ? '-0' : String(value)
  return /^-?\d+$/.test(text) ? `${text}.0` : text
}

function mapJson(map: object, depth: number): string {
  const members = Object.entries(map).map(([key, value]) => `${JSON.stringify(key)}:${valueJson(value, depth + 1)}`)
  return `{${members.join(',')}}`
}

function pointJson({ srid, x, y, z }: Point<bigint>): string {
  const third = z === undefined ? '' : `,"z":${floatJson(z)}`
  return `{"$type":"Point","srid":${srid},"x":${floatJson(x)},"y":${floatJson(y)}${third}}`
}

function nodeJson({ elementId, labels, properties }: Node, depth: number): string {
  return `{"$type":"Node","elementId":${JSON.stringify(elementId)},"labels":${JSON.stringify(labels)},"properties":${mapJson(properties, depth)}}`
}

function relationshipJson(relationship: Relationship, depth: number): string {
  const { elementId, type, startNodeElementId, endNodeElementId, properties } = relationship
  const [id, name, start, end] = [elementId, type, startNodeElementId, endNodeElementId].map((text) =>
    JSON.stringify(text),
  )
  return `{"$type":"Relationship","elementId":${id},"type":${name},"start":${start},"end":${end},"properties":${mapJson(properties, depth)}}`
}

function pathJson(path: Path, depth: number): string {
  const nodes = [path.start, ...path.segments.map(({ end }) => end)].map((node) => nodeJson(node, depth + 1))
  const relationships = path.segments.map(({ relationship }) => relationshipJson(relationship, depth + 1))
  return `{"$type":"Path","nodes":[${nodes.join(',')}],"relationships":[${relationships.join(',')}]}`
}
