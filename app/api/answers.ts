/** The answers of the HTTP API, as schemas: the server documents itself with them, the page takes its types from them. */
import { z } from 'zod'
import {
  actorSchema,
  affiliationSchema,
  defaultsSchema,
  documentSchema,
  issueSchema,
  STATUSES,
  scaleSchema,
  stanceSchema,
} from '../../positions/dataset/index.ts'
import { MEMBER_RULES } from '../../positions/member-rule.ts'
import { VIA } from '../../positions/resolve/index.ts'

/** How far a load is; `rate` in stances per second, `secondsLeft` null while it cannot be told. */
const progressSchema = z.object({
  phase: z.enum(['waiting', 'reading', 'checking', 'comparing', 'keeping', 'removing', 'writing', 'fetching']),
  done: z.number(),
  total: z.number(),
  rate: z.number().nullable(),
  secondsLeft: z.number().nullable(),
})
export type Progress = z.infer<typeof progressSchema>

/** A dataset as the list shows it. `ready` means that it can be asked; `notice` is a sentence for people, if there is one. */
export const datasetSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  version: z.string().optional(),
  sha256: z.string().nullable(),
  actors: z.number(),
  issues: z.number(),
  stances: z.number(),
  documents: z.number(),
  status: z.enum(['ready', 'loading', 'failed']),
  /** Whether the last complete version is being served meanwhile. */
  servesFormer: z.boolean(),
  progress: progressSchema.nullable(),
  notice: z.string().nullable(),
  loadedAt: z.string().nullable(),
  /** When all of it was last compared with what was loaded and found right (UTC); null when never, or not since its last load. */
  verifiedAt: z.string().nullable().optional(),
})
export type DatasetAnswer = z.infer<typeof datasetSchema>

/** A dataset whole, save stances and documents. */
export const datasetDetailSchema = datasetSchema.extend({
  licence: z.string().optional(),
  sources: z.array(z.object({ title: z.string(), path: z.string().optional() })),
  defaults: defaultsSchema,
  span: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** The number of stances stated on each date, for a time axis: `[date, count]`, by date. */
  dates: z.array(z.tuple([z.string(), z.number()])),
  items: z.object({
    actors: z.array(actorSchema),
    affiliations: z.array(affiliationSchema),
    scales: z.array(scaleSchema),
    issues: z.array(issueSchema),
  }),
})
export type DatasetDetail = z.infer<typeof datasetDetailSchema>

/** What Cypher is doing: `none` without a Neo4j, `stuck` when every place is taken by queries that do not stop in a Neo4j that is not managed. */
const cypherHealthSchema = z.object({
  state: z.enum(['ready', 'restarting', 'stuck', 'none']),
  running: z.number(),
  waiting: z.number(),
  atOnce: z.number(),
  /** How often Neo4j was restarted for a query that did not stop. */
  restarts: z.number(),
  notice: z.string().nullable(),
  limits: z.object({ ms: z.number(), rows: z.number(), bytes: z.number(), characters: z.number() }),
})
export type CypherHealth = z.infer<typeof cypherHealthSchema>

/** The state of the service; `starting` names what the store is doing (fetching, starting) until it answers. */
export const healthSchema = z.object({
  status: z.enum(['ok', 'loading', 'degraded']),
  version: z.string(),
  store: z.object({
    kind: z.enum(['neo4j', 'memory']),
    name: z.string(),
    version: z.string().nullable(),
    address: z.string().nullable(),
    state: z.enum(['starting', 'up', 'down']),
    /** A sentence for people: what it is doing, or what is missing and how to get it. */
    notice: z.string().nullable(),
  }),
  cypher: cypherHealthSchema.optional(),
  /** Whether datasets may be saved here; absent where they may not. */
  saving: z.boolean().optional(),
})
export type Health = z.infer<typeof healthSchema>

/** Whether the group's own word is its position (`own`), and how many of its members hold which value, spoke without one, are silent; `cohesion` the modal share (1 − variation ratio), not the mean alignment of pairs, which coalitions and series call so. */
const membersSchema = z.object({
  own: z.boolean(),
  points: z.array(z.object({ value: z.number(), count: z.number() })),
  unclear: z.number(),
  silent: z.number(),
  cohesion: z.number().nullable(),
})

/**
 * A resolved position. `from` is the actor whose stance it is, null when it is made of several by `rule`; `inheritedFrom` the same when inherited, else null;
 * `members` tells of a unit that others count for what they hold.
 */
const positionSchema = z.object({
  actor: z.string(),
  issue: z.string(),
  value: z.number().nullable(),
  status: z.enum(STATUSES),
  via: z.enum(VIA),
  from: z.string().nullable(),
  inheritedFrom: z.string().nullable(),
  statedOn: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  rule: z.enum(MEMBER_RULES).nullable(),
  members: membersSchema.nullable(),
})
export type PositionAnswer = z.infer<typeof positionSchema>

/** What a request was completed to, and what it left out. */
export const scopeAnswerSchema = z.object({
  dataset: z.string(),
  sha256: z.string(),
  measure: z.string(),
  minShared: z.number(),
  asOf: z.string().nullable(),
  knownAt: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  level: z.string(),
  /** The rule by which members' positions become their group's; `by-scale`: majority, on continuous scales the median. */
  members: z.enum([...MEMBER_RULES, 'by-scale']),
  issues: z.number(),
  left: z.object({ partial: z.number(), unanimous: z.number() }),
  /** Statements that lie outside of the terms of those who made them, and so count for nobody at this level. */
  outside: z.object({
    statements: z.number(),
    actors: z.array(
      z.object({
        actor: z.string(),
        statements: z.number(),
        first: z.string().nullable(),
        last: z.string().nullable(),
      }),
    ),
  }),
})

/** Resolved positions, by unit and issue. */
export const positionsSchema = scopeAnswerSchema.extend({
  positions: z.array(positionSchema),
  next: z.string().nullable(),
})

/** The alignment of a pair; `value` null below minShared or where the measure has none. */
const alignmentSchema = z.object({
  a: z.string(),
  b: z.string(),
  value: z.number().nullable(),
  shared: z.number(),
  coverage: z.number(),
})
export const alignmentsSchema = scopeAnswerSchema.extend({
  pairs: z.array(alignmentSchema),
  next: z.string().nullable(),
})

/** One side of an issue in a pair's account: what is held, the stance with its evidence that it rests on, and all stances when it is made of several. */
const sideSchema = positionSchema
  .omit({ actor: true, issue: true })
  .extend({ stance: stanceSchema.nullable(), stances: z.array(stanceSchema) })
  .nullable()

/** The account of a pair, issue by issue; contributions sum to the value where the measure is a mean over issues. */
export const pairSchema = scopeAnswerSchema.omit({ issues: true }).extend({
  a: z.string(),
  b: z.string(),
  value: z.number().nullable(),
  reason: z.enum(['below-min-shared', 'no-weight', 'no-variation', 'mixed-scales']).nullable(),
  shared: z.number(),
  coverage: z.number(),
  inScope: z.number(),
  issues: z.array(
    z.object({
      issue: z.string(),
      name: z.string(),
      a: z.number().nullable(),
      b: z.number().nullable(),
      distance: z.number().nullable(),
      weight: z.number().nullable(),
      contribution: z.number().nullable(),
      joint: z.boolean(),
      sides: z.object({ a: sideSchema, b: sideSchema }),
    }),
  ),
  documents: z.array(documentSchema),
  /** A sentence for people when the evidence cannot be had at the moment. */
  notice: z.string().nullable(),
})
export type PairAnswer = z.infer<typeof pairSchema>

/** Stances with texts and evidence, and the documents that they name. */
export const stancesSchema = z.object({
  dataset: z.string(),
  stances: z.array(stanceSchema),
  documents: z.array(documentSchema),
})
export type StancesAnswer = z.infer<typeof stancesSchema>

/** An RFC 9457 problem document. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  /** What to do next. */
  next: z.string().optional(),
})
