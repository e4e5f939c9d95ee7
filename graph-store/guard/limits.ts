import { UserError } from '../../positions/errors.ts'

/** A limit that a person can set: by a flag of `parley start`, else by an environment variable. */
interface LimitSetting {
  readonly id: string
  readonly env: string
  readonly flag: string
  readonly label: string
  readonly default: number
  readonly min: number
  readonly max: number
}

/** Every limit of Cypher, in the order in which help and docs list them. */
export const CYPHER_LIMITS = [
  limit('seconds', 'seconds that a query may run', 20, 1, 600),
  limit('planSeconds', 'seconds that its planning may take', 5, 1, 60),
  limit('rows', 'rows of an answer', 10_000, 1, 1_000_000),
  limit('bytes', 'bytes of an answer', 10_000_000, 1_000, 100_000_000),
  limit('atOnce', 'queries at once', 4, 1, 64),
  limit('waiting', 'queries that may wait', 200, 0, 10_000),
  limit('waitSeconds', 'seconds that a query may wait', 30, 1, 600),
] as const satisfies readonly LimitSetting[]

/** The limits of Cypher by name; times in seconds, sizes in bytes. */
export type CypherLimits = Readonly<Record<(typeof CYPHER_LIMITS)[number]['id'], number>>

/** Bytes of a query's text; `EXPLAIN` of a longer one can keep a server busy for minutes. */
export const TEXT_BYTES = 100_000
/**
 * How much of each kind a text may have, and what is told of a text that has more (`%` is the bound). Beyond these the server's parser or planner dies, or
 * goes on for long after it was told to end: an XOR, say, doubles what is planned.
 */
export const TEXT_BOUNDS = {
  words: bound(10_000, 'more than % words and signs; hand long lists in as parameters'),
  brackets: bound(100, 'brackets nest deeper than %; write it flatter, or hand nested values in as parameters'),
  operators: bound(
    1_000,
    'more than % operators in one expression; hand the values in as a list, and ask with IN or reduce() it',
  ),
  nots: bound(100, 'more than % NOTs or other signs before one value; two of them are none'),
  cases: bound(100, 'more than % CASEs; look values up in a map that is handed in as a parameter'),
  whens: bound(300, 'more than % WHENs; look values up in a map that is handed in as a parameter'),
  xors: bound(10, 'more than % XORs in one expression; compare with <>, or count what is true'),
  allXors: bound(150, 'more than % XORs; compare with <>, or count what is true'),
  booleans: bound(500, 'more than % ANDs and ORs; hand the values in as a list, and ask with IN'),
  branches: bound(100, 'more than % UNIONs; hand the cases in as a list, and UNWIND it'),
  clauses: bound(300, 'more than % clauses; ask in several queries'),
  optionals: bound(50, 'more than % optional or shortest matches; ask in several queries'),
  labels: bound(1_000, 'more than % labels, types and keys of maps; hand maps in as parameters'),
  hops: bound(100, 'more than % relationships in patterns; ask in several queries'),
  loops: bound(100, 'more than % list comprehensions, reduce() and the like; UNWIND the lists'),
  nestedLoops: bound(8, 'list comprehensions, reduce() and the like nest deeper than %; UNWIND the lists'),
  subqueries: bound(50, 'more than % subqueries; ask in several queries'),
  nestedSubqueries: bound(8, 'subqueries nest deeper than %; ask in several queries'),
  listTypes: bound(20, 'more than % types of lists'),
} as const
/** A kind of thing of which a text may have so many. */
export type TextBound = keyof typeof TEXT_BOUNDS
/** How many numbers a range() may have that is held as a list: a few lists of ten times as many take all of a server's memory. */
export const LIST_LENGTH = 1_000_000
/** How many numbers ranges in ranges may come to: what goes through them hears of no end meanwhile. */
export const LOOPED = 10_000_000
/** How often values may be added to themselves: each time they are twice as long, and a number of a million digits is read for half a minute. */
export const DOUBLINGS = 16
/** How often values may become twice as long or hold twice as many copies, both together: one of four million parts is compared in a second. */
export const COPIES = 22
/** As how many copies of a value counts what collect() gathers of it from rows, or a list comprehension makes of it for each element. */
export const GATHERED = 4
/** How often a reduce() may add to a text, which is copied each time; and how many characters may be copied in all, as far as is known. */
export const APPENDED = 10_000
export const COPIED = 1_000_000_000
/** What a regular expression may have: characters; open repeats in a row; a repeat is open when its ends are so far apart; and ways to match beside these. */
export const PATTERN = { length: 1_000, open: 3, near: 10, ways: 1_000 } as const
/** How deep a value of an answer may nest. */
export const VALUE_DEPTH = 100

/** The limits when nothing is set. */
export const DEFAULT_LIMITS: CypherLimits = limitsOf({}, {})

/**
 * The limits that flags (by id) and environment set, flags first. Throws a `UserError` that names the flag or variable and the range when a
 * value is no number in it.
 */
export function limitsOf(
  flags: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): CypherLimits {
  const entries = CYPHER_LIMITS.map((setting) => {
    const flag = flags[`cypher${setting.id.charAt(0).toUpperCase()}${setting.id.slice(1)}`]
    const fromFlag = flag !== undefined
    const text = fromFlag ? String(flag) : (env[setting.env] ?? '').trim()
    const value = text === '' ? setting.default : Number(text)
    const whole = setting.id === 'seconds' || setting.id === 'planSeconds' || Number.isInteger(value)
    if (!whole || !(value >= setting.min && value <= setting.max)) {
      const name = fromFlag ? setting.flag : setting.env
      throw new UserError('usage', name, '', {
        expected: `${setting.label}, ${setting.min} to ${setting.max}, found "${text}"`,
      })
    }
    return [setting.id, value]
  })
  return Object.fromEntries(entries) as CypherLimits
}

function limit<Id extends string>(id: Id, label: string, by: number, min: number, max: number) {
  const kebab = id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const env = `PARLEY_CYPHER_${kebab.toUpperCase().replaceAll('-', '_')}`
  return { id, env, flag: `--cypher-${kebab}`, label, default: by, min, max } as const
}

function bound(most: number, words: string) {
  return { most, words } as const
}
