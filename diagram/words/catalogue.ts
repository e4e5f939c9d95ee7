import type { en } from './en/index.ts'

/** The words that all pictures share as English has them, in any language. */
export type SharedWords = Worded<typeof en>

/** A catalogue with the places of another: texts, and functions that take what theirs do. */
export type Worded<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Worded<T[K]> }
