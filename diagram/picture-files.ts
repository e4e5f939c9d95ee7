/** The kinds of file that a drawing becomes. Runs in Node. */

import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Drawing } from './drawing/drawing.ts'
import { drawingSvg } from './drawing/svg.ts'
import type { ThemeName } from './palette.ts'
import type { PictureRecord } from './picture-record/picture-record.ts'
import { pngWithRecord } from './picture-record/png-record.ts'
import { svgWithRecord } from './picture-record/svg-record.ts'
import { pngFromSvg } from './png/png-node.ts'
import { FACE_FOLDER, readFonts } from './typefaces/face-folder.ts'
import { isForeign, textsOf } from './typefaces/letters.ts'
import type { MissingLetters } from './typefaces/picture-letters.ts'

/** What a file is made with. */
export interface FileOptions {
  /** `light` when absent. */
  readonly theme?: ThemeName | undefined
  /** Pixels of a PNG per pixel of the drawing, 1…4; 2 when absent. */
  readonly scale?: number | undefined
  /** Pixels of the drawing per inch of a PDF's page; 96 when absent. */
  readonly perInch?: number | undefined
  /** Whether an SVG's letters are outlines. */
  readonly outlines?: boolean | undefined
  /** Whether there is no paper behind it. */
  readonly transparent?: boolean | undefined
  /** What to do about letters that no typeface has; `refuse` when absent. A text of an SVG is drawn by whoever shows it. */
  readonly missingLetters?: MissingLetters | undefined
  /** What the picture tells of itself. */
  readonly record?: PictureRecord | undefined
}

interface PictureFile {
  readonly mediaType: string
  readonly write: (drawing: Drawing, options: FileOptions) => Promise<Uint8Array>
}

/** The files by ending; what writes PDF and outlines is loaded when asked for. */
export const PICTURE_FILES = {
  svg: {
    mediaType: 'image/svg+xml',
    write: async (drawing, { theme = 'light', outlines = false, transparent = false, missingLetters, record }) => {
      const letters = outlines ? (await lettersOf(drawing, missingLetters)).outlines : undefined
      const svg = drawingSvg(drawing, { theme, background: !transparent, outlines: letters })
      return new TextEncoder().encode(record ? svgWithRecord(svg, record) : svg)
    },
  },
  png: {
    mediaType: 'image/png',
    write: async (drawing, { theme = 'light', scale = 2, transparent = false, missingLetters, record }) => {
      const foreign = textsOf(drawing.marks).some(({ text }) => isForeign(text))
      const letters = foreign ? (await lettersOf(drawing, missingLetters)).foreign : undefined
      const png = pngFromSvg(drawingSvg(drawing, { theme, background: !transparent, outlines: letters }), { scale })
      await releasePixels()
      return record ? pngWithRecord(png, record) : png
    },
  },
  pdf: {
    mediaType: 'application/pdf',
    write: async (drawing, { theme = 'light', perInch = 96, transparent = false, missingLetters, record }) =>
      (await import('./pdf/pdf-node.ts')).pdfFromDrawing(drawing, {
        theme,
        perInch,
        background: !transparent,
        missingLetters,
        ...(record && { record }),
      }),
  },
} as const satisfies Readonly<Record<string, PictureFile>>
export type PictureEnding = keyof typeof PICTURE_FILES

async function lettersOf(drawing: Drawing, missingLetters: MissingLetters | undefined) {
  const { pictureLetters } = await import('./typefaces/picture-letters.ts')
  return pictureLetters(drawing, readFonts(), FACE_FOLDER, missingLetters)
}

let collect: ((options: { type: 'minor' }) => void) | undefined

/**
 * Lets go of the pixels of pictures that nobody holds any more. They lie outside of JavaScript's memory, which does not see how large they are and would wait for
 * hundreds: a series of two hundred slides came to hold 4.7 GB. Takes a few milliseconds, and a turn of the event loop, in which they are freed.
 */
async function releasePixels(): Promise<void> {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as typeof collect
  }
  collect?.({ type: 'minor' })
  await setImmediate()
}
