/** View to picture; loaded on the first save, with the renderer and the typefaces: Inter always, others when a text needs them. */

import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url'
import type { Drawing } from '../../../diagram/drawing/drawing.ts'
import { drawingSvg } from '../../../diagram/drawing/svg.ts'
import regularUrl from '../../../diagram/fonts/inter-regular.ttf?url'
import semiboldUrl from '../../../diagram/fonts/inter-semibold.ttf?url'
import type { Picture } from '../../../diagram/picture-parameters.ts'
import { type PictureRecord, pictureRecord } from '../../../diagram/picture-record/picture-record.ts'
import { pngWithRecord } from '../../../diagram/picture-record/png-record.ts'
import { svgWithRecord } from '../../../diagram/picture-record/svg-record.ts'
import { type PngRenderer, startPng } from '../../../diagram/png/png-browser.ts'
import { perInchOf } from '../../../diagram/sizes.ts'
import type { Weight } from '../../../diagram/text/text-width.ts'
import { isForeign, textsOf } from '../../../diagram/typefaces/letters.ts'
import { UserError } from '../../../positions/errors.ts'
import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../../accounts/drawn.ts'
import { viewDrawing } from '../../views/pictures.ts'
import type { Fetcher } from '../source/source.ts'
import { faceSource } from './face-source.ts'

type Inter = Readonly<Record<Weight, Uint8Array>>
let inter: Promise<Inter> | undefined
let renderer: Promise<PngRenderer> | undefined

/** The picture of a view as SVG, with the record of what it shows: the same bytes as over HTTP. Throws a `UserError` when it cannot be. */
export async function svgOf(drawn: Drawn, view: View, picture: Picture): Promise<string> {
  return svgWithRecord(drawingFile(await drawingFor(drawn, view, picture), picture), recordOf(drawn, view, picture))
}

/** A drawing as SVG, in the theme of a picture and on its paper. */
export function drawingFile(drawing: Drawing, picture: Picture): string {
  return drawingSvg(drawing, how(picture))
}

/**
 * The picture of a view as PNG, the same bytes as over HTTP. A failed start of the renderer is tried again by the next call. Throws a `UserError`
 * when it cannot be, a MissingLettersError when no typeface has a letter and that is not allowed.
 */
export async function pngOf(drawn: Drawn, view: View, picture: Picture, fetcher: Fetcher): Promise<Uint8Array> {
  const png = await drawingPng(await drawingFor(drawn, view, picture), picture, fetcher)
  return pngWithRecord(png, recordOf(drawn, view, picture))
}

/** A drawing as PNG; rejects as `pngOf` does. */
export async function drawingPng(drawing: Drawing, picture: Picture, fetcher: Fetcher): Promise<Uint8Array> {
  renderer ??= startRenderer().catch((error: unknown) => {
    renderer = undefined
    throw error
  })
  const render = await renderer
  const foreign = textsOf(drawing.marks).some(({ text }) => isForeign(text))
  const letters = foreign ? await lettersOf(drawing, picture, fetcher) : undefined
  return render(drawingSvg(drawing, { ...how(picture), outlines: letters?.foreign }), { scale: picture.scale ?? 2 })
}

/** The picture of a view as PDF, the same bytes as over HTTP; what writes it is fetched by the first one. Throws as `pngOf` does. */
export async function pdfOf(drawn: Drawn, view: View, picture: Picture, fetcher: Fetcher): Promise<Uint8Array> {
  return drawingPdf(await drawingFor(drawn, view, picture), picture, fetcher, recordOf(drawn, view, picture))
}

/** A drawing as PDF, with a record where there is one; rejects as `pngOf` does. */
export async function drawingPdf(
  drawing: Drawing,
  picture: Picture,
  fetcher: Fetcher,
  record?: PictureRecord,
): Promise<Uint8Array> {
  const pdf = await import('../../../diagram/pdf/pdf.ts')
  return pdf.pdfOf(drawing, await lettersOf(drawing, picture, fetcher), {
    ...how(picture),
    perInch: perInchOf(picture),
    ...(record && { record }),
  })
}

async function lettersOf(drawing: Drawing, { missingLetters }: Picture, fetcher: Fetcher) {
  const [own, { pictureLetters }] = await Promise.all([
    interFiles(),
    import('../../../diagram/typefaces/picture-letters.ts'),
  ])
  return pictureLetters(drawing, own, faceSource(fetcher), missingLetters)
}

function drawingFor(drawn: Drawn, view: View, picture: Picture): Promise<Drawing> {
  return viewDrawing(drawn.dataset, view, picture, drawn.facts.counts.documents)
}

function how({ theme = 'light', transparent = false }: Picture) {
  return { theme, background: !transparent }
}

function recordOf({ dataset }: Drawn, view: View, picture: Picture): PictureRecord {
  return pictureRecord(dataset.info, view, picture)
}

function interFiles(): Promise<Inter> {
  inter ??= Promise.all([fetchBytes(regularUrl), fetchBytes(semiboldUrl)])
    .then(([regular, semibold]) => ({ regular, semibold }))
    .catch((error: unknown) => {
      inter = undefined
      throw error
    })
  return inter
}

async function startRenderer(): Promise<PngRenderer> {
  const { regular, semibold } = await interFiles()
  return startPng({ wasm: fetch(wasmUrl), fonts: [regular, semibold] })
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok)
    throw new UserError('system', null, `The typeface of the picture could not be fetched (${response.status})`)
  return new Uint8Array(await response.arrayBuffer())
}
