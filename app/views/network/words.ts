import type { SharedWords, Worded } from '../../../diagram/words/catalogue.ts'
import { en as shared } from '../../../diagram/words/en/index.ts'
import type { Lang } from '../../../positions/view.ts'
import { en } from './words/en.ts'

/** The words of its pictures, beside those that all pictures share. */
export type Words = SharedWords & { readonly network: Worded<typeof en> }

/** By language; others than English come with `german.ts`, so that the page's worker fetches only what is read. */
const held: { en: Words } & Partial<Record<Lang, Words>> = { en: { ...shared, network: en } }

/** The words of networks in a language; English where none is named. */
export function wordsOf(lang: Lang = 'en'): Words {
  const found = held[lang]
  if (found === undefined) throw new Error(`the words of networks in ${lang} were not fetched`)
  return found
}

/** Holds the words of networks in one more language. */
export function holdWords(lang: Lang, words: Words): void {
  held[lang] = words
}
