import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { pngFromSvg } from '../../../diagram/png/png-node.ts'
import { SIZES } from '../../../diagram/sizes.ts'
import { viewFromParams, viewSchema } from '../../../positions/view.ts'
import { pictureSchema, viewPicture } from '../../api/picture.ts'
import { addSourceFlags, type SourceFlags, withDataset } from '../dataset-source.ts'
import { addScopeFlags } from '../scope-flags.ts'
import { tell, UsageError } from '../tell-error.ts'

interface ExportFlags extends SourceFlags {
  readonly output: string
  readonly view?: string
}

/** `parley export`: the picture of a view as a file. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description('the picture of a view as SVG or PNG: the same as the page saves')
    .argument('<dataset>', 'a data package’s folder, a CSV, or the id of a dataset')
    .requiredOption('-o, --output <file>', 'the file to write, ending in .svg or .png')
    .option('--view <address>', 'an address copied from the page; flags given beside it win')
    .option('--agree <value>', 'lines of agreement from this value on')
    .option('--differ <value>', 'lines of disagreement up to this value')
    .option('--strongest <n>', 'at most the n strongest lines of each actor; 0: all')
    .option('--color <what>', 'colour by none, kind, bloc or issue:ID')
    .option('--size <what>', 'size by same, positions, influence or links')
    .option('--select <actor>', 'mark an actor (repeatable)', (one: string, before?: string[]) => [
      ...(before ?? []),
      one,
    ])
    .addOption(new Option('--paper <paper>', 'size by purpose').choices(Object.keys(SIZES)))
    .option('--width <pixels>', 'width in CSS pixels')
    .option('--height <pixels>', 'height in CSS pixels')
    .addOption(new Option('--theme <theme>', 'colours').choices(['light', 'dark', 'print']))
    .option('--scale-up <times>', 'pixels of a PNG per CSS pixel, 1 to 4 (default 2)')
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
    const kind = extname(flags.output).toLowerCase()
    if (kind !== '.svg' && kind !== '.png') {
      throw new UsageError(`--output: expected a file that ends in .svg or .png, found "${flags.output}"`)
    }
    const { view: address, ...given } = flags as ExportFlags & Record<string, unknown>
    const view = viewSchema.parse({ ...linkedView(address), ...pick(given, Object.keys(viewSchema.shape)) })
    const picture = pictureSchema.parse({ ...pick(given, ['paper', 'width', 'height', 'theme']), scale: given.scaleUp })
    const svg = await withDataset(name, flags, ({ dataset, documents }) =>
      viewPicture(dataset, view, picture, documents),
    )
    const path = resolve(flags.output)
    await writeFile(path, kind === '.svg' ? svg : pngFromSvg(svg, { scale: picture.scale ?? 2 }))
    tell(`wrote ${path}`)
  })
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
