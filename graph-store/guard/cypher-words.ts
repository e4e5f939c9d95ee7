/** A piece of Cypher's text: a word (a name or keyword, quoted by backticks or not), or one other character. */
export interface CypherWord {
  readonly text: string
  readonly kind: 'word' | 'quoted' | 'symbol'
}

const WORD = /[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Sc}]*|\d[\p{ID_Continue}]*/uy

/** The words and symbols of a text, without blanks, comments and strings; what is not closed reaches to the end. */
export function* cypherWords(text: string): Generator<CypherWord> {
  for (let at = 0; at < text.length; ) {
    const character = text[at] as string
    if (character === '/' && text[at + 1] === '/') {
      at = endOf(text, /[\n\r]/g, at + 2)
    } else if (character === '/' && text[at + 1] === '*') {
      at = endOf(text, /\*\//g, at + 2)
    } else if (character === "'" || character === '"') {
      at = endOf(text, character === "'" ? /\\[\s\S]|'/g : /\\[\s\S]|"/g, at + 1, character)
    } else if (character === '`') {
      const end = endOf(text, /``|`/g, at + 1, '`')
      yield { text: text.slice(at + 1, end - 1).replaceAll('``', '`'), kind: 'quoted' }
      at = end
    } else {
      WORD.lastIndex = at
      const word = WORD.exec(text)?.[0]
      if (word !== undefined) yield { text: word, kind: 'word' }
      else if (!/\s/.test(character)) yield { text: character, kind: 'symbol' }
      at += word?.length ?? 1
    }
  }
}

/**
 * The ways in which a text can be read: as it stands, and with Unicode escapes taken for their characters, which Neo4j does before anything
 * else (`\u0028` is a bracket, `LOA\u0044 CSV` is LOAD CSV).
 */
export function readingsOf(text: string): readonly string[] {
  const decoded = text.replace(/\\u+([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return decoded === text ? [text] : [text, decoded]
}

// The end of what begins before `from`; with `closing`, other matches are passed over.
function endOf(text: string, pattern: RegExp, from: number, closing?: string): number {
  pattern.lastIndex = from
  for (;;) {
    const match = pattern.exec(text)
    if (!match) return text.length
    if (closing === undefined || match[0] === closing) return pattern.lastIndex
  }
}
