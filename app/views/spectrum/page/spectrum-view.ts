/** The spectrum: who stands where along the scales of issues. */
import { SinceControls } from './SinceControls.tsx'
import { SpectrumPage } from './SpectrumPage.tsx'

export const view = { Page: SpectrumPage, controls: [SinceControls] }
