/** The comparison of two actors or two groups. */
import { ComparePage } from './ComparePage.tsx'

export const view = { Page: ComparePage, controls: [] }
