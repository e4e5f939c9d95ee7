import type { Command } from 'commander'
import { CYPHER_LIMITS, type CypherLimits, limitsOf } from '../../graph-store/guard/index.ts'
import { UserError } from '../../positions/errors.ts'
import { shown } from '../../positions/text.ts'
import { tell } from './tell-error.ts'

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

/**
 * A parameter of `NAME=VALUE`, where the value is JSON (with the forms of `docs/cypher-api.md`), else text as it stands. Throws
 * `UserError` when there is no name.
 */
export function paramOf(text: string): [name: string, value: unknown] {
  const at = text.indexOf('=')
  const name = text.slice(0, at).replace(/^\$/, '').trim()
  if (at < 0 || name === '')
    throw new UserError('usage', '--param', '', { expected: `NAME=VALUE, found ${shown(text)}` })
  const value = text.slice(at + 1)
  try {
    return [name, JSON.parse(value)]
  } catch {
    return [name, value]
  }
}

/** Parameters by name. Throws `UserError` for a name that is given twice. */
export function paramsOf(texts: readonly string[], dataset: string | undefined): Record<string, unknown> {
  const params = texts.map(paramOf)
  if (dataset !== undefined) params.push(['dataset', dataset])
  const names = params.map(([name]) => name)
  const twice = names.find((name, k) => names.indexOf(name) < k)
  if (twice !== undefined) {
    const where = twice === 'dataset' && dataset !== undefined ? ', by --dataset too' : ''
    throw new UserError('usage', '--param', `${shown(twice)} is given twice${where}`, { next: 'give it once' })
  }
  return Object.fromEntries(params)
}

/** Tells of parameters that a query does not name. */
export function tellUnused(query: string, names: readonly string[]): void {
  for (const name of names) {
    // A name that stands in a comment or a text only is not missed: Neo4j itself says when one is lacking.
    if (!query.includes(`$${name}`) && !query.includes(`$\`${name}\``)) tell(`$${name}: the query does not ask for it`)
  }
}
