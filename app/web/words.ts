/** Of the words of pictures what the page says as pictures do, in the language of the page. */
import type { SharedWords } from '../../diagram/words/catalogue.ts'
import { around } from '../../diagram/words/en/around.ts'
import { forms as english } from '../../diagram/words/en/forms.ts'
import { holding } from '../../diagram/words/en/holding.ts'
import { language } from './language.ts'

type PageWords = Pick<SharedWords, 'around' | 'forms' | 'holding'>

/** Those of other languages, each fetched only by who reads it. */
const OTHERS: Record<Exclude<typeof language, 'en'>, () => Promise<PageWords>> = {
  de: async () => (await import('../../diagram/words/de/index.ts')).de,
}

export const words: PageWords = language === 'en' ? { around, forms: english, holding } : await OTHERS[language]()

/** How the language of the page writes numbers, dates and lists. */
export const { forms } = words
