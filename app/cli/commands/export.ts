import { extname } from 'node:path'
import { Command, Option } from 'commander'
import type { PictureRecord } from '../../../diagram/picture-record/picture-record.ts'
import { SIZES } from '../../../diagram/sizes.ts'
import type { Dataset } from '../../../positions/dataset/dataset.ts'
import { scopeQuerySchema } from '../../../positions/scope.ts'
import { LANGS, paramsObject, type View, viewFromParams, viewSchema } from '../../../positions/view.ts'
import { EACH, type Each, eachView } from '../../api/each-view.ts'
import { pictureSchema } from '../../api/picture.ts'
import { windowInOrder } from '../../api/window-in-order.ts'
import { viewFile } from '../../views/picture-file.ts'
import { unreadBecause } from '../../views/picture-params.ts'
import { PICTURES } from '../../views/pictures.ts'
import { addSourceFlags, type SourceFlags, withDataset } from '../dataset-source.ts'
import { DATA_ENDINGS, dataFileOf, exportData } from '../export-graph.ts'
import { outputPath, writeOutput } from '../given-paths.ts'
import { parsedFlags } from '../parsed-flags.ts'
import { PICTURE_ENDINGS, pictureEnding } from '../picture-ending.ts'
import { isPicture, recordOfFile, versionDiffers } from '../picture-file.ts'
import { refuseIdle } from '../refuse-idle.ts'
import { repeatable } from '../repeatable.ts'
import { addScopeFlags } from '../scope-flags.ts'
import { tell } from '../tell-error.ts'

interface ExportFlags extends SourceFlags {
  readonly output: string
  readonly view?: string
  readonly table?: 'nodes' | 'edges'
  readonly raw?: boolean
  readonly each?: Each
}

/** Flags that go into the view; one that means something of the picture too is the picture's here. */
const VIEW_FLAGS = Object.keys(viewSchema.shape).filter((name) => !Object.hasOwn(pictureSchema.shape, name))
/** What of a view the file of a graph shows too. */
const GRAPH_FLAGS = [...Object.keys(scopeQuerySchema.shape), 'agree', 'differ', 'strongest', 'color']
/** Flags that only a picture has. `--scale` is that of a CSV's issues. */
const PICTURE_FLAGS = [
  ...VIEW_FLAGS.filter((name) => !GRAPH_FLAGS.includes(name)),
  ...Object.keys(pictureSchema.shape).map((name) => (name === 'scale' ? 'scaleUp' : name)),
  'each',
]

/** `parley export`: the picture of a view, or its graph, as a file. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description('a view as a file: its picture as SVG, PNG or PDF, or its actors and pairs for other programs')
    .argument('<dataset>', 'a data package’s folder, a CSV, or the id of a dataset')
    .requiredOption(
      '-o, --output <file>',
      `the file to write, ending in ${[...PICTURE_ENDINGS, ...DATA_ENDINGS].join(', ')}`,
    )
    .option(
      '--view <address|picture>',
      'an address copied from the page, or a picture that Parley drew; flags given beside it win',
    )
    .addOption(new Option('--show <what>', 'the kind of picture (default network)').choices(Object.keys(PICTURES)))
    .option('--agree <value>', 'lines of agreement from this value on')
    .option('--differ <value>', 'lines of disagreement up to this value')
    .option('--strongest <n>', 'at most the n strongest lines of each actor; 0: all')
    .option('--color <what>', 'colour by none, kind, bloc or issue:ID')
    .option('--size <what>', 'size by same, positions, influence or links')
    .option('--select <actor>', 'mark an actor; one has a timeline, two are compared (repeatable)', repeatable)
    .option('--layout <how>', 'a network by map, forces, coalitions, circle or issue:ID')
    .option('--node <what>', 'what stands in a circle: initials or pie')
    .option('--hulls', 'outline and name the coalitions of a network')
    .option('--focus <actor>', 'of a network only this actor and who has a line with it')
    .option('--depth <lines>', 'with --focus, so many lines away (default 1)')
    .option('--hide <actor>', 'leave an actor out of the picture (repeatable)', repeatable)
    .option('--held <what>', 'only actors with a position on any issue, or on issue:ID')
    .option('--since <date>', 'in a spectrum, mark who moved since that day')
    .option('--order <order>', 'order of rows, as the page’s address names it')
    .addOption(new Option('--by <what>', 'group rows').choices(['coalition', 'bloc', 'kind']))
    .option('--window <span>', 'of a timeline, how long each window is, such as 1y')
    .option('--step <span>', 'of a timeline, from one value to the next')
    .option('--left <actor>', 'one of a group that is compared (repeatable)', repeatable)
    .option('--right <actor>', 'one of the group that it is compared with (repeatable)', repeatable)
    .option('--resolution <number>', 'of coalitions: higher finds more of them (default 1)')
    .option('--seed <number>', 'of coalitions: of the method’s random order (default 1)')
    .option('--move <actor=issue=value>', 'a hypothetical position (repeatable)', repeatable)
    .addOption(new Option('--lang <language>', 'the language of the picture’s own words (default en)').choices(LANGS))
    .addOption(new Option('--paper <paper>', 'size by purpose').choices(Object.keys(SIZES)))
    .option('--width <pixels>', 'width in CSS pixels')
    .option('--height <pixels>', 'height in CSS pixels')
    .addOption(new Option('--theme <theme>', 'colours').choices(['light', 'dark', 'print']))
    .option('--scale-up <times>', 'pixels of a PNG per CSS pixel, 1 to 4 (default 2)')
    .option('--outlines', 'letters of an SVG as outlines, for programs that lack the typeface')
    .option('--transparent', 'no paper behind the picture')
    .addOption(
      new Option(
        '--missing-letters <what>',
        'letters that no typeface has: draw nothing, or a box for each (default refuse)',
      ).choices(['refuse', 'allow']),
    )
    .addOption(
      new Option(
        '--each <what>',
        'a picture of each issue, year or coalition; its name is added to the file’s',
      ).choices(EACH),
    )
    .addOption(
      new Option('--table <table>', 'what a .csv holds: actors or pairs (default edges)').choices(['nodes', 'edges']),
    )
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
  parley export talks-2025 --level delegations -o talks.gexf
  parley export un-ukraine --kind nation -o un.edges.csv`,
    )
  addSourceFlags(addScopeFlags(command))
  return command.action(async (name: string, flags: ExportFlags) => {
    const { view: address, ...given } = flags as ExportFlags & Record<string, unknown>
    const linked = linkedView(address)
    const view = windowInOrder(parsedFlags(viewSchema, { ...linked.view, ...pick(given, VIEW_FLAGS) }))
    const data = dataFileOf(flags.output, flags.table)
    if (data) {
      refuseIdle(given, PICTURE_FLAGS, 'a picture')
      if (data.holds === 'stances')
        refuseIdle(
          flags as object as Record<string, unknown>,
          [...GRAPH_FLAGS, 'view'],
          'a view; this file holds all stances as they are',
        )
      else refuseIdle(given, data.format.unread ?? [], `other files than a ${data.format.label}`)
      if (!flags.output.toLowerCase().endsWith('.csv')) refuseIdle(given, ['raw'], 'a .csv')
      const path = outputPath(flags.output)
      return withDataset(name, flags, ({ dataset }) => exportData(data, dataset, view, path, flags.raw ?? false))
    }
    const kind = pictureEnding(flags.output, DATA_ENDINGS)
    refuseIdle(given, ['raw'], 'a .csv')
    if (kind !== 'png') refuseIdle(given, ['scaleUp'], 'a .png')
    if (kind !== 'svg') refuseIdle(given, ['outlines'], 'a .svg')
    if (given.width !== undefined && given.height !== undefined)
      refuseIdle(given, ['paper'], 'a picture whose --width and --height are not both given')
    const picture = parsedFlags(pictureSchema, {
      ...linked.picture,
      ...pick(given, ['paper', 'width', 'height', 'theme', 'outlines', 'transparent', 'missingLetters']),
      ...(given.scaleUp === undefined ? {} : { scale: given.scaleUp }),
    })
    const base = outputPath(flags.output)
    await withDataset(name, flags, async ({ dataset, documents }) => {
      for (const name of VIEW_FLAGS) {
        const only = unreadBecause(view, name as keyof View, dataset.actors.length)
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

interface Linked {
  readonly view: object
  readonly picture: object
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
  return { view: rest, picture: paramsObject(new URLSearchParams(record.picture)), record }
}

/** Says so when a picture is drawn again from another version of its dataset. */
function tellIfDiffers({ record }: Linked, { info }: Dataset): void {
  const differs = record && versionDiffers(record, info)
  if (differs) tell(differs)
}

function pick(from: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])))
}
