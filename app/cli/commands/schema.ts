import { Command } from 'commander'
import { PICTURE_FILES } from '../../../diagram/picture-files.ts'
import { schemaDrawing } from '../../../diagram/schema/drawing.ts'
import { type CypherGateway, DEFAULT_LIMITS, graphSchema } from '../../../graph-store/guard/index.ts'
import { printSchema } from '../cypher-print.ts'
import { refuseIdle } from '../flags.ts'
import { outputPath, writeOutput } from '../given-paths.ts'
import { PICTURE_ENDINGS, pictureEnding } from '../picture-ending.ts'
import { write } from '../print.ts'
import { tell } from '../tell-error.ts'
import { addDatabaseFlag, withNeo4j } from '../with-store.ts'

/** `parley schema`: what the graph is made of. */
export function schemaCommand(): Command {
  const command = new Command('schema')
    .description('what the graph in Neo4j is made of: labels, relationships, properties, indexes')
    .option('--json', 'prints all of it for machines, with procedures and functions')
    .option('-o, --output <file>', `draws it into a file, ending in ${PICTURE_ENDINGS.join(', ')}`)
    .addHelpText('after', '\nExamples:\n  parley schema\n  parley schema --json\n  parley schema -o schema.svg')
  return addDatabaseFlag(command).action(async ({ json, output }: { json?: boolean; output?: string }) => {
    if (output !== undefined) refuseIdle({ json }, ['json'], 'printing; --output draws')
    const ending = output === undefined ? null : pictureEnding(output)
    const path = output === undefined ? null : outputPath(output)
    const schema = await withNeo4j(
      (_, __, { cypher }) => graphSchema((cypher as CypherGateway).connection),
      DEFAULT_LIMITS,
    )
    if (path !== null && ending !== null) {
      await writeOutput(path, await PICTURE_FILES[ending].write(schemaDrawing(schema), {}))
      tell(`wrote ${path}`)
    } else if (json) await write(`${JSON.stringify(schema)}\n`)
    else await printSchema(schema)
  })
}
