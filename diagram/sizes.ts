import { UserError } from '../positions/errors.ts'
/** Sizes of pictures by purpose, in CSS pixels before any scale; `perInch` of these make an inch where the picture is printed. */
export const SIZES = {
  slide: { width: 1600, height: 900, perInch: 120 },
  a4: { width: 1587, height: 1122, perInch: 135.71 },
  letter: { width: 1493, height: 1154, perInch: 135.73 },
  square: { width: 1200, height: 1200, perInch: 96 },
  social: { width: 1200, height: 630, perInch: 96 },
} as const
export type SizeName = keyof typeof SIZES

/** A width and a height in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The least and the greatest edge of a picture. */
const SIZE_LIMITS = { min: 320, max: 8000 } as const

/** The size of a name, or the size given. Throws a `UserError` when an edge is out of bounds. */
export function sizeOf(size: SizeName | Size): Size {
  const { width, height } = typeof size === 'string' ? SIZES[size] : size
  for (const edge of [width, height]) {
    if (!(edge >= SIZE_LIMITS.min && edge <= SIZE_LIMITS.max)) {
      throw new UserError('bad-parameter', 'size', `${width}×${height} is out of bounds`, {
        expected: `edges of ${SIZE_LIMITS.min} to ${SIZE_LIMITS.max}`,
      })
    }
  }
  return { width, height }
}

/** Pixels of a drawing per inch of its page; undefined for a size of its own, which no paper has. */
export function perInchOf({
  paper,
  width,
  height,
}: {
  readonly paper?: SizeName | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
}): number | undefined {
  return width === undefined && height === undefined ? SIZES[paper ?? 'slide'].perInch : undefined
}
