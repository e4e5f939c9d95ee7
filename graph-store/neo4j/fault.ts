import { Neo4jError } from 'neo4j-driver'
import type { z } from 'zod'
import { DatasetDamagedError } from '../errors.ts'

/** What is found in the graph is not what a load writes; the message says of which node, and what. */
export class Fault extends Error {
  override readonly name = 'Fault'
}

/** A value as its schema has it; `what` names whose it is. Throws a `Fault` when it is anything else. */
export function understoodAs<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Fault(`${what}: ${issue?.path.join('.') || 'it'}: ${issue?.message}`)
}

/** Whether an error is the database's own, which ends the transaction that it comes up in. */
export function isQueryError(error: unknown): error is Neo4jError {
  return error instanceof Neo4jError
}

/** An error met while a dataset is read, as damage of that dataset where it is not of the database as a whole. */
export function damageOf(dataset: string, error: unknown): unknown {
  if (error instanceof Fault) return new DatasetDamagedError(dataset, error.message, { cause: error })
  if (isQueryError(error) && error.code.startsWith('Neo.ClientError.Statement.')) {
    return new DatasetDamagedError(dataset, `a value is of another type than a load writes (${error.message})`, {
      cause: error,
    })
  }
  if (error instanceof TypeError || error instanceof RangeError) {
    return new DatasetDamagedError(dataset, `it cannot be read (${error.message})`, { cause: error })
  }
  return error
}
