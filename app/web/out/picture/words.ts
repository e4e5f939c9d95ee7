import { viewWords } from '../../messages.ts'
import { en } from './en.ts'

/** The words of what saves pictures, in the language of the page. */
export const text = await viewWords('out', en, async () => (await import('./de.ts')).de)
