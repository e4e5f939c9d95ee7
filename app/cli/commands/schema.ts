import { Command } from 'commander'
import { type CypherGateway, DEFAULT_LIMITS, graphSchema } from '../../../graph-store/guard/index.ts'
import { printSchema } from '../cypher-schema.ts'
import { write } from '../print.ts'
import { addDatabaseFlag, withNeo4j } from '../with-store.ts'

/** `parley schema`: what the graph is made of. */
export function schemaCommand(): Command {
  const command = new Command('schema')
    .description('what the graph in Neo4j is made of: labels, relationships, properties, indexes')
    .option('--json', 'prints all of it for machines, with procedures and functions')
    .addHelpText('after', '\nExamples:\n  parley schema\n  parley schema --json')
  return addDatabaseFlag(command).action(async (flags: { json?: boolean }) => {
    const schema = await withNeo4j(
      (_, __, { cypher }) => graphSchema((cypher as CypherGateway).connection),
      DEFAULT_LIMITS,
    )
    if (flags.json) await write(`${JSON.stringify(schema)}\n`)
    else await printSchema(schema)
  })
}
