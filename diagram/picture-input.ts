import { type Alignment, alignmentOf } from '../positions/alignment/index.ts'
import type { Dataset } from '../positions/dataset/index.ts'
import { type AlignmentMap, alignmentMap } from '../positions/map/index.ts'
import type { Positions } from '../positions/resolve/index.ts'
import { viewPositions } from '../positions/scenario/index.ts'
import type { View } from '../positions/view.ts'
import type { Counts } from './text/source-note.ts'

/** What is computed from the part of a view that says what is compared. */
export interface Compared {
  readonly positions: Positions
  readonly alignment: Alignment
}

/** What scenes are made from; what takes long is computed when a scene asks for it, once. */
export interface PictureInput {
  /** With the view's hypothetical moves laid over them. */
  readonly positions: Positions
  readonly view: View
  /** Those of the whole dataset. */
  readonly counts: Counts
  readonly alignment: () => Alignment
  readonly map: () => AlignmentMap
  /** What is compared without the hypothetical moves. */
  readonly before: () => Compared
}

/** The input of a view's picture. Throws a `UserError` when the view does not fit the dataset. */
export function pictureInput(dataset: Dataset, view: View, counts: Counts): PictureInput {
  const input = inputOfPositions(viewPositions(dataset, view), view, counts)
  if (view.move === undefined) return input
  const before = once(() => {
    const positions = viewPositions(dataset, { ...view, move: undefined })
    return { positions, alignment: alignmentOf(positions) }
  })
  return { ...input, before }
}

/** The input of a picture of positions that are there already; what is compared without hypothetical moves is the same. */
export function inputOfPositions(positions: Positions, view: View, counts: Counts): PictureInput {
  const alignment = once(() => alignmentOf(positions))
  return {
    positions,
    view,
    counts,
    alignment,
    map: once(() => alignmentMap(alignment())),
    before: () => ({ positions, alignment: alignment() }),
  }
}

function once<T>(compute: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: compute() }
    return made.value
  }
}
