/** The timeline: positions, alignment and cohesion through time. */
import { SeriesControls } from './SeriesControls.tsx'
import { TimelinePage } from './TimelinePage.tsx'

export const view = { Page: TimelinePage, controls: [SeriesControls] }
