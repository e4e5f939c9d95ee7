import { round, type TextMark } from '../drawing/mark.ts'
import type { Typeface, Typesetting } from './typesetting.ts'

/** Path data of a text's letters where the mark sets them, in pixels. */
export type Outlines = (mark: TextMark) => string

type Point = readonly [x: number, y: number]
type Run = ReturnType<Typeface['font']['layout']>

/** Letters as outlines of their typefaces, kerned, joined, and with the ligatures that the typeface has by default. */
export function outlinesOf({ line }: Typesetting): Outlines {
  return ({ text, x, y, size, weight = 'regular', anchor = 'start', spacing = 0 }) => {
    const runs = line(text, weight).map(({ text: stretch, font: { font } }) => {
      return { run: font.layout(stretch), scale: size / font.unitsPerEm }
    })
    const width = runs.reduce((sum, { run, scale }) => sum + widthOf(run, scale, spacing), 0)
    let left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    const paths = runs.map(({ run, scale }) => {
      const d = run.glyphs.map((glyph, i) => {
        const { xAdvance, xOffset, yOffset } = run.positions[i] as Run['positions'][number]
        const at = { x: left + xOffset * scale, y: y - yOffset * scale }
        left += xAdvance * scale + spacing
        return glyph.path.commands
          .map(({ command, args }) => {
            const points = pairs(args).map(([px, py]) => `${round(at.x + px * scale)} ${round(at.y - py * scale)}`)
            return `${LETTERS[command]}${points.join(' ')}`
          })
          .join('')
      })
      return d.join('')
    })
    return paths.join('')
  }
}

function widthOf({ positions }: Run, scale: number, spacing: number): number {
  return positions.reduce((sum, { xAdvance }) => sum + xAdvance * scale + spacing, 0)
}

const LETTERS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const

function pairs(numbers: readonly number[]): Point[] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] as number, numbers[2 * i + 1] as number])
}
