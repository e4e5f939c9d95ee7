import { cypherWords } from './cypher-words.ts'

/** Whether a text ends with a semicolon that ends a statement: not one in a string, a comment or a quoted name. */
export function isComplete(text: string): boolean {
  let last = ''
  for (const { text: word, kind } of cypherWords(text)) last = kind === 'symbol' ? word : ''
  return last === ';'
}
