/** The dataset model: what actors, issues, scales, documents and evidence are. The schemas come from the tables of columns, the types from the schemas. */
import { z } from 'zod'
import { isCalendarDate, isInstant } from '../calendar.ts'
import { COLUMNS, type FieldOf, isAlways, type Kind, type TableName, type Tables } from './columns.ts'
import { isId, LEVELS } from './vocabulary.ts'

export type { ActorKind, Level, Status } from './vocabulary.ts'

const id = z.string().refine(isId, 'an id: text without control characters or blanks at its ends, in NFC')
const date = z.string().refine(isCalendarDate, 'a date: YYYY-MM-DD, YYYY-MM or YYYY')
const instant = z.string().refine(isInstant, 'a date or a UTC time: 2025-08-10 or 2025-08-10T09:30:00Z')

/** What a cell of a kind is in the model. */
type Cell<K> = K extends { readonly words: readonly (infer Word)[] }
  ? Word
  : K extends { readonly nullable: infer Nullable }
    ? number | (Nullable extends true ? null : never)
    : K extends { readonly is: 'whole' }
      ? number
      : K extends { readonly is: 'list' }
        ? string[]
        : K extends { readonly is: 'flag' }
          ? boolean
          : string
type Always<C> = C extends { readonly required: true } | { readonly kind: { readonly is: 'list' | 'flag' } }
  ? true
  : C extends { readonly kind: { readonly absent: string } }
    ? true
    : false
type ShapeOf<T> = {
  readonly [N in keyof T & string as FieldOf<N, T[N]>]: T[N] extends { readonly kind: infer K }
    ? Always<T[N]> extends true
      ? z.ZodType<Cell<K>>
      : z.ZodOptional<z.ZodType<Cell<K>>>
    : never
}

/** The schemas of a table's columns, by their names in the model, in order. */
function shapeOf<T extends TableName>(table: T): ShapeOf<Tables[T]> {
  return Object.fromEntries(
    COLUMNS[table].flatMap((column) => {
      if (column.field === null) return []
      const schema = schemaOf(column.kind)
      return [[column.field, isAlways(column) ? schema : schema.optional()]]
    }),
  ) as ShapeOf<Tables[T]>
}

function schemaOf(kind: Kind): z.ZodType {
  switch (kind.is) {
    case 'id':
    case 'reference':
      return id
    case 'text':
      return kind.check === 'filled' ? z.string().min(1) : z.string()
    case 'date':
      return date
    case 'instant':
      return instant
    case 'number': {
      const number = kind.least === null ? z.number() : z.number().min(kind.least)
      return kind.nullable ? number.nullable() : number
    }
    case 'whole':
      return z.int().min(kind.least)
    case 'word':
      return z.enum(kind.words)
    case 'list':
      return z.array(kind.of === 'ids' ? id : z.string())
    case 'flag':
      return z.boolean()
  }
}

/** An actor: a nation, person, organisation or bloc that can hold a position. `influence` ≥ 0. */
export const actorSchema = z.object(shapeOf('actors'))
export type Actor = z.infer<typeof actorSchema>

/** An actor's tie to a body, between two dates (both inclusive, open when absent); rank 1 is the highest. */
export const affiliationSchema = z.object(shapeOf('affiliations'))
export type Affiliation = z.infer<typeof affiliationSchema>

/** One declared point of a scale. */
export const scalePointSchema = z.object(shapeOf('scale_points'))
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
export const issueSchema = z.object(shapeOf('issues'))
export type Issue = z.infer<typeof issueSchema>

/** A text or record that stances were read in. */
export const documentSchema = z.object(shapeOf('documents'))
export type Document = z.infer<typeof documentSchema>

/** Where in which document a stance was read; `start` (inclusive) and `end` (exclusive) count code points of the NFC text. */
export const evidenceSchema = z.object(shapeOf('evidence'))
export type Evidence = z.infer<typeof evidenceSchema>

/** One coded statement of one actor on one issue, whole: what the columns hold, and the texts that come on demand. Each has an id, given or derived. */
export const stanceSchema = z.object({ ...shapeOf('stances'), id, evidence: z.array(evidenceSchema) })
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
