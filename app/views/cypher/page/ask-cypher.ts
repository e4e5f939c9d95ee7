import { UserError } from '../../../../positions/errors.ts'
import { pageFetch } from '../../../web/state/page-fetch.ts'
import type { Plan, Problem, Result, Schema } from './answer-types.ts'

/** A question in Cypher with its parameters. */
export interface Question {
  readonly query: string
  readonly params: { readonly [name: string]: unknown }
  /** What `$dataset` is, when the parameters do not say. */
  readonly dataset?: string
}

/** The rows of a query. Throws a CypherProblem; a caller that aborts gets an AbortError, and the server frees the query. */
export function askRows(question: Question, signal: AbortSignal): Promise<Result> {
  return post<Result>(question, signal)
}

/** How Neo4j would run a query. Throws a CypherProblem. */
export function askPlan(question: Question, signal: AbortSignal): Promise<Plan> {
  return post<Plan>({ ...question, plan: true }, signal)
}

/** The live graph model, or null while there is none to be had. */
export async function askSchema(): Promise<Schema | null> {
  const response = await pageFetch('/api/schema')
  return response.ok ? ((await response.json()) as Schema) : null
}

/** A query without an answer, with what the server tells of it. */
export class CypherProblem extends UserError {
  readonly problem: Problem

  constructor(problem: Problem) {
    super('cypher-error', null, problem.title)
    this.problem = problem
  }
}

/** Pages of one machine wait fairly for each other by this name. */
const CLIENT = Math.random().toString(36).slice(2, 14)

async function post<T>(body: Question & { plan?: boolean }, signal: AbortSignal): Promise<T> {
  const response = await pageFetch('/api/cypher', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'parley-client': CLIENT },
    body: JSON.stringify(body),
    signal,
  })
  if (response.ok) return (await response.json()) as T
  const problem = await response.json().catch(() => ({ title: response.statusText || String(response.status) }))
  throw new CypherProblem({ ...problem, status: response.status })
}
