import type { Drawing } from '../drawing/drawing.ts'
import { readFonts } from '../outlines/font-files.ts'
import { outlinesOf } from '../outlines/outlines.ts'
import { type PdfOptions, pdfOf } from './pdf.ts'

/** A drawing as a PDF, in Node, with the shipped typefaces. */
export function pdfFromDrawing(drawing: Drawing, options: PdfOptions = {}): Promise<Uint8Array> {
  const fonts = readFonts()
  return pdfOf(drawing, { fonts, outlines: outlinesOf(fonts) }, options)
}
