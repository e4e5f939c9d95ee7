/** All pairs as a table. */
import { PairsPage } from './PairsPage.tsx'

export const view = { Page: PairsPage, controls: [] }
