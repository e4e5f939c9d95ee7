/** The comparison of two actors or two groups. */
import type { ViewModule } from '../registry.ts'
import { ComparePage } from './ComparePage.tsx'

export const view: ViewModule = { Page: ComparePage, controls: [] }
