/** The texts of the page in its language; what comes from the data and from scenes is as it is there. */

import type { Catalogue } from './messages/catalogue.ts'
import { en } from './messages/en/index.ts'
import { language } from './state/language.ts'

/** Catalogues besides English, each fetched only by who reads it. */
const OTHERS: Record<Exclude<typeof language, 'en'>, () => Promise<Catalogue>> = {
  de: async () => (await import('./messages/de/index.ts')).de,
}

export const messages: Catalogue = language === 'en' ? en : await OTHERS[language]()
