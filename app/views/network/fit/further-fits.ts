import { axisLayout } from '../axis-layout.ts'
import { fitToAxis } from './fit-axis.ts'
import { fitToRing } from './fit-ring.ts'

/** How circles are fitted that stand along an axis or in a ring, which few networks ask for. */
export interface FurtherFits {
  readonly axisLayout: typeof axisLayout
  readonly fitToAxis: typeof fitToAxis
  readonly fitToRing: typeof fitToRing
}

/** All of it. */
export const FURTHER_FITS: FurtherFits = { axisLayout, fitToAxis, fitToRing }
