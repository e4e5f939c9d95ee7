import { viewWords } from '../../../web/messages.ts'
import { page } from '../words.ts'

/** The words of this view's page, in the language of the page. */
export const text = await viewWords('pairs', page.en, page.de)
