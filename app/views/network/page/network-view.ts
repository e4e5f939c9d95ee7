/** The network: alignments as a map of circles and lines. */
import { CircleControls } from '../../../web/controls/CircleControls.tsx'
import { LineControls } from '../../../web/controls/LineControls.tsx'
import { NetworkPage } from './NetworkPage.tsx'
import { PlaceControls } from './PlaceControls.tsx'

export const view = { Page: NetworkPage, controls: [PlaceControls, LineControls, CircleControls] }
