import type { MiddlewareHandler } from 'hono'
import { UserError } from '../../positions/errors.ts'

/** How long a body may take to arrive, and an answer to be made, in milliseconds, unless told. */
export const LIMIT_MS = 60_000

/** A time as a sentence tells it: `60 seconds`. */
export function inSeconds(ms: number): string {
  return `${ms / 1000} seconds`
}

/**
 * What the work comes to; rejects with what `late` says when that takes longer than `ms`. The work goes on, and what becomes of it is not heard.
 */
export async function inTime<T>(work: Promise<T>, ms: number, late: () => UserError): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  // The error is made in the promise's own turn: what is thrown in a timer is heard by nobody, and ends the process.
  const clock = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  }).then((): never => {
    throw late()
  })
  try {
    return await Promise.race([work, clock])
  } finally {
    clearTimeout(timer)
  }
}

/** Answers a call that takes longer than `ms` with the problem `timeout`. */
export function answeredInTime(ms: number): MiddlewareHandler {
  return (_, next) =>
    inTime(next(), ms, () => new UserError('timeout', null, `The answer took more than ${inSeconds(ms)}.`))
}
