/** The words that the columns of a dataset are written in, and its ids; apart from the schemas, so that who needs them only need not load zod. */

/** What kinds of actor there are. */
export const ACTOR_KINDS = ['nation', 'person', 'organization', 'bloc'] as const
/** How an actor belongs to another: it speaks for it, or it is one of its members. */
export const AFFILIATION_KINDS = ['represents', 'member'] as const
/** What a stance may say: a position, a declared neutrality, or one of three ways in which nothing can be compared. */
export const STATUSES = ['position', 'neutral', 'ambiguous', 'no_position', 'undisclosed'] as const
/** How a stance came to be known. */
export const ORIGINS = ['stated', 'reported', 'vote', 'joint', 'inferred'] as const
/** No number of a dataset, and no weight, lies further from 0: sums, squares and products of all of them stay exact enough and finite. */
export const GREATEST_NUMBER = 1e15
/** How sure the coder was, surest first. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const
/** How a piece of evidence bears on its stance. */
export const RELATIONS = ['supports', 'contradicts', 'context'] as const
/** Whose positions are compared: each actor's own, delegations with the persons who speak for them, or blocs with their members. */
export const LEVELS = ['persons', 'delegations', 'blocs'] as const

/** An id: non-empty NFC text of whole characters, without control characters and without blanks at either end. */
export function isId(text: string): boolean {
  return (
    text !== '' &&
    !/[\u0000-\u001f\u007f-\u009f]/.test(text) &&
    text === text.trim() &&
    text.isWellFormed() &&
    text === text.normalize('NFC')
  )
}

/** An id of a dataset: any id but `.` and `..`, which no address can name, since browsers and servers read them as steps in a path. */
export function isDatasetId(text: string): boolean {
  return isId(text) && text !== '.' && text !== '..'
}
export type Level = (typeof LEVELS)[number]
export type ActorKind = (typeof ACTOR_KINDS)[number]
export type Status = (typeof STATUSES)[number]
