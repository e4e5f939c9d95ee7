/** The commands of the analyses: flags, help and printing come from the one definition that the HTTP API has too. */
import { Command } from 'commander'
import { alignmentOf } from '../../../positions/alignment/index.ts'
import { UserError } from '../../../positions/errors.ts'
import { resolvePositions, scopeOf } from '../../../positions/resolve/index.ts'
import { ANALYSES } from '../../calls/analyses.ts'
import type { Analysis, Desk } from '../../calls/analysis.ts'
import { addSourceFlags, type NamedDataset, type SourceFlags, withDataset } from '../dataset-source.ts'
import { kebab, refuseIdle } from '../flags.ts'
import { addParameterFlags, valuesOfFlags } from '../parameter-flags.ts'
import { addFormatFlags, type FormatFlags, formatOf, printRows, put } from '../print.ts'
import { tell } from '../tell-error.ts'

/** The command of an analysis, by its id. */
export function analysisCommand(id: string): Command {
  const { command: name, summary, path, parameters, files, examples, ...analysis } = ANALYSES[id] as Analysis
  const command = new Command(name)
    .description(summary)
    .argument('<dataset>', 'a data package’s folder, a CSV, or the id of a dataset')
  const ofPair = path.includes('{a}')
  if (ofPair) command.argument('<a>', 'an actor').argument('<b>', 'another')
  command.addHelpText('after', `\nExamples:\n${examples.map((line) => `  parley ${name} ${line}`).join('\n')}`)
  const table = { ...parameters, ...files }
  addFormatFlags(addSourceFlags(addParameterFlags(command, table)))
  return command.action(async (dataset: string, ...rest: unknown[]) => {
    const [a, b] = ofPair ? (rest as string[]) : ['', '']
    const flags = rest[ofPair ? 2 : 0] as SourceFlags & FormatFlags
    // Form is the command’s own: --format has more, and --raw is checked beside it.
    const { format: _format, raw: _raw, for: _for, output: _output, ...given } = flags
    const query = valuesOfFlags(table, given)
    const fault = analysis.check?.(query)
    if (fault) throw new UserError('usage', `--${kebab(fault.name)}`, fault.expected)
    const format = formatOf(flags)
    for (const [names, only] of analysis.idle?.(query) ?? []) refuseIdle(query, names, only)
    await withDataset(dataset, flags, async (named) => {
      const answer = await analysis.run(
        { dataset: named.dataset, query, a: a as string, b: b as string },
        deskOf(named),
      )
      if (format === 'json') return put(flags, [`${JSON.stringify(answer)}\n`])
      if (format === 'table') for (const line of analysis.sentences?.(answer) ?? []) tell(line)
      return printRows(flags, analysis.columns, analysis.rows(answer), answer as object, name)
    })
  })
}

/** Computes on the spot, for one question. */
function deskOf({ store }: NamedDataset): Desk {
  const positions: Desk['positions'] = (dataset, query) => resolvePositions(dataset, scopeOf(dataset, query))
  return {
    positions,
    alignment(dataset, query) {
      const resolved = positions(dataset, query)
      return { positions: resolved, alignment: alignmentOf(resolved) }
    },
    words: {
      stances: async (...of) => (await store()).stances(...of),
      documents: async (...of) => (await store()).documents(...of),
    },
  }
}
