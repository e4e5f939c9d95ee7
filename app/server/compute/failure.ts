import { StoreUnavailableError } from '../../../graph-store/errors.ts'
import { UserError } from '../../../positions/errors.ts'
import type { Failure } from './messages.ts'

/** An error in a form that goes from one thread to another. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof UserError))
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  const { code, at, fault, details } = error
  const { cause, ...rest } = details
  return { code, at, fault, details: rest }
}

/** The error that a failure stands for. */
export function errorOf(failure: Failure): Error {
  if ('bug' in failure) return Object.assign(new Error('a computation failed'), { stack: failure.bug })
  const { code, at, fault, details } = failure
  // Whoever asks for texts goes on without them when the database is away.
  return code === 'store-away' ? new StoreUnavailableError(fault, null) : new UserError(code, at, fault, details)
}
