import type { WordSource } from '../../graph-store/graph-store.ts'
import type { Alignment } from '../../positions/alignment/index.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import type { Positions } from '../../positions/resolve/index.ts'
import type { ScopeQuery } from '../../positions/scope.ts'

/** What answers are computed with: positions and alignments kept from former questions, and where texts come from. */
export interface Desk {
  positions(dataset: Dataset, query: ScopeQuery): Positions
  alignment(dataset: Dataset, query: ScopeQuery): { positions: Positions; alignment: Alignment }
  readonly words: WordSource
}
