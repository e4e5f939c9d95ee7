import type { ErrorCode } from './error-codes.ts'

/** What else an error says: what was expected, what to do next, further members of its problem document, seconds until it is worth asking again. */
export interface ErrorDetails extends ErrorOptions {
  readonly expected?: string
  readonly next?: string
  readonly more?: Readonly<Record<string, unknown>>
  readonly retryAfter?: number
}

/**
 * The one kind of error for people: its code, what it is about (a parameter, a flag, or a place as file:row:column; null where the sentence names it), what is
 * wrong, what was expected and what to do next. Its message is all of that in one sentence. Whatever else is thrown is a bug in Parley, whatever it says.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError'
  readonly code: ErrorCode
  readonly at: string | null
  readonly fault: string
  readonly details: ErrorDetails

  constructor(code: ErrorCode, at: string | null, fault: string, details: ErrorDetails = {}) {
    const { expected, next } = details
    const sentence = [fault, expected && `expected ${expected}`].filter(Boolean).join(', ')
    super(`${at === null ? '' : `${at}: `}${[sentence, next].filter(Boolean).join('; ')}`, details)
    this.code = code
    this.at = at
    this.fault = fault
    this.details = details
  }
}
