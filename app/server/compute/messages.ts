import type { MessagePort } from 'node:worker_threads'
import type { ProblemType } from '../problem.ts'
import type { Question } from './questions.ts'
import type { Shipment } from './shipment.ts'

/** What a thread is given to do; `port` is for this one question. */
export interface Job {
  readonly shipment: Shipment
  readonly question: Question
  readonly port: MessagePort
}

/** Why there is no answer: a problem to be told, or a fault of the program with its stack. */
export type Failure =
  | { readonly type: ProblemType; readonly detail: string; readonly more: Readonly<Record<string, unknown>> }
  | { readonly fault: string }

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
  | { readonly kind: 'no-texts'; readonly ask: number; readonly away: boolean; readonly failure: Failure }

/** So many bytes a thread sends before it waits to be given room for more. */
export const WINDOW = 1024 * 1024
