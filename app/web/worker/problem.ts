/** A request of ours that failed: what to tell, and the HTTP status when there was one (undefined: the server did not answer). */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem'
  readonly detail: string | undefined
  readonly status: number | undefined

  constructor(title: string, detail?: string, status?: number, options?: ErrorOptions) {
    super(title, options)
    this.detail = detail
    this.status = status
  }
}

/** An error as it is told on the page. */
export function problemOf(error: unknown): { title: string; detail: string | undefined; status: number | undefined } {
  if (error instanceof RequestProblem) return { title: error.message, detail: error.detail, status: error.status }
  return { title: error instanceof Error ? error.message : String(error), detail: undefined, status: undefined }
}

/** Fetches from our own server. Throws a RequestProblem that carries the server's own words (RFC 9457) when it says no. */
export async function request(fetcher: (url: string) => Promise<Response>, url: string): Promise<Response> {
  let response: Response
  try {
    response = await fetcher(url)
  } catch (cause) {
    throw new RequestProblem('The server does not answer', undefined, undefined, { cause })
  }
  if (response.ok) return response
  let title = `The server answered ${response.status}`
  let detail: string | undefined
  if (response.headers.get('content-type')?.includes('json')) {
    const problem = (await response.json().catch(() => ({}))) as { title?: unknown; detail?: unknown }
    if (typeof problem.title === 'string') title = problem.title
    if (typeof problem.detail === 'string') detail = problem.detail
  }
  throw new RequestProblem(title, detail, response.status)
}
