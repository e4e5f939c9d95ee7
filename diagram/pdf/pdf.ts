import PDFDocument from 'pdfkit'
import type { Lang } from '../../positions/view.ts'
import type { Drawing } from '../drawing/drawing.ts'
import { THEMES, type ThemeName } from '../palette.ts'
import { PDF_ENTRY, pdfEntry } from '../picture-record/pdf-record.ts'
import type { PictureRecord } from '../picture-record/picture-record.ts'
import { PdfPainter, type PdfParts } from './pdf-painter.ts'

/** How a drawing becomes a PDF. */
export interface PdfOptions {
  /** `light` when absent. */
  readonly theme?: ThemeName
  /** Whether the paper is filled (default) or left as it is. */
  readonly background?: boolean
  /** Pixels of the drawing per inch of the page; 96 when absent. */
  readonly perInch?: number
  /** What the picture tells of itself. */
  readonly record?: PictureRecord
}

/** What readers aloud take the words for. */
const TAGS: Readonly<Record<Lang, string>> = { en: 'en-GB', de: 'de' }

/** No file tells when it was made: the same drawing gives the same bytes. */
const NO_DATE = new Date(0)

/** A drawing as a PDF of one page: text as text, typefaces embedded, no clock in it, the same bytes for the same drawing and options. */
export async function pdfOf(drawing: Drawing, parts: PdfParts, options: PdfOptions = {}): Promise<Uint8Array> {
  const { theme = 'light', background = true, perInch = 96, record } = options
  const scale = 72 / perInch
  const doc = new PDFDocument({
    size: [drawing.width * scale, drawing.height * scale],
    margin: 0,
    pdfVersion: '1.7',
    lang: TAGS[drawing.lang ?? 'en'],
    displayTitle: true,
    info: {
      Title: drawing.title,
      Subject: drawing.desc,
      Creator: 'Parley',
      CreationDate: NO_DATE,
      ModDate: NO_DATE,
      ...(record && { [PDF_ENTRY]: pdfEntry(record) }),
    },
  })
  const chunks: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  doc.scale(scale)
  if (background) doc.rect(0, 0, drawing.width, drawing.height).fill(THEMES[theme].paper)
  const painter = new PdfPainter(doc, THEMES[theme], parts)
  for (const mark of drawing.marks) painter.paint(mark)
  doc.end()
  await ended
  return Buffer.concat(chunks)
}
