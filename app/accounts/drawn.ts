import type { Compared, PictureInput } from '../../diagram/picture-input.ts'
import { type Alignment, alignmentOf } from '../../positions/alignment/index.ts'
import type { Dataset } from '../../positions/dataset/index.ts'
import { type AlignmentMap, alignmentMap } from '../../positions/map/index.ts'
import { comparedBy, type Positions, scopeOf } from '../../positions/resolve/index.ts'
import { viewPositions } from '../../positions/scenario/index.ts'
import { scopeQueryOf, type View, viewKey } from '../../positions/view.ts'
import type { OpenDataset } from './accounts.ts'
import { keep } from './keep.ts'

/** So many of what was compared last are kept: a scenario stands beside what it changes. */
const KEPT = 2

/** Resolved positions, and their alignment on demand: of many actors it takes long, and not every answer needs it. */
class Comparison implements Compared {
  readonly positions: Positions
  /** The part of the view that says what is held. */
  readonly held: string
  #alignment: Alignment | undefined

  constructor(positions: Positions, held: string) {
    this.positions = positions
    this.held = held
  }

  get alignment(): Alignment {
    this.#alignment ??= alignmentOf(this.positions)
    return this.#alignment
  }
}

/** What is told of a dataset at the least: how much it holds. */
type Counted = Pick<OpenDataset['facts'], 'counts'>

interface Opened<Facts> {
  readonly dataset: Dataset
  readonly facts: Facts
}

/** Views of a dataset, whatever else is told of it. */
export type AnyDrawn = Drawn<Counted>

/**
 * Computes views of one dataset; what was computed last is kept. Every map is laid out afresh, not from the one before it: a view is one
 * picture, whatever was looked at earlier, here and in a link's second page.
 */
export class Drawn<Facts extends Counted = OpenDataset['facts']> {
  readonly #open: Opened<Facts>
  readonly #compared = new Map<string, Comparison>()
  #map: { key: string; value: AlignmentMap } | undefined

  constructor(open: Opened<Facts>) {
    this.#open = open
  }

  get dataset(): Dataset {
    return this.#open.dataset
  }

  get facts(): Facts {
    return this.#open.facts
  }

  /** The positions of a view, its hypothetical moves among them, and their alignment. */
  compared(view: View): Compared {
    const key = viewKey(view, 'alignment')
    return keep(this.#compared, key, this.#compared.get(key) ?? this.#comparison(view), KEPT)
  }

  /** What any picture of a view is made from. */
  input(view: View): PictureInput {
    const compared = this.compared(view)
    return {
      positions: compared.positions,
      view,
      counts: this.facts.counts,
      alignment: () => compared.alignment,
      map: () => this.#mapOf(compared, viewKey(view, 'alignment')),
      before: () => this.compared({ ...view, move: undefined }),
    }
  }

  /** A weight, the measure or the least number of shared issues moves often, and nothing is held otherwise for it. */
  #comparison(view: View): Comparison {
    const held = viewKey(view, 'positions')
    const same = [...this.#compared.values()].find((one) => one.held === held)
    const positions = same
      ? comparedBy(same.positions, scopeOf(this.dataset, scopeQueryOf(view)))
      : viewPositions(this.dataset, view)
    return new Comparison(positions, held)
  }

  #mapOf({ alignment }: Compared, key: string): AlignmentMap {
    if (this.#map?.key !== key) {
      this.#map = { key, value: alignmentMap(alignment) }
    }
    return this.#map.value
  }
}
