import { basename } from 'node:path'
import { Command } from 'commander'
import { PICTURE_FILES, type PictureEnding } from '../../../diagram/picture-files.ts'
import { holdsPairs, readSignedLines } from '../../../graph-loader/index.ts'
import { alignmentOf } from '../../../positions/alignment/index.ts'
import { signedGraphOfAlignment } from '../../../positions/balance/index.ts'
import { resolvePositions, scopeOf } from '../../../positions/resolve/index.ts'
import { graphOfPairs, type NamedGraph, pairsAnswer } from '../../api/pairs-answer.ts'
import { POLARISATION_PARAMETERS } from '../../api/parameters.ts'
import { thresholdsOf } from '../../api/thresholds.ts'
import { inChunks } from '../../export-files/chunks.ts'
import { GRAPH_FORMATS, type GraphFormat, graphFormatOf } from '../../export-files/formats.ts'
import { dividedGraphFile } from '../../export-files/signed-graph-file.ts'
import { pairsDrawing } from '../../views/network/pairs/scene.ts'
import { addSourceFlags, datasetOf, type SourceFlags } from '../dataset-source.ts'
import { refuseIdle } from '../flags.ts'
import { outputPath, writeOutput } from '../given-paths.ts'
import { addParameterFlags, valuesOfFlags } from '../parameter-flags.ts'
import { PICTURE_ENDINGS, pictureEnding } from '../picture-ending.ts'
import { write } from '../print.ts'
import { tell } from '../tell-error.ts'

/** How the names of files of a divided graph end. */
const ENDINGS = [...GRAPH_FORMATS.map(({ extension }) => extension), '.csv']

type BalanceFlags = SourceFlags & Record<string, unknown>

/** Those of polarisation; its form is JSON in any case. */
const { format: _format, raw: _raw, ...BALANCE_PARAMETERS } = POLARISATION_PARAMETERS

/** `parley balance`: how balanced a graph of agreement and disagreement is. */
export function balanceCommand(): Command {
  const command = new Command('balance')
    .description('how balanced a graph of agreement and disagreement is: triangles, walks, frustration, as JSON')
    .argument('<source>', 'a dataset, a graph file, or a table with source, target and sign (1 or -1) or weight')
    .option('--json', 'prints JSON, as it always does')
    .option(
      '-o, --output <file>',
      `also draws it (${PICTURE_ENDINGS.join(', ')}), or writes the graph, each node with its side and camp (${ENDINGS.join(', ')}; a plain .csv is its nodes)`,
    )
    .addHelpText(
      'after',
      `
A table counts as a list of lines when its header has the columns source and target (or from and to …), and so does a graph (GEXF, GraphML, Pajek,
UCINET DL, GML, lists of lines, JSON) of one mode; it has a sign, or a weight of which the sign is taken; a line of 0 is neither. A two-mode graph
holds stances, and is a dataset. The partition gives each node's side, 0 or 1;
that of --camps gives its camp, the largest 0. A value that is not exact is the least that was found, with atLeast below it. With -o it is
drawn, camps or else sides apart and the lines against them thick; or it goes into a file that other programs draw, coloured the same way.

Examples:
  parley balance lines.csv
  parley balance lines.csv --camps any
  parley balance tribes.graphml --camps any -o camps.gexf
  parley balance tribes.graphml --camps any -o camps.png
  parley balance talks-2025 --as-of 2025-11-25`,
    )
  addSourceFlags(addParameterFlags(command, BALANCE_PARAMETERS))
  return command.action(async (source: string, { output, ...flags }: BalanceFlags) => {
    const file = typeof output === 'string' ? balanceFile(output) : null
    const { camps: asked } = valuesOfFlags({ camps: POLARISATION_PARAMETERS.camps }, flags)
    const lines = await holdsPairs(source)
    if (lines) {
      const { camps: _camps, json: _json, ...idle } = flags
      refuseIdle(idle, Object.keys(idle), 'a dataset; these are lines')
    }
    const { graph, names } = lines ? await ofPairs(source) : await ofDataset(source, flags)
    const answer = pairsAnswer({ graph, names }, asked)
    await write(`${JSON.stringify(answer)}\n`)
    if (!file) return
    const pairs = { title: basename(source), graph, names, answer }
    if (file.picture) await writeOutput(file.path, [await PICTURE_FILES[file.picture].write(pairsDrawing(pairs), {})])
    else await writeOutput(file.path, inChunks(file.format.write(dividedGraphFile(pairs), { raw: false })))
    tell(`wrote ${file.path}`)
  })
}

/** The file of `--output`, and what it becomes by the end of its name. Throws `UserError` where it ends like none, or its folder is not there. */
function balanceFile(
  output: string,
): { path: string; picture: PictureEnding; format?: never } | { path: string; picture?: never; format: GraphFormat } {
  const format = graphFormatOf(output) ?? (/\.csv$/i.test(output) ? graphFormatOf('.nodes.csv') : undefined)
  if (format) return { path: outputPath(output), format }
  return { path: outputPath(output), picture: pictureEnding(output, ENDINGS) }
}

async function ofPairs(source: string): Promise<NamedGraph> {
  return graphOfPairs(await readSignedLines(source, tell), basename(source))
}

async function ofDataset(
  name: string,
  { store, scale, ...flags }: SourceFlags & Record<string, unknown>,
): Promise<NamedGraph> {
  const query = valuesOfFlags(BALANCE_PARAMETERS, flags)
  const dataset = await datasetOf(name, {
    ...(store === undefined ? {} : { store }),
    ...(scale === undefined ? {} : { scale }),
  })
  const positions = resolvePositions(dataset, scopeOf(dataset, query))
  const graph = signedGraphOfAlignment(alignmentOf(positions), thresholdsOf(positions.scope.measure, query))
  return { graph, names: Array.from(positions.units, (actor) => dataset.actors[actor]?.id as string) }
}
