import { type Alignment, alignmentOf } from '../positions/alignment/alignment.ts'
import { type AlignmentMap, alignmentMap } from '../positions/map/alignment-map.ts'
import type { Positions } from '../positions/resolve/positions.ts'
import type { View } from '../positions/view.ts'
import type { Counts } from './text/source-note.ts'

/** What scenes are made from; what takes long is computed when a scene asks for it, once. */
export interface PictureInput {
  readonly positions: Positions
  readonly view: View
  /** Those of the whole dataset. */
  readonly counts: Counts
  readonly alignment: () => Alignment
  readonly map: () => AlignmentMap
}

/** The input of a view's picture from the positions that the view compares. */
export function pictureInput(positions: Positions, view: View, counts: Counts): PictureInput {
  let alignment: Alignment | undefined
  let map: AlignmentMap | undefined
  const aligned = () => {
    alignment ??= alignmentOf(positions)
    return alignment
  }
  return {
    positions,
    view,
    counts,
    alignment: aligned,
    map: () => {
      map ??= alignmentMap(aligned())
      return map
    },
  }
}
