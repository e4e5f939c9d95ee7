import type { CypherPiece } from './cypher-words.ts'
import type { CypherParameters } from './statement.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
}

/** The characters that a text in quotes stands for; null when it holds an escape that Cypher does not know. */
function textOf({ text }: CypherPiece): string | null {
  let known = true
  const value = text.slice(1, -1).replace(/\\(?:u([\da-fA-F]{4})|([\s\S]?))/g, (_, code?: string, letter?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
    const character = ESCAPES[letter ?? '']
    known &&= character !== undefined
    return character ?? ''
  })
  return known ? value : null
}

/** A value that stands in the text or its parameters, and the place of the piece after it; `value` is undefined for a parameter that is no text. */
interface Constant {
  readonly value: string | undefined
  readonly next: number
}

/**
 * The text at a place, when it is one in quotes, a parameter, or several of them joined by `+` or `||`, in brackets or not; null for what is known only when the query runs.
 * What stands at `next` does not belong to it.
 */
export function constantText(
  pieces: readonly CypherPiece[],
  at: number,
  parameters: CypherParameters,
): Constant | null {
  let found = atom(pieces, at, parameters)
  while (found !== null) {
    const plus = isSign(pieces[found.next], '+')
      ? 1
      : isSign(pieces[found.next], '|') && isSign(pieces[found.next + 1], '|')
        ? 2
        : 0
    if (plus === 0) break
    const more = atom(pieces, found.next + plus, parameters)
    if (more === null || found.value === undefined || more.value === undefined) return null
    found = { value: found.value + more.value, next: more.next }
  }
  // What may follow a value without changing it: the end of what it stands in, a comparison, or a keyword.
  const after = found && pieces[found.next]
  return after?.kind === 'symbol' && !/^[)\]},;|=<>]$/.test(after.text) ? null : found
}

function atom(pieces: readonly CypherPiece[], at: number, parameters: CypherParameters): Constant | null {
  const piece = pieces[at]
  if (piece?.kind === 'string') {
    const value = textOf(piece)
    return value === null ? null : { value, next: at + 1 }
  }
  if (isSign(piece, '$')) {
    const name = pieces[at + 1]?.text ?? ''
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    const isText = typeof value === 'string' || typeof value === 'bigint'
    return { value: isText ? String(value) : undefined, next: at + 2 }
  }
  if (!isSign(piece, '(')) return null
  const inside = constantText(pieces, at + 1, parameters)
  return inside !== null && isSign(pieces[inside.next], ')') ? { value: inside.value, next: inside.next + 1 } : null
}

function isSign(piece: CypherPiece | undefined, sign: string): boolean {
  return piece?.kind === 'symbol' && piece.text === sign
}
