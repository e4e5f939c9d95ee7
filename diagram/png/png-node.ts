import { Resvg } from '@resvg/resvg-js'
import { FONT_FILES } from '../typefaces/face-folder.ts'
import { type PngOptions, rendererOptions } from './png-options.ts'

/** An SVG of ours as PNG, in Node, with the shipped typefaces. The bytes are those that the browser's renderer gives. */
export function pngFromSvg(svg: string, options: PngOptions = {}): Uint8Array {
  const common = rendererOptions(options)
  const fontFiles = Object.values(FONT_FILES)
  return new Resvg(svg, { ...common, font: { ...common.font, fontFiles } }).render().asPng()
}
