/** Texts of a picture hold letters that no typeface has, so that it cannot be drawn as it should be. */
export class MissingLettersError extends Error {
  override readonly name = 'MissingLettersError'

  constructor(missing: ReadonlyMap<string, string>) {
    super(missingSentence(missing))
  }
}

/** So many letters are named. */
const NAMED = 8

function missingSentence(missing: ReadonlyMap<string, string>): string {
  const named = [...missing].slice(0, NAMED).map(([letter, text]) => {
    const code = (letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
    return `“${letter}” (U+${code}) of “${text}”`
  })
  const more = missing.size > NAMED ? ` and ${missing.size - NAMED} more` : ''
  return `missingLetters: no typeface has ${named.join(', ')}${more}; “allow” draws a box in place of each`
}
