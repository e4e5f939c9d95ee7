import { extname } from 'node:path'
import { Command, Option } from 'commander'
import { PICTURE_PARAMETERS, type Picture } from '../../../diagram/picture-parameters.ts'
import type { PictureRecord } from '../../../diagram/picture-record/picture-record.ts'
import type { Dataset } from '../../../positions/dataset/index.ts'
import { UserError } from '../../../positions/errors.ts'
import {
  type AnyParameter,
  givenIn,
  oneOf,
  pick,
  readParameters,
  SCOPE_PARAMETERS,
  VIEW_PARAMETERS,
} from '../../../positions/parameters/index.ts'
import { shown } from '../../../positions/text.ts'
import { type View, viewFromParams, viewOf } from '../../../positions/view.ts'
import type { CsvFor } from '../../api/csv.ts'
import { EACH, type Each, eachView } from '../../api/each-view.ts'
import { windowInOrder } from '../../api/window-in-order.ts'
import { FOR_PAIRS, OF_PAIRS } from '../../calls/analysis.ts'
import { viewFile } from '../../views/picture-file.ts'
import { unreadBecause } from '../../views/picture-params.ts'
import { PICTURE_IDS } from '../../views/pictures.ts'
import { addSourceFlags, type SourceFlags, withDataset } from '../dataset-source.ts'
import { exportDataset } from '../export-dataset.ts'
import { DATA_ENDINGS, dataFileOf, exportData } from '../export-graph.ts'
import { exportTables, TABLE_IDS, type TableId, tablesIn } from '../export-tables.ts'
import { refuseIdle, repeatable } from '../flags.ts'
import { outputPath, writeOutput } from '../given-paths.ts'
import { addParameterFlags, valuesOfFlags } from '../parameter-flags.ts'
import { PICTURE_ENDINGS, pictureEnding } from '../picture-ending.ts'
import { isPicture, recordOfFile, versionDiffers } from '../picture-file.ts'
import { forOption } from '../print.ts'
import { tell } from '../tell-error.ts'

interface ExportFlags extends SourceFlags {
  readonly output: string
  readonly view?: string
  readonly table?: string[]
  readonly for?: CsvFor
  readonly raw?: boolean
  readonly each?: Each
}

/** `--scale` is that of a CSV’s issues. */
const { scale: scaleUp, ...REST } = PICTURE_PARAMETERS
const PICTURE_FLAGS = { ...REST, scaleUp }
/** What of a view the file of a graph shows too. */
const IN_GRAPHS = (Object.keys(VIEW_PARAMETERS) as (keyof View)[]).filter(
  (name) => Object.hasOwn(SCOPE_PARAMETERS, name) || (VIEW_PARAMETERS[name] as AnyParameter).graph,
)
/** Flags that only a picture has. */
const ONLY_PICTURES = [
  ...Object.keys(VIEW_PARAMETERS).filter((name) => !IN_GRAPHS.includes(name as keyof View)),
  ...Object.keys(PICTURE_FLAGS),
  'each',
]
const SHOW = { ...VIEW_PARAMETERS.show, kind: oneOf(PICTURE_IDS) }

/** `parley export`: the picture of a view, or its graph, as a file. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description(
      'a view as a file: its picture as SVG, PNG or PDF, or its actors and pairs for other programs; or all of a dataset, as a data package or a workbook',
    )
    .argument('<dataset>', 'a data package’s folder, a CSV, or the id of a dataset')
    .requiredOption(
      '-o, --output <file>',
      `the file to write, ending in ${[...PICTURE_ENDINGS, ...DATA_ENDINGS].join(', ')}; or a folder for a data package`,
    )
    .option(
      '--view <address|picture>',
      'an address copied from the page, or a picture that Parley drew; flags given beside it win',
    )
    .addOption(
      new Option(
        '--each <what>',
        'a picture of each issue, year or coalition; its name is added to the file’s',
      ).choices(EACH),
    )
    .addOption(
      new Option(
        '--table <table>',
        'what a .csv holds: actors (nodes) or pairs (edges, the default) of a graph; the stances; positions; pairs; or the numbers of the view. An .xlsx holds any of the last four, a sheet each (repeatable)',
      )
        .choices([...GRAPH_TABLES, ...TABLE_IDS])
        .argParser(tableOf),
    )
    .addOption(forOption())
    .option('--raw', "no ' before cells of a .csv that a spreadsheet would run as a formula")
    .addHelpText(
      'after',
      `
The same view gives the same bytes, here, over HTTP and from the page. Files for other programs hold every actor, at level persons unless
--level says otherwise, and all pairs that have a value; with --agree, --differ or --strongest, those alone that have a line.

Examples:
  parley export talks-2025 -o talks.png
  parley export talks-2025 --as-of 2025-11-25 --paper a4 --theme print -o talks.svg
  parley export talks-2025 --view 'http://127.0.0.1:7700/?asOf=2025-11-25&select=usa' -o usa.png
  parley export un-general-assembly --each year -o assembly.png
  parley export talks-2025 --show spectrum --each issue --paper a4 -o talks.pdf
  parley export talks-2025 --show whatif --move usa=territory=2 -o what-if.png
  parley export talks-2025 --focus ukraine -o ukraine.svg
  parley export talks-2025 -o my-copy/
  parley export talks-2025 -o talks.xlsx
  parley export talks-2025 --table positions --for excel-de -o positions.csv
  parley export talks-2025 --table stances --table positions --table pairs -o tables.xlsx
  parley export talks-2025 --show timeline --select usa --table view -o usa.csv
  parley export talks-2025 --level delegations -o talks.gexf
  parley export un-ukraine --kind nation -o un.edges.csv`,
    )
  addSourceFlags(addParameterFlags(command, { ...VIEW_PARAMETERS, show: SHOW, ...PICTURE_FLAGS }))
  return command.action(async (name: string, flags: ExportFlags) => {
    const { view: address, ...given } = flags as ExportFlags & Record<string, unknown>
    const linked = linkedView(address)
    // What a flag has wrong is told under the flag's name, as by every command.
    valuesOfFlags(VIEW_PARAMETERS, given)
    const view = windowInOrder(viewOf({ ...linked.view, ...pick(VIEW_PARAMETERS, given) }))
    const tables = tablesIn(flags.output, flags.table ?? [])
    if (tables) {
      refuseIdleInTables(tables, given)
      if (!flags.output.toLowerCase().endsWith('.csv')) refuseIdle({ ...flags }, ['raw', 'for'], 'a .csv')
      const path = outputPath(flags.output)
      return withDataset(name, flags, (named) => exportTables(tables, named, view, path, flags))
    }
    const data = dataFileOf(flags.output, oneTable(flags.table))
    if (data) {
      refuseIdle(given, ONLY_PICTURES, 'a picture')
      if (data.holds !== 'graph')
        refuseIdle(
          flags as object as Record<string, unknown>,
          [...IN_GRAPHS, 'view'],
          'a view; this file holds all of the dataset as it is',
        )
      else refuseIdle(given, data.format.unread ?? [], `other files than a ${data.format.label}`)
      if (!flags.output.toLowerCase().endsWith('.csv')) refuseIdle(given, ['raw', 'for'], 'a .csv')
      if (data.holds === 'dataset') {
        const { as } = data
        return withDataset(name, flags, async ({ dataset, store }) =>
          exportDataset(as, await (await store()).whole(dataset.info.id), flags.output),
        )
      }
      const path = outputPath(flags.output)
      return withDataset(name, flags, ({ dataset }) => exportData(data, dataset, view, path, flags))
    }
    const kind = pictureEnding(flags.output, DATA_ENDINGS)
    refuseIdle(given, ['raw', 'for'], 'a .csv')
    if (kind !== 'png') refuseIdle(given, ['scaleUp'], 'a .png')
    if (kind !== 'svg') refuseIdle(given, ['outlines'], 'a .svg')
    if (given.width !== undefined && given.height !== undefined)
      refuseIdle(given, ['paper'], 'a picture whose --width and --height are not both given')
    const { scaleUp: scale, ...own } = valuesOfFlags(PICTURE_FLAGS, given)
    const picture = { ...linked.picture, ...own, ...(scale !== undefined && { scale }) }
    const base = outputPath(flags.output)
    await withDataset(name, flags, async ({ dataset, documents }) => {
      for (const name of Object.keys(VIEW_PARAMETERS) as (keyof View)[]) {
        const only = unreadBecause(view, name, dataset.actors.length)
        if (only !== null) refuseIdle(given, [name], only)
      }
      tellIfDiffers(linked, dataset)
      const none: readonly string[] = []
      const { views, without } = flags.each
        ? eachView(dataset, view, flags.each)
        : { views: [{ name: '', view }], without: none }
      for (const one of views) {
        const path = one.name === '' ? base : `${base.slice(0, -extname(base).length)}-${one.name}.${kind}`
        await writeOutput(path, await viewFile(kind, dataset, one.view, picture, documents))
        tell(`wrote ${path}`)
      }
      const named = without.length > 5 ? [`${without.length.toLocaleString('en')} issues`] : without
      for (const issue of named) tell(`no picture of ${issue}: too few hold a position in this view`)
    })
  })
}

/** Tables of a graph, each with a file of its own. */
const GRAPH_TABLES = ['nodes', 'edges']

function tableOf(value: string, before: string[] | undefined): string[] {
  const known = [...GRAPH_TABLES, ...TABLE_IDS]
  if (known.includes(value)) return repeatable(value, before)
  throw new UserError('usage', '--table', '', { expected: `one of ${known.join(', ')}, found ${shown(value)}` })
}

function oneTable(tables: readonly string[] = []): 'nodes' | 'edges' | undefined {
  if (tables.length > 1)
    throw new UserError('usage', '--table', 'a graph has one table a file', { expected: 'it once' })
  return tables[0] as 'nodes' | 'edges' | undefined
}

/** Throws `UserError` for a flag that changes none of these tables: a view's own are read by its numbers alone, and stances are as they are. */
function refuseIdleInTables(tables: readonly TableId[], given: Readonly<Record<string, unknown>>): void {
  refuseIdle(given, [...Object.keys(PICTURE_FLAGS), 'each'], 'a picture')
  if (tables.includes('view')) return
  const views = Object.keys(VIEW_PARAMETERS).filter((name) => !Object.hasOwn(SCOPE_PARAMETERS, name))
  refuseIdle(given, views, '--table view')
  if (tables.every((one) => one === 'stances'))
    refuseIdle(given, Object.keys(SCOPE_PARAMETERS), 'positions, pairs or a view; stances are as they are')
  if (!tables.includes('pairs')) refuseIdle(given, [...OF_PAIRS, 'weight'], FOR_PAIRS)
}

interface Linked {
  readonly view: object
  readonly picture: Picture
  readonly record?: PictureRecord
}

/** The view, and what the picture is, of an address or of a picture that carries them. */
function linkedView(from: string | undefined): Linked {
  if (from === undefined) return { view: {}, picture: {} }
  const record = isPicture(from) && !/^https?:/i.test(from) ? recordOfFile(from) : undefined
  const query = record?.view ?? (from.includes('?') ? from.slice(from.indexOf('?')) : from)
  const { view, problems } = viewFromParams(new URLSearchParams(query))
  for (const problem of problems) tell(`--view: left out ${problem}`)
  const { dataset: _dataset, ...rest } = view
  if (!record) return { view: rest, picture: {} }
  return {
    view: rest,
    picture: readParameters(PICTURE_PARAMETERS, givenIn(new URLSearchParams(record.picture), PICTURE_PARAMETERS))
      .values,
    record,
  }
}

/** Says so when a picture is drawn again from another version of its dataset. */
function tellIfDiffers({ record }: Linked, { info }: Dataset): void {
  const differs = record && versionDiffers(record, info)
  if (differs) tell(differs)
}
