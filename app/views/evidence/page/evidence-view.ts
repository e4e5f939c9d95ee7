/** Evidence: stances with their words and documents. */
import type { ViewModule } from '../../pages.ts'
import { EvidenceControls } from './EvidenceControls.tsx'
import { EvidencePage } from './EvidencePage.tsx'

export const view: ViewModule = { Page: EvidencePage, controls: [EvidenceControls] }
