/** Words with the codes of others: texts, and functions that take what theirs do. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends (...given: infer Given) => string ? (...given: Given) => string : string
}
