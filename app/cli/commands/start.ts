import { Command, Option } from 'commander'
import { UserError } from '../../../positions/errors.ts'
import { plainNumber, shown } from '../../../positions/text.ts'
import { readPublicUrl } from '../../server/public-url.ts'
import { STORE_CHOICES, type StoreChoice } from '../../store/store-choice.ts'
import { addCypherFlags, cypherLimitsOf, givenCypherFlags } from '../cypher-flags.ts'

/** Where the page is served unless told otherwise. */
export const DEFAULT_PORT = 7700

interface StartOptions {
  readonly port?: string
  readonly host?: string
  readonly publicUrl?: string
  readonly store: StoreChoice
  readonly open: boolean
  readonly seeds: boolean
  readonly allowEmbed?: string | true
  readonly allowSaving?: boolean
}

/** `parley start`: the page on this machine, with the store and the datasets behind it. */
export function startCommand(): Command {
  const command = new Command('start')
    .description('serves the explorer on this machine and opens it')
    .option('--port <port>', `port to listen at (default ${DEFAULT_PORT}, or the next free one)`)
    .option('--host <host>', 'address to listen at (default PARLEY_HOST, else 127.0.0.1)')
    .option('--public-url <url>', 'where people reach it through a reverse proxy (default PARLEY_PUBLIC_URL)')
    .addOption(new Option('--store <store>', 'where datasets live').choices(STORE_CHOICES).default('auto'))
    .option('--no-open', 'does not open a browser')
    .option(
      '--allow-embed [origins]',
      'lets pages of these origins (apart by commas; without any: all) show it in a frame',
    )
    .option(
      '--allow-saving',
      'lets the page save datasets of its reader into the store; beyond this machine it needs a token',
    )
    .option('--no-seeds', 'does not load the datasets that ship with Parley')
  return addCypherFlags(command)
    .addHelpText(
      'after',
      `
The store, with auto: NEO4J_URI if set (user NEO4J_USER, password NEO4J_PASSWORD or NEO4J_PASSWORD_FILE); else a Neo4j that
Parley fetches and manages, when Java 17 or 21 and Maven are there; else memory. PARLEY_HOME moves the data folder.
Behind a reverse proxy: --public-url, with TLS and any path (docs/server.md has nginx and Caddy). Beyond this machine: --host, with
PARLEY_ALLOWED_HOSTS (names it may be reached by) and PARLEY_TOKEN (who may ask); without a token there is no Cypher then, unless
PARLEY_CYPHER_WITHOUT_TOKEN=1.

Examples:
  parley start
  parley start --store memory --port 8080
  parley start --public-url https://example.org/parley/ --no-open
  NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_PASSWORD_FILE=./password parley start --no-open`,
    )
    .action(async ({ allowEmbed, ...flags }: StartOptions) => {
      const port = flags.port === undefined ? DEFAULT_PORT : plainNumber(flags.port)
      if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        throw new UserError('usage', '--port', '', {
          expected: `a number from 0 to 65535, found ${shown(flags.port ?? '')}`,
        })
      }
      const cypher = cypherLimitsOf(flags)
      const cypherFlags = givenCypherFlags(flags)
      if (flags.store === 'memory' && cypherFlags.length > 0) {
        throw new UserError('usage', String(cypherFlags[0]), 'only for a Neo4j', {
          next: 'with --store memory there is no Cypher',
        })
      }
      const host = flags.host ?? (process.env.PARLEY_HOST || '127.0.0.1')
      const publicUrl = readPublicUrl(
        flags.publicUrl ?? process.env.PARLEY_PUBLIC_URL,
        flags.publicUrl === undefined ? 'PARLEY_PUBLIC_URL' : '--public-url',
      )
      const { start } = await import('../../server/start.ts')
      const framing = framedBy(allowEmbed)
      await start({
        ...flags,
        cypherFlags,
        host,
        port,
        orNext: flags.port === undefined,
        cypher,
        framedBy: framing,
        publicUrl,
      })
    })
}

function framedBy(given: string | true | undefined): string | undefined {
  if (given === undefined) return undefined
  if (given === true) return '*'
  return given
    .split(',')
    .map((origin) => {
      if (URL.canParse(origin) && new URL(origin).origin === origin) return origin
      throw new UserError('usage', '--allow-embed', '', {
        expected: `an origin such as https://example.org, found ${shown(origin)}`,
      })
    })
    .join(' ')
}
