/** The words of pictures in the language of the page, for what the page says as pictures do. */
import type { SceneWords } from '../../diagram/words/catalogue.ts'
import { en } from '../../diagram/words/en/index.ts'
import { language } from './state/language.ts'

/** Those of other languages, each fetched only by who reads it. */
const OTHERS: Record<Exclude<typeof language, 'en'>, () => Promise<SceneWords>> = {
  de: async () => (await import('../../diagram/words/de/index.ts')).de,
}

export const words: SceneWords = language === 'en' ? en : await OTHERS[language]()

/** How the language of the page writes numbers, dates and lists. */
export const { forms } = words
