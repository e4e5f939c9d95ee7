/** What is asked and answered in Cypher, as schemas; `docs/cypher-api.md` tells the forms of values. */
import { z } from 'zod'
import { ACTOR_KINDS } from '../../positions/dataset/index.ts'
import { problemSchema } from './answers.ts'

/** The body of a question in Cypher. */
export const cypherQuestionSchema = z.strictObject({
  query: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
  dataset: z.string().optional(),
  rows: z.int().min(1).optional(),
  plan: z.boolean().optional(),
})

const notificationSchema = z.object({
  code: z.string(),
  title: z.string(),
  description: z.string(),
  severity: z.string(),
  line: z.number().nullable(),
  column: z.number().nullable(),
  offset: z.number().nullable(),
})

/** What is told of an answer as a whole; `ms` from the start of the run to the last row. */
const summarySchema = z.object({
  ms: z.number(),
  rows: z.number(),
  notifications: z.array(notificationSchema),
  notice: z.string().nullable(),
})
export type CypherSummary = z.infer<typeof summarySchema>

const truncated = z.union([z.literal(false), z.enum(['rows', 'bytes'])])

/** An answer in Cypher. */
export const cypherAnswerSchema = z.object({
  columns: z.array(z.string()),
  types: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  truncated,
  summary: summarySchema,
})
export type CypherAnswer = z.infer<typeof cypherAnswerSchema>

/** A query's plan: a tree of operators. */
export interface CypherPlanNode {
  readonly operator: string
  readonly details: string | null
  readonly rows: number | null
  readonly variables: readonly string[]
  readonly children: readonly CypherPlanNode[]
}

/** The plan of a query, as a tree of nodes `{operator, details, rows, variables, children}`, and the parameters that it uses. */
export const cypherPlanSchema = z.object({
  plan: z.record(z.string(), z.unknown()),
  parameters: z.array(z.string()),
  notifications: z.array(notificationSchema),
})
/** The plan of a query as it is sent. */
export interface CypherPlanAnswer extends Omit<z.infer<typeof cypherPlanSchema>, 'plan'> {
  readonly plan: CypherPlanNode
}

/** A problem with a query: what Neo4j says of it and where, or what was refused. */
export const cypherProblemSchema = problemSchema.extend({
  code: z.string().nullable().optional(),
  line: z.number().nullable().optional(),
  column: z.number().nullable().optional(),
  offset: z.number().nullable().optional(),
  refused: z.object({ kind: z.string(), name: z.string() }).optional(),
})
export type CypherProblem = z.infer<typeof cypherProblemSchema>

const propertySchema = z.object({ name: z.string(), types: z.array(z.string()), share: z.number() })
const partSchema = z.object({ name: z.string(), count: z.number(), properties: z.array(propertySchema) })
const signatureSchema = z.object({ name: z.string(), signature: z.string(), description: z.string() })

/** What the graph is made of. */
export const graphSchemaSchema = z.object({
  labels: z.array(partSchema.extend({ within: z.array(z.string()) })),
  relationships: z.array(partSchema.extend({ between: z.array(z.object({ from: z.string(), to: z.string() })) })),
  indexes: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      on: z.string(),
      names: z.array(z.string()),
      properties: z.array(z.string()),
      unique: z.boolean(),
      state: z.string(),
    }),
  ),
  procedures: z.array(signatureSchema),
  functions: z.array(signatureSchema),
  sampled: z.number(),
})
export type GraphSchemaAnswer = z.infer<typeof graphSchemaSchema>

const ofStance = { stance: z.string(), actor: z.string(), issue: z.string() }

/** What a search in a dataset has found. */
export const searchSchema = z.object({
  dataset: z.string(),
  q: z.string(),
  actors: z.array(
    z.object({ id: z.string(), name: z.string(), kind: z.enum(ACTOR_KINDS), aliases: z.array(z.string()) }),
  ),
  documents: z.array(
    z.object({ id: z.string(), title: z.string(), publisher: z.string().nullable(), url: z.string().nullable() }),
  ),
  evidence: z.array(
    z.object({ ...ofStance, document: z.string(), exact: z.string().nullable(), locator: z.string().nullable() }),
  ),
  stances: z.array(z.object({ ...ofStance, summary: z.string() })),
})
export type SearchAnswer = z.infer<typeof searchSchema>
