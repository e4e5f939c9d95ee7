import { cut, shown } from '../../../positions/text.ts'

/** A number with its noun: `1 row`, `1,200 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** Texts as a sentence lists them: at most `most`, each cut, and how many more there are. */
export function listed(texts: readonly (string | number)[], most: number): string {
  const more = texts.length - most
  const some = texts.slice(0, most).map((text) => cut(String(text)))
  return [...some, ...(more > 0 ? [`… ${more} more`] : [])].join(', ')
}

/** Names as a sentence lists them: in quotes, at most `most` of them. */
export function names(of: readonly string[], most = 12): string {
  return listed(of.map(shown), most)
}
