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
/** How deep brackets may nest: at a few hundred a thread of the server dies, and no answer ever comes. */
export const BRACKET_DEPTH = 100
/** How many operators one expression may have: some thousand keep a thread of the server, and its memory, busy for minutes. */
export const OPERATORS = 1_000
/** How many NOTs may follow each other, for the same reason. */
export const NOTS = 100
/** How many CASEs a text may have, for the same reason: which of them nest, only the server's parser knows. */
export const CASES = 100
/** How deep a value of an answer may nest. */
export const VALUE_DEPTH = 100

/** The limits when nothing is set. */
export const DEFAULT_LIMITS: CypherLimits = limitsOf({}, {})

/**
 * The limits that flags (by id) and environment set, flags first. Throws a RangeError that names the flag or variable and the range when a
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
      throw new RangeError(`${name}: expected ${setting.label}, ${setting.min} to ${setting.max}, found "${text}"`)
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
