/** Who aligns with whom, as a matrix: actors by actors, neighbours alike. */
import type { ViewModule } from '../../pages.ts'
import { MatrixControls } from './MatrixControls.tsx'
import { MatrixPage } from './MatrixPage.tsx'

export const view: ViewModule = { Page: MatrixPage, controls: [MatrixControls] }
