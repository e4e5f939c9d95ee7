import { Command } from 'commander'
import type { CypherGateway } from '../../../graph-store/guard/index.ts'
import { parleyHome } from '../../../graph-store/local/index.ts'
import { addCypherFlags, cypherLimitsOf, paramsOf } from '../cypher-flags.ts'
import { CypherShell } from '../cypher-shell.ts'
import { addDatabaseFlag, withNeo4j } from '../with-store.ts'

/** `parley shell`: a prompt for questions in Cypher, for reading only. */
export function shellCommand(): Command {
  const command = new Command('shell')
    .description('a prompt for Cypher, for reading only')
    .option('--dataset <id>', 'sets $dataset')
  addCypherFlags(addDatabaseFlag(command), ['seconds', 'planSeconds', 'rows', 'bytes'])
  return command
    .addHelpText(
      'after',
      `
A query may take several lines and ends with ; — :help lists the rest. What was typed is kept in the data folder.

Examples:
  parley shell --dataset talks-2025
  parley shell < queries.cypher`,
    )
    .action(async (flags: Record<string, unknown> & { dataset?: string }) => {
      const limits = { ...cypherLimitsOf(flags), atOnce: 1 }
      await withNeo4j(async (_, signal, { cypher }) => {
        const shell = new CypherShell(cypher as CypherGateway, paramsOf([], flags.dataset), parleyHome())
        if (!(await shell.run(signal))) process.exitCode = 1
      }, limits)
    })
}
