import { alignmentOf } from '../../positions/alignment/index.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import { UserError } from '../../positions/errors.ts'
import { resolvePositions, scopeOf } from '../../positions/resolve/index.ts'
import { shown } from '../../positions/text.ts'
import { toArrow } from '../../positions/to-arrow.ts'
import type { View } from '../../positions/view.ts'
import type { CsvOptions } from '../api/csv.ts'
import { inChunks } from '../export-files/chunks.ts'
import { GRAPH_FORMATS, type GraphFormat, graphFormatOf } from '../export-files/formats.ts'
import { graphOf, graphScopeQuery } from '../export-files/graph-of.ts'
import { type DatasetFile, datasetFileOf } from './export-dataset.ts'
import { writeOutput } from './given-paths.ts'
import { tell } from './tell-error.ts'

/** Ends the name of a file of all stances as columns, whatever the view. */
const STANCES = '.stances.arrow'

/** What of a dataset a file holds: the stances as they are, all of it, or the graph of a view in a format. */
export type DataFile =
  | { readonly holds: 'stances' }
  | { readonly holds: 'dataset'; readonly as: DatasetFile }
  | { readonly holds: 'graph'; readonly format: GraphFormat }

/** The endings of all data files, for help and errors. */
export const DATA_ENDINGS = [...GRAPH_FORMATS.map(({ extension }) => extension), '.csv', STANCES, '.zip', '.xlsx']

/**
 * What a file of this name holds; undefined when it is no data file. `table` says which table a plain `.csv` is: pairs when absent. Throws `UserError` when
 * `table` is given for a file that is none, or one whose name says which.
 */
export function dataFileOf(name: string, table: 'nodes' | 'edges' | undefined): DataFile | undefined {
  const lower = name.toLowerCase()
  const named = graphFormatOf(lower)
  if (named === undefined && lower.endsWith('.csv')) {
    return { holds: 'graph', format: graphFormatOf(`.${table ?? 'edges'}.csv`) as GraphFormat }
  }
  if (table !== undefined)
    throw new UserError('usage', '--table', `only for a file that ends in .csv, found ${shown(name)}`)
  if (lower.endsWith(STANCES)) return { holds: 'stances' }
  const as = datasetFileOf(name)
  if (as) return { holds: 'dataset', as }
  return named && { holds: 'graph', format: named }
}

/** Writes the graph of a view, or the stances, to the file of this path, piece by piece. */
export async function exportData(
  file: Exclude<DataFile, { readonly holds: 'dataset' }>,
  dataset: Dataset,
  view: View,
  path: string,
  options: CsvOptions,
): Promise<void> {
  if (file.holds === 'stances') {
    await writeOutput(path, toArrow(dataset.stances, dataset.actors, dataset.issues))
  } else {
    const positions = resolvePositions(dataset, scopeOf(dataset, graphScopeQuery(view)))
    const graph = graphOf(positions, alignmentOf(positions), view)
    await writeOutput(path, inChunks(file.format.write(graph, options)))
  }
  tell(`wrote ${path}`)
}
