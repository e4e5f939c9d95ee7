import { Command } from 'commander'
import { asksForPlan, type CypherGateway, cypherParameters } from '../../../graph-store/guard/index.ts'
import { addCypherFlags, cypherLimitsOf, paramOf, paramsOf, tellUnused } from '../cypher-flags.ts'
import { printAnswer, printPlan } from '../cypher-print.ts'
import { refuseIdle, repeatable } from '../flags.ts'
import { addFormatFlags, type FormatFlags, formatOf } from '../print.ts'
import { queryText } from '../query-text.ts'
import { addDatabaseFlag, withNeo4j } from '../with-store.ts'

interface Flags extends FormatFlags {
  readonly file?: string
  readonly param?: string[]
  readonly dataset?: string
}

/** `parley query`: a question in Cypher, for reading only. */
export function queryCommand(): Command {
  const command = new Command('query')
    .description('asks Neo4j in Cypher, for reading only')
    .argument('[cypher]', 'the query, or - to read it from stdin')
    .option('--file <file>', 'reads the query from a file')
    .option('--param <name=value>', 'a parameter, as JSON or else text (repeatable)', repeatable)
    .option('--dataset <id>', 'short for --param dataset=ID')
  addFormatFlags(addDatabaseFlag(command))
  addCypherFlags(command, ['seconds', 'planSeconds', 'rows', 'bytes'])
  return command
    .addHelpText(
      'after',
      `
Asks the Neo4j of NEO4J_URI, else the one that Parley manages, which is started for the query when it does not run. Writes, files and
administration are refused. EXPLAIN before the query shows its plan.

Examples:
  parley query "MATCH (a:Actor {dataset: \\$dataset}) RETURN a.name, a.kind" --dataset talks-2025
  parley query --file swing.cypher --param least=2 --format csv > swing.csv
  echo "RETURN date(\\$day)" | parley query - --param day=2025-08-09 --json`,
    )
    .action(async (argument: string | undefined, flags: Flags) => {
      const query = await queryText({
        text: argument,
        file: flags.file,
        flag: 'file',
        ways: 'as an argument, as - from stdin, or with --file',
      })
      const texts = flags.param ?? []
      tellUnused(query, [...texts.map((text) => paramOf(text)[0]), ...(flags.dataset === undefined ? [] : ['dataset'])])
      const parameters = cypherParameters(paramsOf(texts, flags.dataset))
      const limits = { ...cypherLimitsOf(flags as unknown as Record<string, unknown>), atOnce: 1 }
      await withNeo4j(async (_, signal, { cypher }) => {
        const gateway = cypher as CypherGateway
        const question = { query, parameters, client: '', signal }
        if (asksForPlan(query)) {
          refuseIdle({ ...flags }, ['output'], 'rows; this query asks for its plan')
          await printPlan(await gateway.plan(question), formatOf(flags))
        } else await printAnswer({ gateway, question, flags })
      }, limits)
    })
}
