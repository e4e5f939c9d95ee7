import { wordsOf } from '../../diagram/words/words.ts'
import '../../app/views/network/german.ts'
import { LANGS, type Lang } from '../../positions/view.ts'

const VIEWS = import.meta.glob<{ wordsOf?: (lang: Lang) => object }>('../../app/views/*/words.ts', { eager: true })

/** The words of all pictures, by language: those that all share, and those of each view, which are found by themselves. */
export const PICTURE_WORDS: Readonly<Record<string, object>> = Object.fromEntries(
  LANGS.map((lang) => [
    lang,
    Object.assign({}, wordsOf(lang), ...Object.values(VIEWS).map((one) => one.wordsOf?.(lang))),
  ]),
)
