/** The kinds of value that parameters have: how each is read from a text, what is expected of it in words, and its JSON Schema. Free of zod, because the page loads it. */
import { isCalendarDate, isInstant } from '../calendar.ts'
import { isCalendarSpan } from '../calendar-span.ts'
import { plainNumber, shown } from '../text.ts'

/** A JSON Schema of one value, as OpenAPI takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** What a parameter may be. */
export interface Kind<T> {
  /** The value that a text of a link, a query or a flag stands for, or that is one already. Throws an `Unfit`. */
  read(given: unknown): T
  readonly schema: JsonSchema
  /** All values that there are, where they are few. */
  readonly choices?: readonly string[]
  /** Whether it is given once for each item of a list. */
  readonly repeated?: true
}

/** The type of a kind's values. */
export type ValueOf<K> = K extends Kind<infer T> ? T : never

/** What was expected instead of what was given: `expected …`. */
export class Unfit extends Error {
  override readonly name = 'Unfit'
}

/** A kind from the values that fit: `fits` gives the value of what is given, or undefined. */
function kind<T>(expected: string, schema: JsonSchema, fits: (given: unknown) => T | undefined): Kind<T> {
  return {
    schema,
    read(given) {
      const value = fits(given)
      if (value === undefined) throw new Unfit(`expected ${expected}`)
      return value
    },
  }
}

/** A text that passes a test. */
function textWith(expected: string, schema: JsonSchema, test: (text: string) => boolean): Kind<string> {
  return kind(expected, { type: 'string', ...schema }, (given) =>
    typeof given === 'string' && test(given) ? given : undefined,
  )
}

/** Any text, the empty one too. */
export const TEXT = textWith('a text', {}, () => true)
/** A text that says something, such as an id. */
export const NAME = textWith('a text that is not empty', { minLength: 1 }, (text) => text !== '')
/** A calendar date of a day, a month or a year. */
export const DATE = textWith(
  'a date: YYYY-MM-DD, YYYY-MM or YYYY',
  { examples: ['2025-08-10', '2025-08', '2025'] },
  isCalendarDate,
)
/** A calendar date, or a time in UTC. */
export const INSTANT = textWith(
  'a date, or a UTC time such as 2025-08-10T09:30:00Z',
  { examples: ['2025-08-10', '2025-08-10T09:30:00Z'] },
  isInstant,
)
/** A length of time on the calendar. */
export const SPAN = textWith(
  'a number with d, w, m or y, such as 30d, 2w, 1m, 1y',
  { examples: ['30d', '1y'] },
  isCalendarSpan,
)

/** A text of a form: `form` describes it in words. */
export function textLike(form: string, pattern: RegExp): Kind<string> {
  return textWith(form, { pattern: pattern.source }, (text) => pattern.test(text))
}

/** On or off; named alone, it is on. */
export const FLAG: Kind<boolean> = kind('true or false', { type: 'boolean' }, (given) =>
  given === true || given === 'true' || given === '' ? true : given === false || given === 'false' ? false : undefined,
)

/** One of a few texts, or one that begins with a prefix (`issue:ID`). */
export function oneOf<const V extends string, const P extends string = never>(
  values: readonly V[],
  prefixes: readonly P[] = [],
): Kind<V | (P extends string ? `${P}${string}` : never)> {
  const all = [...values, ...prefixes.map((prefix) => `${prefix}ID`)]
  const one = values.length === 1 ? { const: values[0] } : { enum: [...values] }
  const schema = { type: 'string', ...one }
  const patterns = prefixes.map((prefix) => ({ type: 'string', pattern: `^${prefix}` }))
  const isOne = (given: unknown): given is V & `${P}${string}` =>
    typeof given === 'string' && (values.includes(given as V) || prefixes.some((prefix) => given.startsWith(prefix)))
  return {
    ...kind(
      all.length === 1 ? (all[0] as string) : `one of ${all.join(', ')}`,
      patterns.length === 0 ? schema : { anyOf: [schema, ...patterns] },
      (given) => (isOne(given) ? given : undefined),
    ),
    ...(prefixes.length === 0 && { choices: values }),
  }
}

/** Which numbers fit. */
interface Bounds {
  readonly whole?: true
  /** The least that fits, … */
  readonly min?: number
  /** … or what it must be greater than. */
  readonly above?: number
  readonly max?: number
}

/** A number in decimal digits, within bounds. */
export function number({ whole, min, above, max }: Bounds = {}): Kind<number> {
  const between = min === undefined || max === undefined ? undefined : `${min} to ${max}`
  const sort = whole ? `a whole number${between ? ` from ${between}` : ''}` : (between ?? 'a number, in digits')
  return {
    schema: {
      type: whole ? 'integer' : 'number',
      ...(min !== undefined && { minimum: min }),
      ...(above !== undefined && { exclusiveMinimum: above }),
      ...(max !== undefined && { maximum: max }),
    },
    read(given) {
      const value = typeof given === 'string' ? plainNumber(given) : given
      if (typeof value !== 'number' || !(whole ? Number.isSafeInteger(value) : Number.isFinite(value))) {
        throw new Unfit(`expected ${sort}`)
      }
      if (above !== undefined && value <= above) throw new Unfit(`expected a number above ${above}`)
      if (min !== undefined && value < min) throw new Unfit(`expected ${between ?? `${min} or more`}`)
      if (max !== undefined && value > max) throw new Unfit(`expected ${between ?? `${max} or less`}`)
      return value
    },
  }
}

/** Any of these kinds; `expected` describes them in words. */
export function either<A, B>(expected: string, first: Kind<A>, second: Kind<B>): Kind<A | B> {
  const attempt = <T>({ read }: Kind<T>, given: unknown): T | undefined => {
    try {
      return read(given)
    } catch (error) {
      if (error instanceof Unfit) return undefined
      throw error
    }
  }
  return kind(
    expected,
    { anyOf: [first.schema, second.schema] },
    (given): A | B | undefined => attempt(first, given) ?? attempt(second, given),
  )
}

/** The same kind, whose faults name what was given: `no measure "x", expected …`. */
export function called<T>(noun: string, { read, ...kind }: Kind<T>): Kind<T> {
  return {
    ...kind,
    read(given) {
      try {
        return read(given)
      } catch (error) {
        throw error instanceof Unfit ? new Unfit(`no ${noun} ${shown(String(given))}, ${error.message}`) : error
      }
    },
  }
}

/** Given once for each item; one alone is a list of one. */
export function many<T>({ read, schema, choices }: Kind<T>): Kind<T[]> {
  return {
    schema: { type: 'array', items: schema },
    read: (given) => (Array.isArray(given) ? given : [given]).map(read),
    ...(choices && { choices }),
    repeated: true,
  }
}
