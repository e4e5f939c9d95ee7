import { create, type Font } from 'fontkit'
import { round, type TextMark } from '../drawing/mark.ts'
import type { Weight } from '../text/text-width.ts'

/** Path data of a text's letters where the mark sets them, in pixels. */
export type Outlines = (mark: TextMark) => string

type Point = readonly [x: number, y: number]

/** Letters as outlines of the typefaces given (TrueType or OpenType files by weight), kerned and with the ligatures that the typeface has by default. */
export function outlinesOf(files: Readonly<Record<Weight, Uint8Array>>): Outlines {
  const fonts = { regular: openFont(files.regular), semibold: openFont(files.semibold) }
  return ({ text, x, y, size, weight = 'regular', anchor = 'start', spacing = 0 }) => {
    const font = fonts[weight]
    const scale = size / font.unitsPerEm
    const run = font.layout(text)
    const width = run.positions.reduce((sum, { xAdvance }) => sum + xAdvance * scale + spacing, 0)
    let left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    const paths = run.glyphs.map((glyph, i) => {
      const { xAdvance, xOffset, yOffset } = run.positions[i] as (typeof run.positions)[number]
      const at = { x: left + xOffset * scale, y: y - yOffset * scale }
      left += xAdvance * scale + spacing
      return glyph.path.commands
        .map(({ command, args }) => {
          const points = pairs(args).map(([px, py]) => `${round(at.x + px * scale)} ${round(at.y - py * scale)}`)
          return `${LETTERS[command]}${points.join(' ')}`
        })
        .join('')
    })
    return paths.join('')
  }
}

const LETTERS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const

function openFont(file: Uint8Array): Font {
  const font = create(file as Buffer)
  if (!('layout' in font)) throw new Error('typeface: expected a file of one typeface, found a collection')
  return font
}

function pairs(numbers: readonly number[]): Point[] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] as number, numbers[2 * i + 1] as number])
}
