import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { ROOT } from '../paths.ts'
import { alignCommand } from './commands/align.ts'
import {
  coalitionsCommand,
  explainCommand,
  mactorCommand,
  polarisationCommand,
  scenarioCommand,
  seriesCommand,
  shiftsCommand,
} from './commands/analyses.ts'
import { balanceCommand } from './commands/balance.ts'
import { dbCommand } from './commands/db.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { listCommand } from './commands/list.ts'
import { loadCommand } from './commands/load.ts'
import { measuresCommand } from './commands/measures.ts'
import { openCommand } from './commands/open.ts'
import { positionsCommand } from './commands/positions.ts'
import { publishCommand } from './commands/publish.ts'
import { queryCommand } from './commands/query.ts'
import { schemaCommand } from './commands/schema.ts'
import { shellCommand } from './commands/shell.ts'
import { startCommand } from './commands/start.ts'
import { validateCommand } from './commands/validate.ts'
import { tellError } from './tell-error.ts'

/** Every command, in the order in which the help lists them. */
const COMMANDS = [
  startCommand,
  loadCommand,
  validateCommand,
  listCommand,
  alignCommand,
  positionsCommand,
  explainCommand,
  coalitionsCommand,
  polarisationCommand,
  seriesCommand,
  shiftsCommand,
  scenarioCommand,
  balanceCommand,
  mactorCommand,
  measuresCommand,
  queryCommand,
  shellCommand,
  schemaCommand,
  exportCommand,
  openCommand,
  publishCommand,
  importCommand,
  dbCommand,
]

/** Runs the `parley` command with these arguments and sets the process's exit code: 0 done, 1 data, 2 usage, 3 a service is not there. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (head, less) closes the pipe: that ends the command, and is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const program = new Command('parley')
    .description('Who stands where, who stands with whom, and says who.')
    .version(version)
    .showHelpAfterError('(parley COMMAND --help shows how it is used)')
    .addHelpText(
      'after',
      `
DATASET is a data package's folder, a CSV with actor,issue,value, a dataset in the store, or a shipped seed.
Exit codes: 0 done, 1 the data are at fault, 2 wrong usage, 3 a service is not there.

Examples:
  parley start
  parley align talks-2025
  parley validate my-package`,
    )
  for (const make of COMMANDS) program.addCommand(make())
  for (const command of [program, ...program.commands, ...program.commands.flatMap((parent) => parent.commands)]) {
    command.exitOverride()
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    process.exitCode = tellError(error)
  }
}
