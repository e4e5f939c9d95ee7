/** A number in decimal digits, with a sign and a point if need be: no blank, no exponent, no other base. */
const PLAIN = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/

/** The number that a text writes in decimal digits (`-2`, `0.5`); NaN for every other text, the empty one too. Never −0. */
export function plainNumber(text: string): number {
  const number = PLAIN.test(text) ? Number(text) : Number.NaN
  return number === 0 ? 0 : number
}
