import {
  CypherBusyError,
  CypherCancelledError,
  CypherError,
  CypherRefusedError,
  CypherTimeoutError,
  CypherTooLongError,
  ParameterError,
} from '../../graph-store/guard/index.ts'
import { ApiProblem } from './problem.ts'

/** What an error of the guard is to people who ask over HTTP; null for other errors. */
export function cypherProblem(error: unknown): ApiProblem | null {
  if (error instanceof CypherError) {
    const { line, column, offset } = error.place ?? { line: null, column: null, offset: null }
    return new ApiProblem('cypher-error', error.message, { code: error.code, line, column, offset })
  }
  if (error instanceof CypherRefusedError) {
    return new ApiProblem('cypher-refused', error.message, { refused: error.refused })
  }
  if (error instanceof CypherTimeoutError) return new ApiProblem('cypher-timeout', error.message)
  if (error instanceof CypherTooLongError) return new ApiProblem('too-large', error.message)
  if (error instanceof ParameterError) return new ApiProblem('bad-parameter', error.message)
  if (error instanceof CypherBusyError) {
    return new ApiProblem(error.restarting ? 'cypher-restarting' : 'cypher-busy', error.message, {}, error.seconds)
  }
  // Nobody is there to read it.
  if (error instanceof CypherCancelledError) return new ApiProblem('cypher-timeout', error.message)
  return null
}
