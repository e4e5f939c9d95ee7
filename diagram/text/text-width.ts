import { ADVANCES } from './advances.ts'
import { foreignAdvance } from './foreign-advances.ts'

/** The weights of type that pictures use: 400 and 600. */
export type Weight = 'regular' | 'semibold'

/** The width of a text in the unit of `size` (the type's em), by the typefaces' advance widths, without kerning. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  const { of, unitsPerEm } = ADVANCES[weight]
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0) as number
    width += of.get(code) ?? foreignAdvance(code) * unitsPerEm
  }
  return (width / unitsPerEm) * size
}

/** The text, cut with … where it is wider than `width`. */
export function cutText(text: string, width: number, size: number, weight: Weight = 'regular'): string {
  if (textWidth(text, size, weight) <= width) return text
  const characters = [...text]
  let low = 0
  let high = characters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (textWidth(`${characters.slice(0, middle).join('')}…`, size, weight) <= width) low = middle
    else high = middle - 1
  }
  return `${characters
    .slice(0, low)
    .join('')
    .replace(/(?:\s|\p{M}|\u200d|[,;:·–-])+$/u, '')}…`
}

/** The text in at most `maxLines` lines no wider than `width`; what does not fit in the last is cut with …. An empty text has no lines. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  { weight = 'regular', maxLines = Number.POSITIVE_INFINITY }: { weight?: Weight; maxLines?: number } = {},
): string[] {
  const lines: string[] = []
  let rest = text.split(' ').filter((word) => word !== '')
  while (rest.length > 0) {
    let count = 1
    if (lines.length + 1 >= maxLines) count = rest.length
    while (count < rest.length && textWidth(rest.slice(0, count + 1).join(' '), size, weight) <= width) count++
    lines.push(cutText(rest.slice(0, count).join(' '), width, size, weight))
    rest = rest.slice(count)
  }
  return lines
}
