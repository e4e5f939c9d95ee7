import { LRUCache } from 'lru-cache'
import { type Alignment, alignmentOf } from '../../positions/alignment/index.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import { type Positions, resolvePositions, scopeOf } from '../../positions/resolve/index.ts'
import type { ScopeQuery } from '../../positions/scope.ts'

interface Computed {
  readonly positions: Positions
  alignment?: Alignment
}

/** Keeps the last few computed positions and alignments, so that paging through one answer computes it once. */
export class QueryCache {
  readonly #computed: LRUCache<string, Computed>

  constructor(size = 6) {
    this.#computed = new LRUCache({ max: size })
  }

  /** The positions of a dataset under a query. Throws a `UserError` when the query does not fit the dataset. */
  positions(dataset: Dataset, query: ScopeQuery): Positions {
    return this.#of(dataset, query).positions
  }

  /** The positions and the alignment of all pairs under a query; throws as `positions` does. */
  alignment(dataset: Dataset, query: ScopeQuery): { positions: Positions; alignment: Alignment } {
    const computed = this.#of(dataset, query)
    computed.alignment ??= alignmentOf(computed.positions)
    return { positions: computed.positions, alignment: computed.alignment }
  }

  #of(dataset: Dataset, query: ScopeQuery): Computed {
    const key = `${dataset.info.id}\u001f${dataset.info.sha256}\u001f${JSON.stringify(query)}`
    const found = this.#computed.get(key)
    if (found) return found
    const computed: Computed = { positions: resolvePositions(dataset, scopeOf(dataset, query)) }
    this.#computed.set(key, computed)
    return computed
  }
}
