import { messages } from '../messages.ts'
import { problemOf, RequestProblem } from '../worker/problem.ts'

/** An error as the page shows it: one for people as it is; a bug as that, with a way on, while the browser's console says more. */
export function pageProblem(error: unknown): RequestProblem {
  const problem = problemOf(error)
  if (problem.code !== 'internal') return error instanceof RequestProblem ? error : new RequestProblem(problem)
  if (problem.detail !== undefined) console.error(problem.title, problem.detail)
  return new RequestProblem({ code: 'internal', title: messages.bug, status: problem.status }, { cause: error })
}

/** What the page says of an error. */
export function errorWords(error: unknown): string {
  const { message, detail } = pageProblem(error)
  return detail === undefined ? message : `${message}: ${detail}`
}
