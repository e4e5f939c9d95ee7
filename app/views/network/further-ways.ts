import type { Alignment } from '../../../positions/alignment/index.ts'
import type { View } from '../../../positions/view.ts'
import type { FurtherArrangements } from './arrangement/arrangement.ts'
import { circleArrangement } from './arrangement/circle-arrangement.ts'
import { coalitionsArrangement } from './arrangement/coalitions-arrangement.ts'
import { forcesArrangement } from './arrangement/forces-arrangement.ts'
import { issueArrangement } from './arrangement/issue-arrangement.ts'
import { FURTHER_FITS, type FurtherFits } from './fit/further-fits.ts'
import { sceneHulls } from './scene-hulls.ts'
import type { SceneHull, SceneNode } from './scene-types.ts'

/** What few networks need, which brings much code along: ways to place actors besides the map, how those are fitted, and outlines of coalitions. */
export interface FurtherWays extends FurtherArrangements {
  readonly fits: FurtherFits
  readonly hulls: (
    alignment: Alignment,
    view: View,
    nodes: readonly SceneNode[],
    placeOf: Int32Array,
  ) => readonly SceneHull[]
}

/** All of it. */
export const FURTHER_WAYS: FurtherWays = {
  arrangements: { forces: forcesArrangement, coalitions: coalitionsArrangement, circle: circleArrangement },
  issue: issueArrangement,
  fits: FURTHER_FITS,
  hulls: sceneHulls,
}
