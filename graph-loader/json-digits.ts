/** An integer of so many digits may be one that a number of JavaScript cannot tell from its neighbours. */
const LONG = /\d{16}/
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/**
 * Parses JSON as `JSON.parse` does, with one difference: an integer that no number holds exactly (`1234567890123456789`) is the text of its digits, as the ids of many programs are, and never a neighbour of it. Throws a `SyntaxError` when
 * it is no JSON.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  return LONG.test(text) ? JSON.parse(withLongOnesQuoted(text)) : value
}

/** A text of JSON, well formed, whose integers that no number holds exactly are texts. */
function withLongOnesQuoted(text: string): string {
  const parts: string[] = []
  let done = 0
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === 34) at = afterText(text, at)
    else if (code === 45 || (code >= 48 && code <= 57)) {
      NUMBER.lastIndex = at
      const number = NUMBER.exec(text)?.[0] ?? '-'
      if (isBeyond(number)) {
        parts.push(text.slice(done, at), `"${number}"`)
        done = at + number.length
      }
      at += number.length
    } else at++
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** Where a text in quotes ends that begins at `from`. */
function afterText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === 34) return at + 1
  }
  return text.length
}

/** Whether digits are those of an integer that no number holds exactly. */
export function isBeyond(digits: string): boolean {
  return /^[-+]?\d{16,}$/.test(digits) && !Number.isSafeInteger(Number(digits))
}
