/** The texts of the page in its language; what comes from the data and from scenes is as it is there. */

import type { Worded } from '../../diagram/words/catalogue.ts'
import type { Show } from '../../positions/view.ts'
import { language } from './language.ts'
import type { Catalogue } from './messages/catalogue.ts'
import { en } from './messages/en/index.ts'

/** Catalogues besides English, each fetched only by who reads it. */
const OTHERS: Record<Exclude<typeof language, 'en'>, () => Promise<Catalogue>> = {
  de: async () => (await import('./messages/de/index.ts')).de,
}

export const messages: Catalogue = language === 'en' ? en : await OTHERS[language]()

/** The words of a view's page, or of a window that is fetched when it is opened, in the language of the page; where those in German are many, `german` fetches them, only where they are read. */
export async function viewWords<T>(
  _view: Show | 'drop' | 'out',
  english: T,
  german: Worded<T> | (() => Promise<Worded<T>>),
): Promise<Worded<T>> {
  if (language === 'en') return english as Worded<T>
  return typeof german === 'function' ? (german as () => Promise<Worded<T>>)() : (german as Worded<T>)
}
