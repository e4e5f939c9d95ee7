import { wordsWith } from '../../../diagram/words/words.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'

/** The words of its pictures, beside those that all pictures share. */
export const wordsOf = wordsWith({ spectrum: en }, { spectrum: de })
export type Words = ReturnType<typeof wordsOf>
