import neo4j from 'neo4j-driver'
import { type ErrorDetails, UserError } from '../../positions/errors.ts'
import type { CypherParameters } from './statement.ts'

/** A parameter that cannot be read; the message names it and says what was expected. */
export class ParameterError extends UserError {
  override readonly name = 'ParameterError'
  constructor(name: string, fault: string, details?: ErrorDetails) {
    super('bad-parameter', `params.${name}`, fault, details)
  }
}

const MOST_DEPTH = 100
const INT64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n }
const FLOATS: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
])

/** A value that is not what its `$type` takes. */
class Unreadable {
  readonly expected: string
  constructor(expected: string) {
    this.expected = expected
  }
}

/** How a value is had from each `$type`: the value, or what was expected. */
const TYPED: Readonly<
  Record<string, (form: Readonly<Record<string, unknown>>, name: string, depth: number) => unknown>
> = {
  Integer: ({ value }) => {
    if (typeof value !== 'string' || !/^[+-]?\d{1,19}$/.test(value)) return new Unreadable('whole number as text')
    const integer = BigInt(value)
    if (integer < INT64.min || integer > INT64.max) return new Unreadable('whole number of 64 bits')
    return integer
  },
  Float: ({ value }) => {
    if (typeof value === 'number') return value
    const known = FLOATS.get(String(value))
    if (known !== undefined) return known
    if (typeof value !== 'string' || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value))
      return new Unreadable('number as text')
    return Number(value)
  },
  Date: temporal(/^[+-]?\d{4,9}-\d\d-\d\d$/, '2025-08-09', (text) => neo4j.types.Date.fromString(text)),
  Time: temporal(/^\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d(:?\d\d(:\d\d)?)?)$/, '14:30:00+02:00', (text) =>
    neo4j.types.Time.fromString(text),
  ),
  LocalTime: temporal(/^\d\d:\d\d(:\d\d(\.\d{1,9})?)?$/, '14:30:00', (text) => neo4j.types.LocalTime.fromString(text)),
  DateTime: temporal(
    /^[+-]?\d{4,9}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?((Z|[+-]\d\d(:?\d\d(:\d\d)?)?)(\[[\w/+-]+\])?|\[[\w/+-]+\])$/,
    '2025-08-09T14:30:00+02:00[Europe/Berlin]',
    (text) => neo4j.types.DateTime.fromString(text),
  ),
  LocalDateTime: temporal(/^[+-]?\d{4,9}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?$/, '2025-08-09T14:30:00', (text) =>
    neo4j.types.LocalDateTime.fromString(text),
  ),
  Duration: temporal(/^P(?=.)[\dYMWDTHS.,-]+$/, 'P14M3DT10.5S', (text) => neo4j.types.Duration.fromString(text)),
  Point: ({ srid, x, y, z }) => {
    const coordinates = z === undefined ? [x, y] : [x, y, z]
    if (!Number.isInteger(srid) || !coordinates.every((part) => typeof part === 'number')) {
      return new Unreadable('srid (whole number), x, y and perhaps z (numbers)')
    }
    return new neo4j.types.Point(neo4j.int(srid as number), ...(coordinates as [number, number, number?]))
  },
  Bytes: ({ value }) => {
    if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return new Unreadable('BASE64 text')
    return new Int8Array(Buffer.from(value, 'base64'))
  },
  Map: ({ value }, name, depth) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Unreadable('object')
    return mapOf(value, name, depth)
  },
}

/**
 * Parameters as the driver takes them, from JSON with the forms of `docs/cypher-api.md`: numbers without fraction are integers. Throws
 * `ParameterError` that names the parameter.
 */
export function cypherParameters(given: Readonly<Record<string, unknown>>): CypherParameters {
  return mapOf(given, '', 0)
}

function mapOf(given: object, name: string, depth: number): Record<string, unknown> {
  const entries = Object.entries(given).map(([key, value]) => [
    key,
    parameterValue(value, name ? `${name}.${key}` : key, depth + 1),
  ])
  return Object.fromEntries(entries)
}

function parameterValue(json: unknown, name: string, depth: number): unknown {
  if (depth > MOST_DEPTH) throw new ParameterError(`${name.slice(0, 80)}…`, `nests deeper than ${MOST_DEPTH}`)
  if (typeof json === 'number') return numberOf(json, name)
  if (Array.isArray(json)) return json.map((item, k) => parameterValue(item, `${name}[${k}]`, depth + 1))
  if (typeof json !== 'object' || json === null) return json
  const form = json as Record<string, unknown>
  if (!Object.hasOwn(form, '$type')) return mapOf(form, name, depth)
  const read = typeof form.$type === 'string' && Object.hasOwn(TYPED, form.$type) ? TYPED[form.$type] : undefined
  if (!read) throw new ParameterError(name, `$type is one of ${Object.keys(TYPED).join(', ')}`)
  const value = read(form, name, depth)
  if (value instanceof Unreadable) throw new ParameterError(name, String(form.$type), { expected: value.expected })
  return value
}

function numberOf(json: number, name: string): unknown {
  // Beyond 64 bits it can only be a float.
  if (!Number.isInteger(json) || Object.is(json, -0) || Math.abs(json) > 2 ** 63) return json
  if (Number.isSafeInteger(json)) return BigInt(json)
  throw new ParameterError(name, 'a whole number beyond 2^53 may have been rounded', {
    next: 'write {"$type": "Integer", "value": "…"} or {"$type": "Float", "value": "…"}',
  })
}

function temporal(pattern: RegExp, example: string, read: (text: string) => unknown) {
  return ({ value }: Readonly<Record<string, unknown>>): unknown => {
    if (typeof value !== 'string' || !pattern.test(value)) return new Unreadable(`text such as ${example}`)
    try {
      return read(value)
    } catch {
      return new Unreadable(`text such as ${example}`)
    }
  }
}
