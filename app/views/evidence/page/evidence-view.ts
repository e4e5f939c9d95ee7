/** Evidence: stances with their words and documents. */
import { EvidenceControls } from './EvidenceControls.tsx'
import { EvidencePage } from './EvidencePage.tsx'

export const view = { Page: EvidencePage, controls: [EvidenceControls] }
