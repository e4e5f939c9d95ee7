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
})

/** What came of it. */
export const savedAnswerSchema = z.object({
  dataset: z.string(),
  sha256: z.string(),
  /** Whether the store held this very dataset already. */
  unchanged: z.boolean(),
})
export type SavedAnswer = z.infer<typeof savedAnswerSchema>
