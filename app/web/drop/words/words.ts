import { viewWords } from '../../messages.ts'
import { en } from './en.ts'

/** The words by which the page shows how a table was understood, in the language of the page. */
export const text = await viewWords('drop', en, async () => (await import('./de.ts')).de)
