import { UserError } from '../../positions/errors.ts'

/** Texts of a picture hold letters that no typeface has, so that it cannot be drawn as it should be. */
export class MissingLettersError extends UserError {
  override readonly name = 'MissingLettersError'

  constructor(missing: ReadonlyMap<string, string>) {
    super('bad-parameter', 'missingLetters', missingSentence(missing), {
      next: '“allow” draws a box in place of each',
    })
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
  return `no typeface has ${named.join(', ')}${more}`
}
