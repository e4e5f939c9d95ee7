import { type PictureRecord, parseRecord } from './picture-record.ts'

/** The entry of a PDF's information dictionary that holds the record. */
export const PDF_ENTRY = 'Parley'

/** A record as an entry of a PDF's information dictionary: percent-encoded, so that it holds nothing which a PDF would write otherwise. */
export function pdfEntry(record: PictureRecord): string {
  return encodeURIComponent(JSON.stringify(record)).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))
}

/** The record in a PDF of ours, or null when it has none, or is none. */
export function recordOfPdf(pdf: Uint8Array): PictureRecord | null {
  const text = new TextDecoder('latin1').decode(pdf)
  if (!text.startsWith('%PDF-')) return null
  // The dictionary refers to the text by the number of its object.
  const place = /\/Parley (\d+) 0 R/.exec(text)?.[1]
  if (place === undefined) return null
  const entry = new RegExp(`[\\r\\n]${place} 0 obj\\s*\\(([\\w%.!~*'-]+)\\)`).exec(text)?.[1]
  if (entry === undefined) return null
  try {
    return parseRecord(decodeURIComponent(entry))
  } catch {
    // Text that is percent-encoded by nobody we know.
    return null
  }
}
