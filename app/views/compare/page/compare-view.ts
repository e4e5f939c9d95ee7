/** The comparison of two actors or two groups. */
import type { ViewModule } from '../../pages.ts'
import { ComparePage } from './ComparePage.tsx'

export const view: ViewModule = { Page: ComparePage, controls: [] }
