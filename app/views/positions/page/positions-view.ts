/** Who stands where: actors by issues as a table. */
import type { ViewModule } from '../../pages.ts'
import { PositionsControls } from './PositionsControls.tsx'
import { PositionsPage } from './PositionsPage.tsx'

export const view: ViewModule = { Page: PositionsPage, controls: [PositionsControls] }
