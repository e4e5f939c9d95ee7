import { Command } from 'commander'
import { resolvePositions, scopeOf } from '../../../positions/resolve/resolve-positions.ts'
import { answerScope } from '../../api/answer-scope.ts'
import { POSITION_COLUMNS, positionRows } from '../../api/position-rows.ts'
import { addSourceFlags, datasetOf, type SourceFlags } from '../dataset-source.ts'
import { addFormatFlags, type FormatFlags, printRows } from '../print.ts'
import { addScopeFlags, scopeQueryOfFlags } from '../scope-flags.ts'

/** `parley positions`: who holds what at a time. */
export function positionsCommand(): Command {
  const command = new Command('positions')
    .description('who holds what: positions resolved from stances at a time')
    .argument('<dataset>', 'a data package’s folder, a CSV, or the id of a dataset')
    .addHelpText(
      'after',
      `
Every cell with a stance of any status is printed; actors without one on an issue are not.

Examples:
  parley positions talks-2025
  parley positions talks-2025 --level persons --issue territory --as-of 2025-08-09
  parley positions un-ukraine --kind nation --format csv`,
    )
  addFormatFlags(addSourceFlags(addScopeFlags(command)))
  return command.action(async (name: string, flags: SourceFlags & FormatFlags) => {
    const query = scopeQueryOfFlags(flags as unknown as Record<string, unknown>)
    const dataset = await datasetOf(name, flags)
    const positions = resolvePositions(dataset, scopeOf(dataset, query))
    await printRows(flags, POSITION_COLUMNS, positionRows(positions), answerScope(positions), 'positions')
  })
}
