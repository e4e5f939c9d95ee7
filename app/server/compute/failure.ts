import { misfitOf } from '../misfit.ts'
import { ApiProblem } from '../problem.ts'
import type { Failure } from './messages.ts'

/** An error in a form that goes from one thread to another. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiProblem) return { type: error.type, detail: error.message, more: error.more }
  const misfit = misfitOf(error)
  if (misfit !== null) return { type: 'bad-parameter', detail: misfit, more: {} }
  return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

/** The error that a failure stands for. */
export function errorOf(failure: Failure): Error {
  if (!('fault' in failure)) return new ApiProblem(failure.type, failure.detail, failure.more)
  const error = new Error('a computation failed')
  error.stack = failure.fault
  return error
}
