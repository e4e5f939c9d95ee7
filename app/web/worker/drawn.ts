import { networkInput } from '../../../diagram/network/condensed.ts'
import type { NetworkInput } from '../../../diagram/network/scene.ts'
import type { PictureInput } from '../../../diagram/picture-input.ts'
import { type Alignment, alignmentOf } from '../../../positions/alignment/alignment.ts'
import type { Dataset } from '../../../positions/dataset/dataset.ts'
import { type AlignmentMap, alignmentMap } from '../../../positions/map/alignment-map.ts'
import type { Positions } from '../../../positions/resolve/positions.ts'
import { resolvePositions, scopeOf } from '../../../positions/resolve/resolve-positions.ts'
import { scopeQueryOf, type View } from '../../../positions/view.ts'
import type { OpenDataset } from './open-dataset.ts'

/** What is computed from the part of a view that says what is compared. */
export interface Compared {
  readonly positions: Positions
  /** Of all pairs: computed when it is first asked for. */
  readonly alignment: Alignment
}

/** Resolved positions, and their alignment on demand: of many actors it takes long, and not every answer needs it. */
class Comparison implements Compared {
  readonly positions: Positions
  #alignment: Alignment | undefined

  constructor(positions: Positions) {
    this.positions = positions
  }

  get alignment(): Alignment {
    this.#alignment ??= alignmentOf(this.positions)
    return this.#alignment
  }
}

/**
 * Computes views of one dataset; what was computed last is kept. Every map is laid out afresh, not from the one before it: a view is one
 * picture, whatever was looked at earlier, here and in a link's second page.
 */
export class Drawn {
  readonly #open: OpenDataset
  #compared: { key: string; value: Compared } | undefined
  #condensed: { key: string; value: NetworkInput } | undefined
  #map: { key: string; value: AlignmentMap } | undefined

  constructor(open: OpenDataset) {
    this.#open = open
  }

  get dataset(): Dataset {
    return this.#open.dataset
  }

  get facts(): OpenDataset['facts'] {
    return this.#open.facts
  }

  compared(view: View): Compared {
    const query = scopeQueryOf(view)
    const key = JSON.stringify(query)
    if (this.#compared?.key !== key) {
      this.#compared = { key, value: new Comparison(resolvePositions(this.dataset, scopeOf(this.dataset, query))) }
    }
    return this.#compared.value
  }

  /** What any picture of a view is made from. */
  input(view: View): PictureInput {
    const compared = this.compared(view)
    const key = this.#compared?.key as string
    const { positions } = compared
    const counts = this.facts.counts
    return { positions, view, counts, alignment: () => compared.alignment, map: () => this.#mapOf(compared, key) }
  }

  /** What the network of a view is drawn from; of too many actors, those who stand for them, kept like what was compared last. */
  network(view: View): NetworkInput {
    this.compared(view)
    const key = `${this.#compared?.key} ${view.by}`
    if (this.#condensed?.key !== key) this.#condensed = { key, value: networkInput(this.input(view)) }
    return { ...this.#condensed.value, view }
  }

  #mapOf({ alignment }: Compared, key: string): AlignmentMap {
    if (this.#map?.key !== key) {
      this.#map = { key, value: alignmentMap(alignment) }
    }
    return this.#map.value
  }
}
