import { z } from 'zod'
import { isDatasetId } from '../../positions/dataset/index.ts'

/** The bytes of a dataset that is saved over HTTP, at most. */
export const MOST_SAVED = 16 * 1024 * 1024

/** What is saved: the files of a data package by their names, under an id, in place of nothing or of the very content that is named. */
export const savedSchema = z.object({
  /** The id that the store keeps it under. */
  id: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}/\\]+$/u, 'without slashes and control characters')
    .refine((id) => id === id.trim() && !id.startsWith('here:'), 'without blanks at its ends, and not as of a page')
    .refine(isDatasetId, 'in NFC, and neither . nor .., to which no address leads'),
  files: z.record(z.string().regex(/^[a-z_]+\.(csv|json)$/), z.string()),
  /** The sha256 of what the store holds under this id and this may take the place of; absent: of nothing. */
  replaces: z.string().optional(),
  /**
   * The files are added to what is there: `look` tells what would come of it and writes nothing, `new` takes what they say where both say something else, `both` keeps both. To be written, `replaces` has to name the
   * sha256 of what was looked at.
   */
  adds: z.enum(['look', 'new', 'both']).optional(),
})

const fewSchema = z.object({ count: z.int(), first: z.array(z.string()) })
const thereSchema = z.object({
  value: z.number().nullable(),
  status: z.string(),
  readFrom: z.string().optional(),
  readRow: z.int().optional(),
})
const boundsSchema = z.object({ min: z.number(), max: z.number() })
/** What would come of adding files to a dataset. */
const joiningSchema = z.object({
  rows: z.int(),
  added: z.int(),
  there: z.int(),
  oneId: z.int(),
  onePlace: z.int(),
  conflicts: z.array(
    z.object({
      actor: z.string(),
      issue: z.string(),
      statedOn: z.string().optional(),
      isOneId: z.boolean(),
      before: thereSchema,
      after: thereSchema,
    }),
  ),
  /** Scales that the files have otherwise than the stances that are there; while one is not kept, nothing is added. */
  scales: z.array(
    z.object({
      scale: z.string(),
      issue: z.string(),
      more: z.int(),
      before: boundsSchema,
      after: boundsSchema,
      isKept: z.boolean(),
      off: z.object({ stance: z.string(), value: z.number() }).optional(),
    }),
  ),
  newActors: fewSchema,
  newIssues: fewSchema,
  twins: z.array(z.object({ of: z.enum(['actors', 'issues']), there: z.string(), brought: z.string() })),
  difference: z.array(
    z.object({
      table: z.string(),
      added: z.int(),
      removed: z.int(),
      changed: z.int(),
      first: z.array(
        z.object({
          change: z.enum(['added', 'removed', 'changed']),
          id: z.string(),
          columns: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
        }),
      ),
    }),
  ),
})

/** What came of it. */
export const savedAnswerSchema = z.object({
  dataset: z.string(),
  sha256: z.string(),
  /** Whether the store held this very dataset already. */
  unchanged: z.boolean(),
  /** What would come of adding the files; only where that was asked. */
  joining: joiningSchema.optional(),
})
export type SavedAnswer = z.infer<typeof savedAnswerSchema>
