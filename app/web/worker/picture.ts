/** View to picture; loaded on the first save, with the renderer and the typefaces. */
import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url'
import { drawingSvg } from '../../../diagram/drawing/svg.ts'
import regularUrl from '../../../diagram/fonts/inter-regular.ttf?url'
import semiboldUrl from '../../../diagram/fonts/inter-semibold.ttf?url'
import { type PictureRecord, pictureRecord } from '../../../diagram/picture-record/picture-record.ts'
import { pngWithRecord } from '../../../diagram/picture-record/png-record.ts'
import { svgWithRecord } from '../../../diagram/picture-record/svg-record.ts'
import { startPng } from '../../../diagram/png/png-browser.ts'
import type { View } from '../../../positions/view.ts'
import { type Picture, recorded, viewDrawing } from '../../api/picture.ts'
import type { Drawn } from './drawn.ts'

type Render = Awaited<ReturnType<typeof startPng>>
let started: Promise<Render> | undefined

/** The picture of a view as SVG, with the record of what it shows: the same bytes as over HTTP. Throws an Error for people when it cannot be. */
export function svgOf(drawn: Drawn, view: View, picture: Picture): string {
  return svgWithRecord(bare(drawn, view, picture), recordOf(drawn, view, picture))
}

/** The picture of a view as PNG, the same bytes as over HTTP. A failed start of the renderer is tried again by the next call. */
export async function pngOf(drawn: Drawn, view: View, picture: Picture): Promise<Uint8Array> {
  started ??= start().catch((error: unknown) => {
    started = undefined
    throw error
  })
  const render = await started
  const png = render(bare(drawn, view, picture), { scale: picture.scale ?? 2 })
  return pngWithRecord(png, recordOf(drawn, view, picture))
}

function bare(drawn: Drawn, view: View, picture: Picture): string {
  const { theme = 'light', transparent = false } = picture
  const drawing = viewDrawing(drawn.dataset, view, picture, drawn.facts.counts.documents)
  return drawingSvg(drawing, { theme, background: !transparent })
}

function recordOf({ dataset }: Drawn, view: View, picture: Picture): PictureRecord {
  return pictureRecord(dataset.info, view, recorded(picture))
}

async function start(): Promise<Render> {
  const fonts = await Promise.all([regularUrl, semiboldUrl].map(fetchBytes))
  return startPng({ wasm: fetch(wasmUrl), fonts })
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The typeface of the picture could not be fetched (${response.status})`)
  return new Uint8Array(await response.arrayBuffer())
}
