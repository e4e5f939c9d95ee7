/** Orders two texts by Unicode code point, as databases do and as `<` on JavaScript strings does not beyond the BMP. Returns −1, 0 or 1. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return codePointRank(x) < codePointRank(y) ? -1 : 1
  }
  return a.length < b.length ? -1 : 1
}

// In UTF-16 the surrogates (astral characters) sort below U+E000…U+FFFF, in code-point order above them.
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}

/** A text as a message shows it: in quotes, cut after 60 characters. */
export function shown(text: string): string {
  return JSON.stringify(cut(text))
}

/** A text of at most `most` characters: what is longer ends with `…`. */
export function cut(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** Names as a message lists them: each cut, at most `most` of them, and how many more there are. */
export function shownList(names: readonly string[], most = 20): string {
  const more = names.length - most
  return [...names.slice(0, most).map((name) => cut(name)), ...(more > 0 ? [`… ${more} more`] : [])].join(', ')
}

/** A number in decimal digits, with a sign and a point if need be: no blank, no exponent, no other base. */
const PLAIN = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/

/** The number that a text writes in decimal digits (`-2`, `0.5`); NaN for every other text, the empty one too. Never −0. */
export function plainNumber(text: string): number {
  const number = PLAIN.test(text) ? Number(text) : Number.NaN
  return number === 0 ? 0 : number
}

/** A text as ids, names and titles hold it: NFC, on one line, blanks in a row made one, none at the ends; empty when nothing is left. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\ufeff\s]+/g, ' ')
    .trim()
    .normalize('NFC')
}
