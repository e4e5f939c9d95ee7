import type { en } from './en/index.ts'

/** A catalogue of texts as English has them, in any words. */
export type Catalogue = Words<typeof en>

type Words<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Words<T[K]> }
