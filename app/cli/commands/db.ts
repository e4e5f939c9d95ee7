import { Command } from 'commander'
import { startLocalNeo4j, statusLocalNeo4j, stopLocalNeo4j } from '../../../graph-store/local/index.ts'
import { EXIT } from '../../../positions/error-codes.ts'
import { UserError } from '../../../positions/errors.ts'
import { databaseTeller } from '../database-teller.ts'
import { write } from '../print.ts'

/** `parley db`: the Neo4j that Parley fetches and manages. */
export function dbCommand(): Command {
  const db = new Command('db')
    .description('the Neo4j that Parley fetches and manages under your data folder')
    .addHelpText(
      'after',
      `
PARLEY_HOME moves the data folder. The password is generated and kept there, in a file that only you can read.

Examples:
  parley db start
  parley db status --json
  parley db stop`,
    )
  db.command('start')
    .description('fetches Neo4j when needed and starts it; it goes on until parley db stop')
    .option('--heap <size>', 'memory for Neo4j, such as 512m or 1g')
    .option('--json', 'prints the result for machines')
    .action(async (flags: { heap?: string; json?: boolean }) => {
      const server = await startLocalNeo4j({
        ...databaseTeller(),
        detached: true,
        ...(flags.heap === undefined ? {} : { heap: flags.heap }),
      })
      const { uri, user, pid, port, version, started } = server
      if (!started && flags.heap !== undefined) {
        throw new UserError('usage', '--heap', 'only when it starts', {
          next: 'it runs already, parley db stop ends it',
        })
      }
      if (flags.json) await write(`${JSON.stringify({ uri, user, pid, port, version, started })}\n`)
      else
        await write(
          `Neo4j ${version} ${started ? 'started' : 'runs already'} at ${uri} (user ${user}, process ${pid})\n`,
        )
    })
  db.command('stop')
    .description('stops it')
    .option('--json', 'prints the result for machines')
    .action(async (flags: { json?: boolean }) => {
      const result = await stopLocalNeo4j()
      if (flags.json) await write(`${JSON.stringify(result)}\n`)
      else await write(result.stopped ? `Neo4j stopped (process ${result.pid})\n` : 'Neo4j was not running\n')
    })
  db.command('status')
    .description('tells whether it runs; exit code 3 when it does not')
    .option('--json', 'prints the result for machines')
    .action(async (flags: { json?: boolean }) => {
      const status = await statusLocalNeo4j()
      if (flags.json) await write(`${JSON.stringify(status)}\n`)
      else {
        const where = status.uri === null ? '' : ` at ${status.uri} (process ${status.pid})`
        await write(`Neo4j ${status.version}: ${status.state}${where}\ndata folder: ${status.home}\n`)
      }
      if (status.state !== 'running') process.exitCode = EXIT.service
    })
  return db
}
