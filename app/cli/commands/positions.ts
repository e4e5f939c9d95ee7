import { Command } from 'commander'
import { SCOPE_PARAMETERS } from '../../../positions/parameters/index.ts'
import { outsideTerms, type Positions, resolvePositions, scopeOf } from '../../../positions/resolve/index.ts'
import { answerScope } from '../../api/answer-scope.ts'
import { POSITION_COLUMNS, positionRows, positionTable } from '../../api/position-rows.ts'
import { FOR_PAIRS, OF_PAIRS } from '../../calls/analysis.ts'
import { addSourceFlags, datasetOf, type SourceFlags } from '../dataset-source.ts'
import { refuseIdle } from '../flags.ts'
import { addParameterFlags, valuesOfFlags } from '../parameter-flags.ts'
import { addFormatFlags, type FormatFlags, formatOf, printRows } from '../print.ts'
import { tell } from '../tell-error.ts'

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
  parley positions un-ukraine --kind nation --format csv
  parley positions talks-2025 --level blocs --members mean

Of a delegation or bloc, held tells how many members hold which value (VALUE×COUNT), and the column cohesion the share at the most frequent one (the modal share, not the mean alignment of pairs, which coalitions and series call cohesion).`,
    )
  addFormatFlags(addSourceFlags(addParameterFlags(command, SCOPE_PARAMETERS)))
  return command.action(async (name: string, flags: SourceFlags & FormatFlags) => {
    refuseIdle(flags as unknown as Record<string, unknown>, [...OF_PAIRS, 'weight'], FOR_PAIRS)
    const query = valuesOfFlags(SCOPE_PARAMETERS, flags)
    const dataset = await datasetOf(name, flags)
    const positions = resolvePositions(dataset, scopeOf(dataset, query))
    const format = formatOf(flags)
    if (format === 'table') for (const line of outsideWords(positions)) tell(line)
    const rows = format === 'json' || format === 'ndjson' ? positionRows(positions) : positionTable(positions)
    await printRows(flags, POSITION_COLUMNS, rows, answerScope(positions), 'positions')
  })
}

/** So many persons are named; of more the first ones. */
const NAMED = 5

/** What to tell of statements outside of terms: nothing where there are none. */
function outsideWords(positions: Positions): string[] {
  const { statements, actors } = outsideTerms(positions)
  if (statements === 0) return []
  const named = actors.slice(0, NAMED).map(({ actor, statements: n, first, last }) => {
    const when = first === null ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`
    return `${actor} (${n}${when})`
  })
  const more = actors.length > NAMED ? `, and ${actors.length - NAMED} more (all with --json)` : ''
  const [of, persons] = [statements === 1 ? 'statement' : 'statements', actors.length === 1 ? 'person' : 'persons']
  const lie = statements === 1 ? 'lies outside its term and counts' : 'lie outside their terms and count'
  return [
    `${statements} ${of} of ${actors.length} ${persons} ${lie} for nobody at level ${positions.scope.level}: ${named.join(', ')}${more}`,
  ]
}
