import { MissingLettersError } from '../../diagram/typefaces/missing-letters.ts'

/** What the layers below begin a sentence with when a request does not fit the dataset: the parameter, or what it asks for. */
const PARAMETER =
  /^(actor|agree|differ|from|group|issue|measure|missingLetters|move|pair|scale|series|size|step|view|weight):/

const MISFITS: ReadonlySet<unknown> = new Set([Error, RangeError, MissingLettersError])

/**
 * The sentence of an error that the domain or a picture tells people, because what they ask for does not fit the dataset; null for any other error.
 * Only plain errors, those of a size out of bounds and of missing letters hold one: a TypeError is a fault of the program, whatever it says.
 */
export function misfitOf(error: unknown): string | null {
  if (!(error instanceof Error) || !MISFITS.has(error.constructor)) return null
  return PARAMETER.test(error.message) ? error.message : null
}
