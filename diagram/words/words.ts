import type { Lang } from '../../positions/view.ts'
import type { SceneWords } from './catalogue.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'

const WORDS: Readonly<Record<Lang, SceneWords>> = { en, de }

/** The words of a language; English where none is named. */
export function wordsOf(lang: Lang = 'en'): SceneWords {
  return WORDS[lang]
}
