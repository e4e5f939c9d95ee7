import { Command } from 'commander'
import { alignmentOf } from '../../../positions/alignment/index.ts'
import { UserError } from '../../../positions/errors.ts'
import { SCOPE_PARAMETERS } from '../../../positions/parameters/index.ts'
import { resolvePositions, scopeOf } from '../../../positions/resolve/index.ts'
import { ALIGNMENT_COLUMNS, alignmentRows } from '../../api/alignment-rows.ts'
import { answerScope } from '../../api/answer-scope.ts'
import { addSourceFlags, datasetOf, type SourceFlags } from '../dataset-source.ts'
import { addParameterFlags, valuesOfFlags } from '../parameter-flags.ts'
import { addFormatFlags, type FormatFlags, formatOf, printRows } from '../print.ts'
import { writeDerivedOf } from '../write-derived.ts'

interface AlignFlags extends SourceFlags, FormatFlags {
  readonly write?: boolean
}

/** `parley align`: the alignment of all pairs. */
export function alignCommand(): Command {
  const command = new Command('align')
    .description('who aligns with whom: the alignment of all pairs of actors')
    .argument('<dataset>', 'a data package’s folder, a CSV, or the id of a dataset')
    .option('--write', 'stores them in Neo4j instead, as ALIGNS_WITH and POSITION, in place of a former run')
    .addHelpText(
      'after',
      `
All pairs are printed, a < b; below --min-shared the value is empty, shared and coverage are filled.
With --write, pairs and positions that have a value are stored beside the dataset, which must be loaded; loading other content removes them.

Examples:
  parley align talks-2025
  parley align talks-2025 --as-of 2025-11-25 --issue territory --issue ceasefire-first --min-shared 1
  parley align un-general-assembly --from 1946-01-01 --to 1946-12-31 --drop unanimous --format csv
  parley align my-stances.csv --scale 0..10 --json
  parley align talks-2025 --write`,
    )
  addFormatFlags(addSourceFlags(addParameterFlags(command, SCOPE_PARAMETERS)))
  return command.action(async (name: string, flags: AlignFlags) => {
    const query = valuesOfFlags(SCOPE_PARAMETERS, flags)
    const format = formatOf(flags)
    if (flags.write && format !== 'table' && format !== 'json') {
      throw new UserError('usage', '--format', '--write prints no pairs', {
        expected: `--json or none, found ${format}`,
      })
    }
    if (flags.write) return writeDerivedOf(name, flags, query, format === 'json')
    const dataset = await datasetOf(name, flags)
    const positions = resolvePositions(dataset, scopeOf(dataset, query))
    const rows = alignmentRows(positions, alignmentOf(positions))
    await printRows(flags, ALIGNMENT_COLUMNS, rows, answerScope(positions), 'pairs')
  })
}
