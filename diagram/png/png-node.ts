import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { type PngOptions, rendererOptions } from './png-options.ts'

const FONTS = ['inter-regular.ttf', 'inter-semibold.ttf']

/** An SVG of ours as PNG, in Node, with the shipped typefaces. The bytes are those that the browser's renderer gives. */
export function pngFromSvg(svg: string, options: PngOptions = {}): Uint8Array {
  const common = rendererOptions(options)
  const fontFiles = FONTS.map((name) => fileURLToPath(new URL(`../fonts/${name}`, import.meta.url)))
  return new Resvg(svg, { ...common, font: { ...common.font, fontFiles } }).render().asPng()
}
