import type { Lang } from '../../positions/view.ts'
import type { SharedWords } from './catalogue.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'

const SHARED: Readonly<Record<Lang, SharedWords>> = { en, de }

/** The words that all pictures share, in a language; English where none is named. */
export function wordsOf(lang: Lang = 'en'): SharedWords {
  return SHARED[lang]
}

/** The words of one kind of picture beside those that all share, by language: what it adds in English, and the same in German. */
export function wordsWith<T extends object>(english: T, german: NoInfer<T>): (lang?: Lang) => SharedWords & T {
  const words: Readonly<Record<Lang, SharedWords & T>> = { en: { ...en, ...english }, de: { ...de, ...german } }
  return (lang = 'en') => words[lang]
}
