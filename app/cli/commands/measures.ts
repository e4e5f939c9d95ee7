import { Command, Option } from 'commander'
import { MEASURE_CATALOGUE, MEASURE_KINDS } from '../../../positions/measure-catalogue.ts'
import { addFormatFlags, type FormatFlags, printRows } from '../print.ts'

/** `parley measures`: every measure that there is, with its formula and source. */
export function measuresCommand(): Command {
  const command = new Command('measures')
    .description('every measure with its formula and source')
    .addOption(new Option('--kind <kind>', 'only of this kind').choices(MEASURE_KINDS))
    .addHelpText('after', '\nExamples:\n  parley measures --kind pair\n  parley measures --json')
  return addFormatFlags(command).action(async (flags: FormatFlags & { kind?: string }) => {
    const rows = MEASURE_CATALOGUE.filter(({ kind }) => flags.kind === undefined || kind === flags.kind)
    await printRows(flags, ['kind', 'id', 'label', 'formula', 'source'], rows, {}, 'measures')
  })
}
