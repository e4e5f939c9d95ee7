import type { ErrorCode } from '../../../positions/error-codes.ts'
import { UserError } from '../../../positions/errors.ts'

/** A request of ours that failed, in the worker or at the server: what to tell, and the HTTP status when there was one (undefined: no server answered). */
export class RequestProblem extends UserError {
  override readonly name = 'RequestProblem'
  readonly detail: string | undefined
  readonly status: number | undefined

  constructor({ code, title, detail, status }: ToldProblem, options?: ErrorOptions) {
    super(code, null, title, options)
    this.detail = detail
    this.status = status
  }
}

/** What is told of an error, in a form that goes from the worker to the page; of a bug (`internal`) the detail is its stack. */
export interface ToldProblem {
  readonly code: ErrorCode
  readonly title: string
  readonly detail?: string | undefined
  readonly status?: number | undefined
}

/** An error as it is told on the page. */
export function problemOf(error: unknown): ToldProblem {
  if (error instanceof RequestProblem) {
    return { code: error.code, title: error.message, detail: error.detail, status: error.status }
  }
  if (error instanceof UserError) return { code: error.code, title: error.message }
  return { code: 'internal', title: String(error), detail: error instanceof Error ? error.stack : undefined }
}

/** Fetches from our own server. Throws a RequestProblem that carries the server's own words (RFC 9457) when it says no. */
export async function request(fetcher: (url: string) => Promise<Response>, url: string): Promise<Response> {
  let response: Response
  try {
    response = await fetcher(url)
  } catch (cause) {
    throw new RequestProblem({ code: 'store-away', title: 'The server does not answer' }, { cause })
  }
  if (response.ok) return response
  throw new RequestProblem(await problemIn(response))
}

/** What the server says in an answer that is none. */
async function problemIn(response: Response): Promise<ToldProblem> {
  const { status } = response
  const isJson = response.headers.get('content-type')?.includes('json')
  const said = (isJson ? await response.json().catch(() => ({})) : {}) as Record<string, unknown>
  const { title, detail, type } = said
  return {
    code: (typeof type === 'string' ? type.replace(/^urn:parley:problem:/, '') : 'system') as ErrorCode,
    title: typeof title === 'string' ? title : `The server answered ${status}`,
    detail: typeof detail === 'string' ? detail : undefined,
    status,
  }
}
