import { Command } from 'commander'
import { saysDiskFull } from '../../graph-store/disk.ts'
import { EXIT } from '../../positions/error-codes.ts'
import { PROGRAM_VERSION } from '../paths.ts'
import { refuseRepeated } from './flags.ts'
import { tell, tellError } from './tell-error.ts'

/** Loads the command of an analysis. */
const analysis = (id: string) => async () => (await import('./commands/analyses.ts')).analysisCommand(id)

/** Every command, in the order in which the help lists them; the code of one is loaded when it is called. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).startCommand(),
  load: async () => (await import('./commands/load.ts')).loadCommand(),
  validate: async () => (await import('./commands/validate.ts')).validateCommand(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand(),
  history: async () => (await import('./commands/history.ts')).historyCommand(),
  restore: async () => (await import('./commands/history.ts')).restoreCommand(),
  remove: async () => (await import('./commands/remove.ts')).removeCommand(),
  list: async () => (await import('./commands/list.ts')).listCommand(),
  align: async () => (await import('./commands/align.ts')).alignCommand(),
  positions: async () => (await import('./commands/positions.ts')).positionsCommand(),
  explain: analysis('robustness'),
  coalitions: analysis('coalitions'),
  polarisation: analysis('polarisation'),
  series: analysis('series'),
  shifts: analysis('shifts'),
  scenario: analysis('scenario'),
  balance: async () => (await import('./commands/balance.ts')).balanceCommand(),
  mactor: analysis('mactor'),
  measures: async () => (await import('./commands/measures.ts')).measuresCommand(),
  query: async () => (await import('./commands/query.ts')).queryCommand(),
  shell: async () => (await import('./commands/shell.ts')).shellCommand(),
  schema: async () => (await import('./commands/schema.ts')).schemaCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  open: async () => (await import('./commands/open.ts')).openCommand(),
  publish: async () => (await import('./commands/publish.ts')).publishCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  db: async () => (await import('./commands/db.ts')).dbCommand(),
}

/** The command that is called, alone; all of them where none is, or one that there is not, so that help and errors can tell of them. */
function called(first: string | undefined): readonly string[] {
  return first !== undefined && Object.hasOwn(COMMANDS, first) ? [first] : Object.keys(COMMANDS)
}

/** Runs the `parley` command with these arguments and sets the process's exit code: 0 done, 1 data, 2 usage, 3 a service is not there, 70 a bug. */
export async function main(args: readonly string[]): Promise<void> {
  // What nobody waits for, such as a timer's work, fails here.
  process.on('uncaughtException', (error) => process.exit(tellError(error)))
  // A reader that has seen enough (head, less) closes the pipe: that ends the command, and is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done)
    tell(
      saysDiskFull(error)
        ? 'disk: the disk that the output goes to is full, and it is cut off: make room, and do it again.'
        : `output: ${error.message}`,
    )
    process.exit(EXIT.service)
  })
  const program = new Command('parley')
    .description('Who stands where, who stands with whom, and says who.')
    .version(PROGRAM_VERSION)
    .showHelpAfterError('(parley COMMAND --help shows how it is used)')
    .addHelpText(
      'after',
      `
DATASET is a data package's folder, a CSV with actor,issue,value, a dataset in the store, or a shipped seed.
Exit codes: 0 done, 1 the data are at fault, 2 wrong usage, 3 a service is not there, 70 a bug in Parley (PARLEY_DEBUG=1 adds its stack).

Examples:
  parley start
  parley align talks-2025
  parley validate my-package`,
    )
  for (const name of called(args[0])) program.addCommand(await (COMMANDS[name] as () => Promise<Command>)())
  for (const command of [program, ...program.commands, ...program.commands.flatMap((parent) => parent.commands)]) {
    command.exitOverride()
    refuseRepeated(command)
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    process.exitCode = tellError(error)
  }
}
