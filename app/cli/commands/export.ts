import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { PICTURE_FILES, type PictureEnding } from '../../../diagram/picture-files.ts'
import { PICTURES } from '../../../diagram/pictures.ts'
import { SIZES } from '../../../diagram/sizes.ts'
import { viewFromParams, viewSchema } from '../../../positions/view.ts'
import { pictureSchema, viewFile } from '../../api/picture.ts'
import { addSourceFlags, type SourceFlags, withDataset } from '../dataset-source.ts'
import { addScopeFlags } from '../scope-flags.ts'
import { tell, UsageError } from '../tell-error.ts'

interface ExportFlags extends SourceFlags {
  readonly output: string
  readonly view?: string
}

/** Flags that go into the view; one that means something of the picture too is the picture's here. */
const VIEW_FLAGS = Object.keys(viewSchema.shape).filter((name) => !Object.hasOwn(pictureSchema.shape, name))

/** `parley export`: the picture of a view as a file. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description('the picture of a view as SVG, PNG or PDF: the same as the page saves')
    .argument('<dataset>', 'a data package’s folder, a CSV, or the id of a dataset')
    .requiredOption('-o, --output <file>', 'the file to write, ending in .svg, .png or .pdf')
    .option('--view <address>', 'an address copied from the page; flags given beside it win')
    .addOption(new Option('--show <what>', 'the kind of picture (default network)').choices(Object.keys(PICTURES)))
    .option('--agree <value>', 'lines of agreement from this value on')
    .option('--differ <value>', 'lines of disagreement up to this value')
    .option('--strongest <n>', 'at most the n strongest lines of each actor; 0: all')
    .option('--color <what>', 'colour by none, kind, bloc or issue:ID')
    .option('--size <what>', 'size by same, positions, influence or links')
    .option('--select <actor>', 'mark an actor (repeatable)', (one: string, before?: string[]) => [
      ...(before ?? []),
      one,
    ])
    .option('--since <date>', 'in a spectrum, mark who moved since that day')
    .option('--order <order>', 'order of a matrix’s rows: agreement (default) or name')
    .addOption(new Option('--paper <paper>', 'size by purpose').choices(Object.keys(SIZES)))
    .option('--width <pixels>', 'width in CSS pixels')
    .option('--height <pixels>', 'height in CSS pixels')
    .addOption(new Option('--theme <theme>', 'colours').choices(['light', 'dark', 'print']))
    .option('--scale-up <times>', 'pixels of a PNG per CSS pixel, 1 to 4 (default 2)')
    .option('--outlines', 'letters of an SVG as outlines, for programs that lack the typeface')
    .addHelpText(
      'after',
      `
The same view gives the same bytes, here, over HTTP and from the page.

Examples:
  parley export talks-2025 -o talks.png
  parley export talks-2025 --as-of 2025-11-25 --paper a4 --theme print -o talks.svg
  parley export talks-2025 --view 'http://127.0.0.1:7700/?asOf=2025-11-25&select=usa' -o usa.png`,
    )
  addSourceFlags(addScopeFlags(command))
  return command.action(async (name: string, flags: ExportFlags) => {
    const kind = extname(flags.output).toLowerCase().slice(1)
    if (!isPictureFile(kind)) {
      const endings = Object.keys(PICTURE_FILES).map((ending) => `.${ending}`)
      throw new UsageError(`--output: expected a file that ends in ${endings.join(', ')}; found "${flags.output}"`)
    }
    const { view: address, ...given } = flags as ExportFlags & Record<string, unknown>
    const view = viewSchema.parse({ ...linkedView(address), ...pick(given, VIEW_FLAGS) })
    const named = pick(given, ['paper', 'width', 'height', 'theme', 'outlines'])
    const picture = pictureSchema.parse({ ...named, scale: given.scaleUp })
    const bytes = await withDataset(name, flags, ({ dataset, documents }) =>
      viewFile(kind, dataset, view, picture, documents),
    )
    const path = resolve(flags.output)
    await writeFile(path, bytes)
    tell(`wrote ${path}`)
  })
}

function isPictureFile(ending: string): ending is PictureEnding {
  return Object.hasOwn(PICTURE_FILES, ending)
}

function linkedView(address: string | undefined): object {
  if (address === undefined) return {}
  const query = address.includes('?') ? address.slice(address.indexOf('?')) : address
  const { view, problems } = viewFromParams(new URLSearchParams(query))
  for (const problem of problems) tell(`--view: left out ${problem}`)
  const { dataset: _dataset, ...rest } = view
  return rest
}

function pick(from: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])))
}
