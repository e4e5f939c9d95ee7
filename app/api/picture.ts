import { z } from 'zod'
import { SIZES, type SizeName } from '../../diagram/sizes.ts'
import { numberParam } from '../../positions/number-param.ts'
import { viewSchema } from '../../positions/view.ts'

const edge = numberParam(
  z.number('expected 320 to 8000').int().min(320, 'expected 320 to 8000').max(8000, 'expected 320 to 8000'),
).optional()

const flag = z.preprocess((x) => (x === '' || x === 'true' ? true : x === 'false' ? false : x), z.boolean().optional())

/** What a picture is, besides its view: its paper (or width and height in CSS pixels), its theme, and pixels per CSS pixel for a PNG. */
export const pictureSchema = z.object({
  paper: z.enum(Object.keys(SIZES) as [SizeName, ...SizeName[]]).optional(),
  width: edge,
  height: edge,
  theme: z.enum(['light', 'dark', 'print']).optional(),
  scale: numberParam(z.number('expected 1 to 4').min(1, 'expected 1 to 4').max(4, 'expected 1 to 4')).optional(),
  /** Letters of an SVG as outlines, for programs that lack the typeface. */
  outlines: flag,
  /** No paper behind the picture. */
  transparent: flag,
  /** Letters that no typeface has: `refuse` (default) draws nothing and says which, `allow` draws boxes. */
  missingLetters: z.enum(['refuse', 'allow']).optional(),
})
export type Picture = z.infer<typeof pictureSchema>

/** A view with what its picture is, as the page's address and the picture's parameters name them; nothing else is taken. */
export const pictureQuerySchema = z.strictObject({ ...viewSchema.shape, ...pictureSchema.shape })

/** What a picture's record tells of it besides its view. */
export function recorded({ outlines, transparent, ...picture }: Picture): Record<string, string | number | undefined> {
  return { ...picture, ...(outlines && { outlines: 'true' }), ...(transparent && { transparent: 'true' }) }
}
