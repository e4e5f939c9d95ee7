import { de as networkDe } from '../../app/views/network/words/de.ts'
import { en as networkEn } from '../../app/views/network/words/en.ts'
import type { Words as WhatIfWords } from '../../app/views/whatif/words.ts'
import { de } from '../../diagram/words/de/index.ts'
import { en } from '../../diagram/words/en/index.ts'
import type { Lang } from '../../positions/view.ts'
import { recorded, type Sentence } from './recorder.ts'

/** The words of pictures that checkers ask for by name. */
export type PictureWords = WhatIfWords

/** The words of all pictures: a view's join those that all share when its `words.ts` is read beside `recordedWords`. */
export const PICTURE_WORDS = { en: { ...en }, de: { ...de } } as Readonly<Record<Lang, PictureWords>>

/** Stands in for `diagram/words/words.ts`: every sentence of a picture is noted as it is said. */
export function recordedWords(note: (sentence: Sentence) => void): object {
  const wordsOf = (lang: Lang = 'en') => recorded(() => PICTURE_WORDS[lang], note)
  return {
    wordsOf,
    wordsWith: (english: object, german: object) => {
      Object.assign(PICTURE_WORDS.en, english)
      Object.assign(PICTURE_WORDS.de, german)
      return wordsOf
    },
  }
}

/** Stands in for `app/views/network/words.ts`, which fetches its languages by itself: its sentences are noted as those of all pictures. */
export function recordedNetworkWords(note: (sentence: Sentence) => void): object {
  Object.assign(PICTURE_WORDS.en, { network: networkEn })
  Object.assign(PICTURE_WORDS.de, { network: networkDe })
  return {
    wordsOf: (lang: Lang = 'en') => recorded(() => PICTURE_WORDS[lang], note),
    holdWords: () => undefined,
    page: undefined,
  }
}
