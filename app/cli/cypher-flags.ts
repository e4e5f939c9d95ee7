import type { Command } from 'commander'
import { CYPHER_LIMITS, type CypherLimits, limitsOf } from '../../graph-store/guard/index.ts'

/** Adds the flags that set the limits of Cypher, each also an environment variable. */
export function addCypherFlags(command: Command, ids: readonly string[] = CYPHER_LIMITS.map(({ id }) => id)): Command {
  for (const { id, flag, env, label, default: by } of CYPHER_LIMITS) {
    if (ids.includes(id)) command.option(`${flag} <n>`, `Cypher: ${label} (default ${env}, else ${by})`)
  }
  return command
}

/** The flags of Cypher's limits that are given. */
export function givenCypherFlags(flags: object): string[] {
  return CYPHER_LIMITS.flatMap(({ id, flag }) => {
    const name = `cypher${id.charAt(0).toUpperCase()}${id.slice(1)}`
    return (flags as Readonly<Record<string, unknown>>)[name] === undefined ? [] : [flag]
  })
}

/** The limits of Cypher by parsed flags and the environment. Throws `UserError` for one that is no number in its range. */
export function cypherLimitsOf(flags: Readonly<Record<string, unknown>>): CypherLimits {
  return limitsOf(flags, process.env)
}
