import { hostname, userInfo } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { GraphStore } from '../../graph-store/graph-store.ts'
import type { CypherLimits } from '../../graph-store/guard/index.ts'
import type { Origin } from '../../graph-store/kept-version.ts'
import { UserError } from '../../positions/errors.ts'
import { type OpenStore, planStore } from '../store/open-store.ts'
import { STORE_CHOICES } from '../store/store-choice.ts'
import { databaseTeller } from './database-teller.ts'

/** Adds `--store` for commands that need a database. */
export function addDatabaseFlag(command: Command): Command {
  return command.addOption(
    new Option('--store <store>', 'auto or neo4j, which are the same here: NEO4J_URI, else the one that Parley manages')
      .choices(LASTING)
      .argParser(lastingStore)
      .default('neo4j'),
  )
}

const LASTING = STORE_CHOICES.filter((choice) => choice !== 'memory')

function lastingStore(store: string): string {
  if (store === 'memory')
    throw new UserError('usage', '--store', 'memory keeps nothing when a command ends', { expected: 'neo4j' })
  if (LASTING.some((choice) => choice === store)) return store
  throw new InvalidArgumentError(`Allowed choices are ${LASTING.join(', ')}.`)
}

/** Runs work with the Neo4j of this machine, starting it when needed, and leaves it as it was found; Ctrl-C aborts the work's signal. */
export async function withNeo4j<T>(
  work: (store: GraphStore, signal: AbortSignal, open: OpenStore) => Promise<T>,
  cypher?: CypherLimits,
): Promise<T> {
  const abort = new AbortController()
  const stop = () =>
    abort.abort(new UserError('stopped', null, 'Stopped. What was not finished is finished by running it again.'))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const open = await (await planStore('neo4j')).open({
    ...databaseTeller(),
    signal: abort.signal,
    ...(cypher && { cypher }),
  })
  try {
    return await work(open.store, abort.signal, open)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await open.close()
  }
}

/** What the history of a dataset says of a load that this command does: where from, and who. */
export function loadOrigin(source: string): Origin {
  return { source, by: `${userName()}@${hostname()}` }
}

// A process may run under a number that has no name.
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.() ?? 'somebody')
  }
}
