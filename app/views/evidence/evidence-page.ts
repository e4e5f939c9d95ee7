import type { Stance } from '../../../positions/dataset/index.ts'

export type Origin = NonNullable<Stance['origin']>
export type Confidence = NonNullable<Stance['confidence']>

/** A stance without its words, which the server tells on demand. */
export interface EvidenceRow
  extends Pick<
    Stance,
    'actor' | 'issue' | 'value' | 'status' | 'statedOn' | 'validFrom' | 'validTo' | 'recordedAt' | 'joint'
  > {
  readonly origin: Origin | undefined
  readonly confidence: Confidence | undefined
  readonly row: number
  /** Which of the stances of its actor on its issue it is, in the order of the columns, from 0. */
  readonly ordinal: number
  /** Whether somebody's position in the view rests on it. */
  readonly counts: boolean
  /** Which set of conflicting codings it belongs to; null: none. */
  readonly conflict: number | null
  /** How many stances its group has in all. */
  readonly inGroup: number
}

/** A stretch of the stances of a view, with the words above it. */
export interface EvidencePage {
  readonly kicker: string
  readonly title: string
  readonly subtitle: string
  readonly order: 'issue' | 'actor' | 'conflicts'
  /** How many there are to page through, and, in whatever order, how many stances and sets of conflicting codings. */
  readonly total: number
  readonly stances: number
  readonly conflicts: number
  /** How many were stated after the view's day, and the last such day. */
  readonly later: number
  readonly lastLater: string | undefined
  readonly rows: readonly EvidenceRow[]
}

/** Tells a stance by its actor, issue and ordinal, for page, worker and server hold no common number. */
export function stanceKey({ actor, issue, ordinal }: { actor: string; issue: string; ordinal: number }): string {
  return `${actor}\u001f${issue}\u001f${ordinal}`
}

/** Stances of the server by `stanceKey`: it lists those of an actor on an issue in the order of the columns. */
export function byKey<S extends { actor: string; issue: string }>(stances: readonly S[]): Map<string, S> {
  const seen = new Map<string, number>()
  return new Map(
    stances.map((stance) => {
      const cell = `${stance.actor}\u001f${stance.issue}`
      const ordinal = seen.get(cell) ?? 0
      seen.set(cell, ordinal + 1)
      return [stanceKey({ ...stance, ordinal }), stance]
    }),
  )
}
