import type { View } from '../../positions/view.ts'
import type { AnyDrawn } from '../accounts/drawn.ts'
import type { StancesAnswer } from '../api/answers.ts'
import type { Table } from '../api/table.ts'

/** What the numbers of a view are made from, besides its dataset. */
export interface NumbersAsk {
  readonly view: View
  /** Stances in whose words the view's text was found, as `stanceKey` tells them. */
  readonly found: readonly string[]
  /** The words of stances, for the view that shows them; null when they are not there. */
  readonly words: StancesAnswer | null
}

/** The numbers that a view shows, as a table. Throws a `UserError` when the view does not fit. */
export type NumbersOf = (drawn: AnyDrawn, ask: NumbersAsk) => Table
