import { CommanderError } from 'commander'
import { z } from 'zod'
import { InvalidDataError } from '../../graph-loader/index.ts'
import { DiskFullError, saysDiskFull } from '../../graph-store/disk.ts'
import { StoreUnavailableError } from '../../graph-store/errors.ts'
import { CypherBusyError } from '../../graph-store/guard/errors.ts'
import { LocalNeo4jError } from '../../graph-store/local/errors.ts'
import { paramFault } from '../../positions/param-fault.ts'
import { PortTakenError } from '../server/port-taken.ts'
import { EXIT } from './exit-codes.ts'

/** The person called the command wrongly; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Tells an error on stderr as a sentence, without a stack, and gives the exit code that it stands for. */
export function tellError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (error instanceof z.ZodError) {
    for (const issue of error.issues) tell(`--${kebab(String(issue.path[0]))}: ${paramFault(issue)}`)
    return EXIT.usage
  }
  if (saysDiskFull(error)) {
    const { path, message } = error as NodeJS.ErrnoException
    tell(path === undefined || error instanceof DiskFullError ? message : new DiskFullError(path, '').message)
    return EXIT.service
  }
  const message = error instanceof Error ? error.message : String(error)
  tell(message)
  if (error instanceof UsageError) return EXIT.usage
  if (error instanceof CypherBusyError) return EXIT.service
  if (error instanceof StoreUnavailableError || error instanceof LocalNeo4jError || error instanceof PortTakenError) {
    return EXIT.service
  }
  if (!(error instanceof InvalidDataError) && process.env.PARLEY_DEBUG && error instanceof Error)
    tell(error.stack ?? '')
  return EXIT.data
}

/** Writes a line for people on stderr; stdout is for results. */
export function tell(line: string): void {
  process.stderr.write(`${line.replace(COMMANDS_A_TERMINAL, codePoint)}\n`)
}

/** What a terminal obeys instead of showing it: control characters save the line break and the tab, and those that turn the direction of what follows. */
const COMMANDS_A_TERMINAL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

function codePoint(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
