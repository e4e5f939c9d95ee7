import type { Command } from 'commander'
import type { ImportReport } from '../../../graph-loader/import/index.ts'
import { formatProblem, untold } from '../../../graph-loader/index.ts'
import { isDatasetId } from '../../../positions/dataset/index.ts'
import { UserError } from '../../../positions/errors.ts'
import { shown } from '../../../positions/text.ts'
import { counted, countsText } from '../../api/counts-text.ts'
import { write } from '../print.ts'
import { tell } from '../tell-error.ts'

const MOST_TOLD = 20

/** The flags of every import. */
export interface ImportFlags {
  readonly output: string
  readonly id?: string
  readonly json?: boolean
}

/** Adds them to a command; `id` says by what a dataset is called without a flag. */
export function addImportFlags(command: Command, id = 'the file’s name; of several files, the folder’s'): Command {
  return command
    .requiredOption('-o, --output <dir>', 'the folder of the new data package')
    .option('--id <id>', `the dataset’s id (default: ${id})`)
    .option('--json', 'prints the result for machines')
}

/** The id that was given, checked. Throws a `UserError`. */
export function checkedId(id: string | undefined): string | undefined {
  if (id === undefined || isDatasetId(id)) return id
  throw new UserError('usage', '--id', '', {
    expected: `text on one line without blanks at its ends, and neither . nor .., found ${shown(id)}`,
  })
}

/** Prints what an import wrote, its warnings on stderr; `more` goes into the report for machines. */
export async function printReport(
  { dataset, warnings, warningGroups, totalWarnings }: ImportReport,
  output: string,
  json: boolean | undefined,
  more: object = {},
): Promise<void> {
  const { info, actors, issues, stances, documents } = dataset
  const counts = { actors: actors.length, issues: issues.length, stances: stances.length, documents: documents.length }
  if (json) {
    const report = {
      dataset: info.id,
      sha256: info.sha256,
      folder: output,
      ...counts,
      ...more,
      warnings,
      warningGroups,
      totalWarnings,
    }
    await write(`${JSON.stringify(report)}\n`)
    return
  }
  const told = warningGroups.slice(0, MOST_TOLD)
  for (const group of told) tell(formatProblem(group))
  const left = untold(told, totalWarnings)
  if (left > 0) tell(`… and ${left} more warnings (--json lists them)`)
  await write(`${info.id}: ${countsText(counts)}, ${counted(counts.documents, 'document')} in ${output}\n`)
}
