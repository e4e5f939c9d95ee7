import { UserError } from '../../positions/errors.ts'
/** How an SVG becomes a PNG. */
export interface PngOptions {
  /** Pixels of the PNG per pixel of the SVG, 1…4; 1 when absent. */
  readonly scale?: number
}

/** The renderer's options, the same wherever it runs: no typeface but the shipped ones, so that the bytes are the same too. Throws a `UserError` when the scale is out of bounds. */
export function rendererOptions({ scale = 1 }: PngOptions) {
  if (!(scale >= 1 && scale <= 4))
    throw new UserError('bad-parameter', 'scale', `${scale} is out of bounds`, { expected: '1 to 4' })
  return {
    fitTo: { mode: 'zoom', value: scale },
    shapeRendering: 2,
    textRendering: 1,
    imageRendering: 0,
    font: { loadSystemFonts: false, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
  } as const
}
