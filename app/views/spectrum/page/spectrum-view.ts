/** The spectrum: who stands where along the scales of issues. */
import type { ViewModule } from '../../pages.ts'
import { SinceControls } from './SinceControls.tsx'
import { SpectrumPage } from './SpectrumPage.tsx'

export const view: ViewModule = { Page: SpectrumPage, controls: [SinceControls] }
