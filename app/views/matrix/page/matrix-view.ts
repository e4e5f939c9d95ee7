/** Who aligns with whom, as a matrix: actors by actors, neighbours alike. */
import { MatrixControls } from './MatrixControls.tsx'
import { MatrixPage } from './MatrixPage.tsx'

export const view = { Page: MatrixPage, controls: [MatrixControls] }
