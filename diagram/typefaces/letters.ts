import type { Mark, TextMark } from '../drawing/mark.ts'
import { ADVANCES } from '../text/advances.ts'
import { cleanText } from '../text/clean-text.ts'

/** The texts of marks, whatever group they are in. */
export function textsOf(marks: readonly Mark[]): TextMark[] {
  return marks.flatMap((mark) => (mark.mark === 'text' ? [mark] : mark.mark === 'group' ? textsOf(mark.marks) : []))
}

/** Whether a text has letters that Inter lacks, which other typefaces must draw. */
export function isForeign(text: string): boolean {
  for (const character of cleanText(text)) if (!inInter(character.codePointAt(0) as number)) return true
  return false
}

/** Whether Inter has a letter, by its code point. */
export function inInter(code: number): boolean {
  return ADVANCES.regular.of.has(code)
}
