/** The timeline: positions, alignment and cohesion through time. */
import type { ViewModule } from '../../pages.ts'
import { SeriesControls } from './SeriesControls.tsx'
import { TimelinePage } from './TimelinePage.tsx'

export const view: ViewModule = { Page: TimelinePage, controls: [SeriesControls] }
