import { cypherWords } from './cypher-words.ts'

/** The names of the parameters that a text uses, each once, in their order. */
export function parameterNames(text: string): string[] {
  const names = new Set<string>()
  let dollar = false
  for (const { text: word, kind } of cypherWords(text)) {
    if (dollar && kind !== 'symbol') names.add(word)
    dollar = kind === 'symbol' && word === '$'
  }
  return [...names]
}
