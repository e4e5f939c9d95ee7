/** Cypher: the console of the analyst. */
import { CypherPage } from './CypherPage.tsx'

export const view = { Page: CypherPage, controls: [] }
