/** Cypher: the console of the analyst. */
import type { ViewModule } from '../../pages.ts'
import { CypherPage } from './CypherPage.tsx'

export const view: ViewModule = { Page: CypherPage, controls: [] }
