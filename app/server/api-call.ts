/** The calls of the HTTP API: what each takes and answers stands once, and both its route and its documentation are made from that. */

import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { ErrorCode } from '../../positions/error-codes.ts'
import { UserError } from '../../positions/errors.ts'
import {
  givenIn,
  givenTwice,
  type Parameters,
  readParameters,
  type ValuesOf,
} from '../../positions/parameters/index.ts'
import { shown } from '../../positions/text.ts'
import { windowInOrder } from '../api/window-in-order.ts'

/** A call, for its route and for OpenAPI. */
export interface ApiCall<P extends Parameters = Parameters> {
  readonly method?: 'post'
  /** With what varies in braces: `/api/datasets/{id}`. */
  readonly path: string
  readonly operationId: string
  readonly tag: Tag
  /** What it answers, without a full stop. */
  readonly summary: string
  readonly parameters?: P
  /** What the call is about, as JSON. */
  readonly body?: z.ZodType
  /** What it answers, by media type: JSON by a schema, any other as text or as bytes. */
  readonly answers: Readonly<Record<string, z.ZodType | 'text' | 'bytes'>>
  /** Whether it answers 304 to who names the version that it has. */
  readonly versioned?: true
  /** Problems that it may answer with, beside those of any call. */
  readonly problems?: readonly ErrorCode[]
}

/** Problems of a call about a dataset, … */
export const OF_DATASET = ['not-found', 'not-ready'] as const
/** … of one that asks the store for its words, … */
export const OF_STORE = [...OF_DATASET, 'store-away', 'damaged'] as const
/** … and of one that is computed. */
export const OF_COMPUTING = [...OF_STORE, 'server-busy', 'too-heavy'] as const

/** What calls are about, for documentation. */
export const TAGS = {
  service: 'The service itself',
  datasets: 'Datasets as they are',
  positions: 'Who holds what, and who aligns with whom',
  analyses: 'What follows from positions and alignment',
  files: 'Views as pictures, and as graphs for other programs',
  cypher: 'Questions in Cypher, and what the graph is made of',
} as const
export type Tag = keyof typeof TAGS

/** Adds a call to the routes, and to the list that documentation is made from. */
export type AddCall = <const P extends Parameters>(
  call: ApiCall<P>,
  handle: (c: Context, query: ValuesOf<P>) => Response | Promise<Response>,
) => void

/** What adds calls to an application; each is noted in `calls`. Parameters that a call does not take are refused before it is asked. */
export function callsOf(app: Hono, calls: ApiCall[]): AddCall {
  return (call, handle) => {
    calls.push(call)
    const { method = 'get', path, parameters } = call
    app[method](path.replace(/\{(\w+)\}/g, ':$1'), (c) =>
      handle(c, readQuery(parameters ?? ({} as typeof parameters & {}), c.req.url)),
    )
  }
}

/** The parameters of a URL. Throws a `UserError` that names the parameter and what was expected (one that is not known, or given twice and takes one value, too), also for a window that ends before it begins. */
export function readQuery<P extends Parameters>(table: P, url: string): ValuesOf<P> {
  const params = new URL(url).searchParams
  const twice = givenTwice(params, table)
  if (twice.length > 0) {
    const repeated = twice.map(({ name, times }) => `${shown(name)}: given ${times} times, and takes one value`)
    throw new UserError('bad-parameter', null, repeated.join('; '))
  }
  const given = givenIn(params, table)
  const { values, faults } = readParameters(table, given)
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(table, name))
  const wrong = [
    ...faults.map(({ name, expected }) => `${name}: ${expected}`),
    ...(unknown.length > 0 ? [`unknown parameter ${unknown.map((name) => shown(name)).join(', ')}`] : []),
  ]
  if (wrong.length > 0) throw new UserError('bad-parameter', null, wrong.join('; '))
  return windowInOrder(values)
}
