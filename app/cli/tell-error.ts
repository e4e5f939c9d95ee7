import { CommanderError } from 'commander'
import { DiskFullError, saysDiskFull } from '../../graph-store/disk.ts'
import { ERROR_CODES, EXIT } from '../../positions/error-codes.ts'
import { UserError } from '../../positions/errors.ts'
import { PROGRAM_VERSION } from '../paths.ts'

/**
 * Tells an error on stderr and gives the exit code that it stands for: one for people as its sentence, any other as a bug, with what to send. `debug` adds
 * the stack; by default as PARLEY_DEBUG says.
 */
export function tellError(error: unknown, debug = Boolean(process.env.PARLEY_DEBUG)): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  const known = forPeople(error)
  tell(known ? known.message : bugReport(error))
  if (debug && error instanceof Error && error.stack !== undefined) tell(error.stack)
  return known ? ERROR_CODES[known.code].exit : EXIT.bug
}

/** An error as one for people; null for a bug. What the system refuses (a file, a port) and what somebody stopped is no fault of the program. */
function forPeople(error: unknown): UserError | null {
  if (error instanceof UserError) return error
  if (!(error instanceof Error)) return null
  if (error.name === 'AbortError') return error.cause instanceof UserError ? error.cause : stopped(error)
  const { code, syscall, path, message } = error as NodeJS.ErrnoException
  if (saysDiskFull(error)) {
    return path === undefined
      ? new UserError('disk-full', null, message, { cause: error })
      : new DiskFullError(path, '', { cause: error })
  }
  const isOfSystem = typeof code === 'string' && typeof syscall === 'string'
  return isOfSystem ? new UserError('system', null, message, { cause: error }) : null
}

function stopped(cause: Error): UserError {
  return new UserError('stopped', null, 'Stopped', { cause })
}

/** What a bug is told by: what happened, in which version, and what to send. */
function bugReport(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return [
    `Something went wrong in Parley ${PROGRAM_VERSION} (Node ${process.versions.node}, ${process.platform}): ${what}`,
    'This is a fault of Parley, not of your data. Please report it with these lines, the command as you called it, and, if you may, the data;',
    'with PARLEY_DEBUG=1 before the command it also prints where it happened.',
  ].join('\n')
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
