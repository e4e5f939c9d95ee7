/** The dataset model: what actors, issues, scales, documents and evidence are. Types are inferred from the schemas. */
import { z } from 'zod'
import { isCalendarDate, isInstant } from '../calendar.ts'
import {
  ACTOR_KINDS,
  AFFILIATION_KINDS,
  CONFIDENCES,
  isId,
  LEVELS,
  ORIGINS,
  RELATIONS,
  STATUSES,
} from './vocabulary.ts'

export type { ActorKind, Level, Status } from './vocabulary.ts'

const id = z.string().refine(isId, 'an id: text without control characters or blanks at its ends, in NFC')
const date = z.string().refine(isCalendarDate, 'a date: YYYY-MM-DD, YYYY-MM or YYYY')
const instant = z.string().refine(isInstant, 'a date or a UTC time: 2025-08-10 or 2025-08-10T09:30:00Z')

/** An actor: a nation, person, organisation or bloc that can hold a position. `influence` ≥ 0. */
export const actorSchema = z.object({
  id,
  name: z.string().min(1),
  kind: z.enum(ACTOR_KINDS),
  nation: z.string().optional(),
  aliases: z.array(z.string()),
  wikidata: z.string().optional(),
  influence: z.number().min(0).optional(),
})
export type Actor = z.infer<typeof actorSchema>

/** An actor's tie to a body, between two dates (both inclusive, open when absent); rank 1 is the highest. */
export const affiliationSchema = z.object({
  actor: id,
  group: id,
  kind: z.enum(AFFILIATION_KINDS),
  role: z.string().optional(),
  rank: z.int().min(1).optional(),
  from: date.optional(),
  to: date.optional(),
})
export type Affiliation = z.infer<typeof affiliationSchema>

/** One declared point of a scale. */
export const scalePointSchema = z.object({
  value: z.number(),
  label: z.string(),
  definition: z.string().optional(),
})
export type ScalePoint = z.infer<typeof scalePointSchema>

/** The declared, ordered points of an issue; `min` < `max` are declared bounds; `assumed` when nobody declared it. */
export const scaleSchema = z.object({
  id: z.string(),
  min: z.number(),
  max: z.number(),
  continuous: z.boolean(),
  assumed: z.boolean(),
  points: z.array(scalePointSchema),
})
export type Scale = z.infer<typeof scaleSchema>

/** An issue: a question with a scale, or, without a scale, a heading for the issues below it. */
export const issueSchema = z.object({
  id,
  name: z.string().min(1),
  question: z.string().optional(),
  parents: z.array(id),
  scale: z.string().optional(),
  partial: z.boolean(),
  document: id.optional(),
})
export type Issue = z.infer<typeof issueSchema>

/** A text or record that stances were read in. */
export const documentSchema = z.object({
  id,
  title: z.string().min(1),
  publisher: z.string().optional(),
  url: z.string().optional(),
  publishedOn: date.optional(),
  retrievedOn: date.optional(),
  sha256: z.string().optional(),
  language: z.string().optional(),
  licence: z.string().optional(),
})
export type Document = z.infer<typeof documentSchema>

/** Where in which document a stance was read; `start` (inclusive) and `end` (exclusive) count code points of the NFC text. */
export const evidenceSchema = z.object({
  document: id,
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(1).optional(),
  locator: z.string().optional(),
  speaker: id.optional(),
  relation: z.enum(RELATIONS),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** One coded statement of one actor on one issue, whole: what the columns hold, and the texts that come on demand. */
export const stanceSchema = z.object({
  id,
  actor: id,
  issue: id,
  value: z.number().nullable(),
  status: z.enum(STATUSES),
  origin: z.enum(ORIGINS).optional(),
  confidence: z.enum(CONFIDENCES).optional(),
  salience: z.number().min(0).optional(),
  statedOn: date.optional(),
  validFrom: date.optional(),
  validTo: date.optional(),
  recordedAt: instant.optional(),
  retractedAt: instant.optional(),
  joint: z.string().optional(),
  condition: z.string().optional(),
  summary: z.string().optional(),
  coder: z.string().optional(),
  evidence: z.array(evidenceSchema),
})
export type Stance = z.infer<typeof stanceSchema>

/** The picture that a dataset opens with, as its makers chose it. */
export const defaultsSchema = z.object({
  level: z.enum(LEVELS).optional(),
  measure: z.string().optional(),
  minShared: z.int().min(1).optional(),
  asOf: date.optional(),
  window: z.object({ from: date.optional(), to: date.optional() }).optional(),
})
export type Defaults = z.infer<typeof defaultsSchema>

/** What a dataset says of itself; `sha256` is the hash of its content, so two stores that hold the same have the same. */
export const datasetInfoSchema = z.object({
  id,
  title: z.string(),
  description: z.string().optional(),
  version: z.string().optional(),
  licence: z.string().optional(),
  sources: z.array(z.object({ title: z.string(), path: z.string().optional() })),
  defaults: defaultsSchema,
  sha256: z.string(),
})
export type DatasetInfo = z.infer<typeof datasetInfoSchema>
