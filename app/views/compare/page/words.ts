import { viewWords } from '../../../web/messages.ts'
import { en } from './en.ts'

/** The words of this view's page, in the language of the page. */
export const text = await viewWords('compare', en, async () => (await import('./de.ts')).de)
