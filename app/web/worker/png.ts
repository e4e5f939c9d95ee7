/** View to PNG; loaded on the first save, with the renderer and the typefaces. */
import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url'
import { drawingSvg } from '../../../diagram/drawing/svg.ts'
import regularUrl from '../../../diagram/fonts/inter-regular.ttf?url'
import semiboldUrl from '../../../diagram/fonts/inter-semibold.ttf?url'
import type { PictureInput } from '../../../diagram/picture-input.ts'
import { drawingOf } from '../../../diagram/pictures.ts'
import { startPng } from '../../../diagram/png/png-browser.ts'

type Render = Awaited<ReturnType<typeof startPng>>
let started: Promise<Render> | undefined

/** The picture of a view as a PNG of 1600×900 at twice the size. A failed start is tried again by the next call. */
export async function pngOf(input: PictureInput, theme: 'light' | 'dark'): Promise<Uint8Array> {
  started ??= start().catch((error: unknown) => {
    started = undefined
    throw error
  })
  const render = await started
  return render(drawingSvg(drawingOf(input), { theme }), { scale: 2 })
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
