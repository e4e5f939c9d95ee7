/** All pairs as a table. */
import type { ViewModule } from '../registry.ts'
import { PairsPage } from './PairsPage.tsx'

export const view: ViewModule = { Page: PairsPage, controls: [] }
