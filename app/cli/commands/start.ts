import { Command, Option } from 'commander'
import { STORE_CHOICES, type StoreChoice } from '../../store/store-choice.ts'
import { addCypherFlags, cypherLimitsOf } from '../cypher-flags.ts'
import { UsageError } from '../tell-error.ts'

/** Where the page is served unless told otherwise. */
export const DEFAULT_PORT = 7700

interface StartOptions {
  readonly port?: string
  readonly host: string
  readonly store: StoreChoice
  readonly open: boolean
  readonly seeds: boolean
  readonly allowEmbed?: string | true
}

/** `parley start`: the page on this machine, with the store and the datasets behind it. */
export function startCommand(): Command {
  const command = new Command('start')
    .description('serves the explorer on this machine and opens it')
    .option('--port <port>', `port to listen at (default ${DEFAULT_PORT}, or the next free one)`)
    .option('--host <host>', 'address to listen at', '127.0.0.1')
    .addOption(new Option('--store <store>', 'where datasets live').choices(STORE_CHOICES).default('auto'))
    .option('--no-open', 'does not open a browser')
    .option(
      '--allow-embed [origins]',
      'lets pages of these origins (apart by commas; without any: all) show it in a frame',
    )
    .option('--no-seeds', 'does not load the datasets that ship with Parley')
  return addCypherFlags(command)
    .addHelpText(
      'after',
      `
The store, with auto: NEO4J_URI if set (user NEO4J_USER, password NEO4J_PASSWORD or NEO4J_PASSWORD_FILE); else a Neo4j that
Parley fetches and manages, when Java 17 or 21 and Maven are there; else memory. PARLEY_HOME moves the data folder.
Beyond this machine: --host, with PARLEY_ALLOWED_HOSTS (names it may be reached by) and PARLEY_TOKEN (who may ask); without a
token there is no Cypher then, unless PARLEY_CYPHER_WITHOUT_TOKEN=1.

Examples:
  parley start
  parley start --store memory --port 8080
  NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_PASSWORD_FILE=./password parley start --no-open`,
    )
    .action(async ({ allowEmbed, ...flags }: StartOptions) => {
      const port = flags.port === undefined ? DEFAULT_PORT : Number(flags.port)
      if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        throw new UsageError(`--port: expected a number from 0 to 65535, found "${flags.port}"`)
      }
      const cypher = cypherLimitsOf(flags)
      const { start } = await import('../../server/start.ts')
      const framing = framedBy(allowEmbed)
      await start({ ...flags, port, orNext: flags.port === undefined, cypher, framedBy: framing })
    })
}

function framedBy(given: string | true | undefined): string | undefined {
  if (given === undefined) return undefined
  if (given === true) return '*'
  return given
    .split(',')
    .map((origin) => {
      if (URL.canParse(origin) && new URL(origin).origin === origin) return origin
      throw new UsageError(`--allow-embed: expected an origin such as https://example.org, found "${origin}"`)
    })
    .join(' ')
}
