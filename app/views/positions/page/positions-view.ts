/** Who stands where: actors by issues as a table. */
import { PositionsControls } from './PositionsControls.tsx'
import { PositionsPage } from './PositionsPage.tsx'

export const view = { Page: PositionsPage, controls: [PositionsControls] }
