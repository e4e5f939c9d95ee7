import { type NetworkScene, networkScene } from '../../../diagram/network/scene.ts'
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
  readonly alignment: Alignment
}

/**
 * Computes views of one dataset; what was computed last is kept. Every map is laid out afresh, not from the one before it: a view is one
 * picture, whatever was looked at earlier, here and in a link's second page.
 */
export class Drawn {
  readonly #open: OpenDataset
  #compared: { key: string; value: Compared } | undefined
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
      const positions = resolvePositions(this.dataset, scopeOf(this.dataset, query))
      this.#compared = { key, value: { positions, alignment: alignmentOf(positions) } }
    }
    return this.#compared.value
  }

  /** What any picture of a view is made from. */
  input(view: View): PictureInput {
    const compared = this.compared(view)
    const key = this.#compared?.key as string
    const { positions, alignment } = compared
    const counts = this.facts.counts
    return { positions, view, counts, alignment: () => alignment, map: () => this.#mapOf(compared, key) }
  }

  scene(view: View): NetworkScene {
    const input = this.input(view)
    return networkScene({ ...input, alignment: input.alignment() })
  }

  #mapOf({ alignment }: Compared, key: string): AlignmentMap {
    if (this.#map?.key !== key) {
      this.#map = { key, value: alignmentMap(alignment) }
    }
    return this.#map.value
  }
}
