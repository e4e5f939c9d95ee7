/** The numbers of the ways to look: of each the table behind what it shows; its code is fetched when it is first wanted. */
import type { Show } from '../../positions/view.ts'
import type { NumbersOf } from './numbers-of.ts'

/** By way to look; null where the page alone has them. Apart from the views' other code, so that a first visit loads none of it. */
export const VIEW_NUMBERS: Readonly<Record<Show, (() => Promise<NumbersOf>) | null>> = {
  network: async () => (await import('./network/numbers.ts')).networkNumbers,
  matrix: async () => (await import('./matrix/numbers.ts')).matrixNumbers,
  positions: async () => (await import('./positions/numbers.ts')).positionsNumbers,
  spectrum: async () => (await import('./spectrum/numbers.ts')).spectrumNumbers,
  timeline: async () => (await import('./timeline/numbers.ts')).timelineNumbers,
  compare: async () => (await import('./compare/numbers.ts')).compareNumbers,
  evidence: async () => (await import('./evidence/numbers.ts')).evidenceNumbers,
  coalitions: async () => (await import('./coalitions/numbers.ts')).coalitionsNumbers,
  whatif: async () => (await import('./whatif/numbers.ts')).whatIfNumbers,
  pairs: async () => (await import('./pairs/numbers.ts')).pairsNumbers,
  cypher: null,
}
