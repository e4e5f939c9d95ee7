/** A line of a text, and its number, from 1. */
export interface TextLine {
  readonly text: string
  readonly line: number
}

/** The lines of a text one by one, blanks at their ends left out. */
export function* textLines(text: string): Generator<TextLine> {
  let line = 0
  for (let at = 0; at <= text.length; ) {
    const end = endOf(text, at)
    line++
    yield { text: text.slice(at, end).trim(), line }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
}

function endOf(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return text.length
}

/** The words of a line, divided by blanks; what stands in double quotes is one word, without them, and `quoted` says which are. */
export function wordsOf(text: string): { readonly words: string[]; readonly quoted: boolean[] } {
  const words: string[] = []
  const quoted: boolean[] = []
  for (const [whole, inner] of text.matchAll(/"([^"]*)"|[^\s"]+/g)) {
    words.push(inner ?? whole)
    quoted.push(inner !== undefined)
  }
  return { words, quoted }
}
