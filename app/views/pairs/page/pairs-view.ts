/** All pairs as a table. */
import type { ViewModule } from '../../pages.ts'
import { PairsPage } from './PairsPage.tsx'

export const view: ViewModule = { Page: PairsPage, controls: [] }
