import { zlibSync } from 'fflate'
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
  readonly perInch?: number | undefined
  /** What the picture tells of itself. */
  readonly record?: PictureRecord
}

/** What readers aloud take the words for. */
const TAGS: Readonly<Record<Lang, string>> = { en: 'en-GB', de: 'de' }

/** No file tells when it was made: the same drawing gives the same bytes. */
const NO_DATE = new Date(0)

/** What is packed of an object of the file before it is written. */
interface Packed {
  readonly buffer: Uint8Array[]
  readonly data: { Filter?: string }
  write(chunk: Uint8Array | string): void
  end(chunk?: Uint8Array | string): void
}

/** A document whose streams are packed by the same code wherever it runs: pdfkit takes zlib in Node and fflate in a browser, which give other bytes. */
class PackedDocument extends PDFDocument {
  override ref(data: object): PDFKit.PDFKitReference {
    const reference = super.ref(data)
    const packed = reference as unknown as Packed
    const end = packed.end.bind(packed)
    packed.end = (chunk) => {
      if (chunk !== undefined) packed.write(chunk)
      if (packed.buffer.length > 0 && packed.data.Filter === undefined) {
        packed.buffer.push(zlibSync(joined(packed.buffer.splice(0))))
        packed.data.Filter = 'FlateDecode'
      }
      end()
    }
    return reference
  }
}

/** A drawing as a PDF of one page: text as text, typefaces embedded, no clock in it, the same bytes for the same drawing and options. */
export async function pdfOf(drawing: Drawing, parts: PdfParts, options: PdfOptions = {}): Promise<Uint8Array> {
  const { theme = 'light', background = true, perInch = 96, record } = options
  const scale = 72 / perInch
  const doc = new PackedDocument({
    size: [drawing.width * scale, drawing.height * scale],
    margin: 0,
    pdfVersion: '1.7',
    lang: TAGS[drawing.lang ?? 'en'],
    displayTitle: true,
    // No typeface but those that are embedded: a browser has none of the standard ones.
    font: '',
    compress: false,
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
  return joined(chunks)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
