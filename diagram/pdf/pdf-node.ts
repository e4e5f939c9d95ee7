import type { Drawing } from '../drawing/drawing.ts'
import { FACE_FOLDER, readFonts } from '../typefaces/face-folder.ts'
import { type MissingLetters, pictureLetters } from '../typefaces/picture-letters.ts'
import { type PdfOptions, pdfOf } from './pdf.ts'

/** A drawing as a PDF, in Node, with the shipped typefaces. Throws a MissingLettersError where no typeface has a letter, unless that is allowed. */
export async function pdfFromDrawing(
  drawing: Drawing,
  { missingLetters, ...options }: PdfOptions & { readonly missingLetters?: MissingLetters | undefined } = {},
): Promise<Uint8Array> {
  return pdfOf(drawing, await pictureLetters(drawing, readFonts(), FACE_FOLDER, missingLetters), options)
}
