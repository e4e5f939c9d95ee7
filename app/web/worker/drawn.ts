import { type NetworkScene, networkScene } from '../../../diagram/network/scene.ts'
import type { Compared, PictureInput } from '../../../diagram/picture-input.ts'
import { alignmentOf } from '../../../positions/alignment/alignment.ts'
import type { Dataset } from '../../../positions/dataset/dataset.ts'
import { type AlignmentMap, alignmentMap } from '../../../positions/map/alignment-map.ts'
import { viewPositions } from '../../../positions/scenario/view-positions.ts'
import { scopeQueryOf, type View } from '../../../positions/view.ts'
import type { OpenDataset } from './open-dataset.ts'

/** So many of what was compared last are kept: a scenario stands beside what it changes. */
const KEPT = 2

/**
 * Computes views of one dataset; what was computed last is kept. Every map is laid out afresh, not from the one before it: a view is one
 * picture, whatever was looked at earlier, here and in a link's second page.
 */
export class Drawn {
  readonly #open: OpenDataset
  readonly #compared = new Map<string, Compared>()
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

  /** The positions of a view, its hypothetical moves among them, and their alignment. */
  compared(view: View): Compared {
    const key = comparedKey(view)
    const found = this.#compared.get(key)
    // Moved to the end, so that the first in the map is the one not asked for longest.
    this.#compared.delete(key)
    const compared = found ?? aligned(this.dataset, view)
    this.#compared.set(key, compared)
    for (const old of this.#compared.keys()) if (this.#compared.size > KEPT) this.#compared.delete(old)
    return compared
  }

  /** What any picture of a view is made from. */
  input(view: View): PictureInput {
    const compared = this.compared(view)
    const { positions, alignment } = compared
    const counts = this.facts.counts
    return {
      positions,
      view,
      counts,
      alignment: () => alignment,
      map: () => this.#mapOf(compared, comparedKey(view)),
      before: () => this.compared({ ...view, move: undefined }),
    }
  }

  scene(view: View): NetworkScene {
    const { alignment, map, ...input } = this.input(view)
    return networkScene({ ...input, alignment: alignment(), map: map() })
  }

  #mapOf({ alignment }: Compared, key: string): AlignmentMap {
    if (this.#map?.key !== key) {
      this.#map = { key, value: alignmentMap(alignment) }
    }
    return this.#map.value
  }
}

/** The part of a view that says what is compared, as a text. */
function comparedKey(view: View): string {
  return JSON.stringify([scopeQueryOf(view), view.move ?? []])
}

function aligned(dataset: Dataset, view: View): Compared {
  const positions = viewPositions(dataset, view)
  return { positions, alignment: alignmentOf(positions) }
}
