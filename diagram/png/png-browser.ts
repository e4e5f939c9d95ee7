import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { type PngOptions, rendererOptions } from './png-options.ts'

/** What the renderer needs, fetched by whoever starts it. */
export interface PngParts {
  /** `index_bg.wasm` of @resvg/resvg-wasm. */
  readonly wasm: Parameters<typeof initWasm>[0]
  /** The shipped typefaces, regular and semi-bold. */
  readonly fonts: Uint8Array[]
}

/** A renderer once it has started. */
export type PngRenderer = (svg: string, options?: PngOptions) => Uint8Array

let started: Promise<void> | undefined

/** Starts the renderer in a browser or worker (once; later calls reuse it) and returns it. The bytes are those that Node's renderer gives. */
export async function startPng({ wasm, fonts }: PngParts): Promise<PngRenderer> {
  started ??= initWasm(wasm).catch((error: unknown) => {
    started = undefined
    throw error
  })
  await started
  return (svg, options = {}) => {
    const common = rendererOptions(options)
    const resvg = new Resvg(svg, { ...common, font: { ...common.font, fontBuffers: fonts } })
    try {
      const image = resvg.render()
      try {
        return image.asPng()
      } finally {
        image.free()
      }
    } finally {
      resvg.free()
    }
  }
}
