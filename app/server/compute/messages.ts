import type { MessagePort } from 'node:worker_threads'
import { StoreUnavailableError } from '../../../graph-store/errors.ts'
import type { ErrorCode } from '../../../positions/error-codes.ts'
import { type ErrorDetails, UserError } from '../../../positions/errors.ts'
import type { Question } from './questions.ts'
import type { Shipment } from './shipment.ts'

/** What a thread is given to do; `port` is for this one question. */
export interface Job {
  readonly shipment: Shipment
  readonly question: Question
  readonly port: MessagePort
}

/** Why there is no answer: the parts of an error for people, or the stack of a bug. */
export type Failure =
  | { readonly code: ErrorCode; readonly at: string | null; readonly fault: string; readonly details: ErrorDetails }
  | { readonly bug: string }

/** What a thread says of its question, in this order: what it needs to be told, the head, chunks, and the end or a failure. */
export type FromThread =
  | { readonly kind: 'ask'; readonly ask: number; readonly method: 'stances' | 'documents'; readonly args: unknown[] }
  | { readonly kind: 'head'; readonly headers: Readonly<Record<string, string>>; readonly length: number | null }
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** What a thread is told: that so many more bytes may be sent, or the texts that it asked for. */
export type ToThread =
  | { readonly kind: 'room'; readonly bytes: number }
  | { readonly kind: 'texts'; readonly ask: number; readonly value: unknown }
  | { readonly kind: 'no-texts'; readonly ask: number; readonly failure: Failure }

/** So many bytes a thread sends before it waits to be given room for more. */
export const WINDOW = 1024 * 1024

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
